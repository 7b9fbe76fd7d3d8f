import { normalise } from '../../../shared/text/normalise.ts'
import { wordsOf } from './words.ts'

/** How the letters of a name must stand in the text: in any case, as in the name, or at least the first one as a capital. */
export type CaseRule = 'any' | 'same' | 'capital'

/** A name of an actor, ready to be looked for. */
export interface NamePattern {
  /** The normalised words, at least one. */
  words: readonly string[]
  /** How the name is typed. */
  text: string
  caseRule: CaseRule
  /** The words are letters with full stops between them: `U.N.` */
  isDotted: boolean
}

/** Names of so many letters are common words but for their capitals: `US`, `WHO`. */
const shortestAnyCase = 4

const lettersOf = (text: string): string[] => text.match(/\p{L}/gu) ?? []
const isUpper = (letter: string): boolean => letter !== letter.toLowerCase()
const isLower = (letter: string): boolean => letter !== letter.toUpperCase()

function caseRuleOf(text: string): CaseRule {
  const letters = lettersOf(text)
  if (!letters.some((letter) => isUpper(letter) || isLower(letter))) return 'any' // a script without capitals
  if (letters.length < shortestAnyCase) return 'same'
  return letters.every(isUpper) ? 'capital' : 'any'
}

/** What is looked for where a name is: its words, and for an abbreviation its letters with and without full stops. Empty where there is no word in it. */
export function namePatternsOf(text: string): NamePattern[] {
  const words = wordsOf(normalise(text))
  if (words.length === 0) return []
  const pattern = { text, words, caseRule: caseRuleOf(text), isDotted: false }
  const letters = lettersOf(text)
  const isAbbreviation = letters.length >= 2 && letters.length <= 6 && letters.every((each) => /^[A-Z]$/.test(each))
  if (!isAbbreviation || /\d/.test(text)) return [pattern]
  const spelled = letters.map((letter) => normalise(letter))
  const [only] = words
  if (words.length === 1 && only === spelled.join(''))
    return [pattern, { ...pattern, words: spelled, isDotted: true, caseRule: 'same' }]
  if (words.length === letters.length && text.includes('.'))
    return [
      { ...pattern, isDotted: true, caseRule: 'same' },
      { ...pattern, words: [spelled.join('')], caseRule: letters.length < shortestAnyCase ? 'same' : 'capital' },
    ]
  return [pattern]
}

/** Whether the letters of a passage stand as a name wants them. A passage all in capitals is a heading: there any name with a capital may stand. */
export function fitsCase({ text, caseRule }: NamePattern, passage: string): boolean {
  if (caseRule === 'any') return true
  const found = lettersOf(passage)
  const [first] = found
  if (first === undefined) return false
  if (caseRule === 'capital') return isUpper(first)
  const wanted = lettersOf(text)
  const isSame =
    found.length === wanted.length && found.every((letter, i) => isUpper(letter) === isUpper(wanted[i] ?? ''))
  return isSame || (isUpper(wanted[0] ?? '') && found.every(isUpper))
}
