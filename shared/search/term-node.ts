import { articleStatuses } from '../model/article.ts'
import { dateSpanFrom } from './date-span.ts'
import { type NameField, nameFields, type QueryLeaf, type QueryWord } from './query-tree.ts'
import { type FieldToken, queryFailure, type TermToken } from './read-tokens.ts'
import { searchWords } from './search-words.ts'

/** The fields that a query knows, by the names they are typed with. */
const fields = ['title', 'outlet', 'actor', 'event', 'theme', 'tag', 'coder', 'date', 'lang', 'status', 'note'] as const
type Field = (typeof fields)[number]

const otherNames: Record<string, Field> = { language: 'lang' }
const isNameField = (field: Field): field is NameField => (nameFields as readonly string[]).includes(field)

/** Which field is meant. Throws Failure `querySyntax` where there is none of that name. */
export function fieldOf(query: string, { name, startUtf16 }: FieldToken): Field {
  const typed = name.toLowerCase()
  const field = fields.find((known) => known === typed) ?? otherNames[typed]
  if (field) return field
  throw queryFailure(query, { startUtf16, endUtf16: startUtf16 + name.length }, 'unknownField', fields)
}

/**
 * What a word or phrase asks for, by itself or as the value of a field. Null where it has no letter or digit and stands
 * by itself. Throws Failure `querySyntax`.
 */
export function termNode(query: string, field: Field | null, token: TermToken): QueryLeaf | null {
  const { startUtf16, endUtf16 } = token
  const span = { startUtf16, endUtf16 }
  if (field !== null && field !== 'status' && token.type === 'word' && token.text === 'none' && !token.isPrefix)
    return { type: 'none', field, ...span }
  if (field === 'date') {
    const days = dateSpanFrom(token.text)
    if (typeof days === 'string' || token.isPrefix)
      throw queryFailure(query, token, days === 'dateBackwards' ? days : 'noDate')
    return { type: 'date', ...days, ...span }
  }
  if (field === 'status') {
    const typed = token.text.trim().toLowerCase().replace(/\s+/g, '-')
    const status = articleStatuses.find((known) => known === typed)
    if (!status) throw queryFailure(query, token, 'unknownStatus', articleStatuses)
    return { type: 'status', status, ...span }
  }
  const words = wordsFrom(token)
  if (words.length === 0) {
    if (field === null && token.type === 'word' && !token.isPrefix) return null
    throw queryFailure(query, token, 'noWord')
  }
  if (field === 'lang')
    return { type: 'language', language: token.text.trim().toLowerCase().replaceAll('_', '-'), ...span }
  if (field !== null && isNameField(field)) return { type: 'name', field, words, value: token.text.trim(), ...span }
  return { type: 'text', scope: field ?? 'any', words, ...span }
}

/** The words of a term, the last of them a prefix where an asterisk says so. */
function wordsFrom({ text, isPrefix }: TermToken): QueryWord[] {
  const words = searchWords(text)
  return words.map((word, index) => ({ word, isPrefix: isPrefix && index === words.length - 1 }))
}
