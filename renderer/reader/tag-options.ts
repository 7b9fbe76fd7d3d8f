import { type TagKind, tagKinds } from '../../shared/model/tag.ts'
import type { TagChoice, TagSuggestionRow } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { normalise } from '../../shared/text/normalise.ts'

/** What one line of the list under the tag field offers. */
export type TagOption =
  | {
      what: 'known'
      tag: TagRow
      detail: string | null
      /** The alias that fitted, where it was not the name. */
      matched: string | null
      uses: number
      /** The key that applies it, 1–9, where it is one of those last used. */
      digit: number | null
      isPresent: boolean
      isNearly: boolean
    }
  | { what: 'make'; kind: TagKind; name: string }
  /** A theme named by the very words that are marked. */
  | { what: 'inVivo'; name: string }

/** What the list is made of. */
export interface TagOptionsInput {
  /** As trimmed. */
  query: string
  /** What core suggests for it. */
  found: readonly TagSuggestionRow[]
  /** The tags last used, the latest first. */
  recent: readonly TagRow[]
  /** Those the highlight bears. */
  present: readonly TagRow[]
  /** The kind that was asked for: its own come first; null for none. */
  kind: TagKind | null
  /** The marked words as the name of a theme; null where they are too long for one. */
  inVivo: string | null
}

const mostKnown = 8
const mostNearly = 4

/**
 * What fits what is typed, then what could be made of it, then what it may have been meant for: Enter on a name that
 * nobody bears makes it, and never takes another that is only written alike. With nothing typed, what was used last.
 */
export function tagOptions(input: TagOptionsInput): TagOption[] {
  const { query, found, kind } = input
  if (query === '') return withoutTyping(input)
  const rows = ownFirst(
    found.map((row) => knownOption(row, input)),
    kind,
  )
  const fitting = rows.filter(({ isNearly }) => !isNearly).slice(0, mostKnown)
  const nearly = rows.filter(({ isNearly }) => isNearly).slice(0, mostNearly)
  const bears = new Set(found.filter(({ fit }) => fit === 'same').map((row) => row.kind))
  const kinds = kind ? [kind, ...tagKinds.filter((other) => other !== kind)] : tagKinds
  const makes = kinds
    .filter((each) => !bears.has(each))
    .map((each) => ({ what: 'make' as const, kind: each, name: query }))
  const first = numbered(input)
  return first.length + fitting.length > 0
    ? [...first, ...fitting, ...makes, ...nearly]
    : [...makes.slice(0, 1), ...nearly, ...makes.slice(1)]
}

type Known = Extract<TagOption, { what: 'known' }>

/** Those of the kind that was asked for before the others. */
function ownFirst(options: readonly Known[], kind: TagKind | null): Known[] {
  return [...options.filter(({ tag }) => tag.kind === kind), ...options.filter(({ tag }) => tag.kind !== kind)]
}

function knownOption(row: TagSuggestionRow | TagRow, { recent, present }: TagOptionsInput): Known {
  const isSame = (other: TagRow) => other.kind === row.kind && other.id === row.id
  const index = recent.findIndex(isSame)
  return {
    what: 'known',
    tag: { kind: row.kind, id: row.id, name: row.name },
    detail: 'detail' in row ? row.detail : null,
    matched: 'matched' in row ? row.matched : null,
    uses: 'uses' in row ? row.uses : 0,
    digit: index === -1 || index > 8 ? null : index + 1,
    isPresent: present.some(isSame),
    isNearly: 'fit' in row && row.fit === 'nearly',
  }
}

function withoutTyping(input: TagOptionsInput): TagOption[] {
  const { found, recent, kind, inVivo } = input
  const last = recent.slice(0, 9).map((tag) => {
    const known = found.find((row) => row.kind === tag.kind && row.id === tag.id)
    return knownOption(known ?? tag, input)
  })
  const others = found.filter(({ id, inArticle }) => inArticle && !last.some(({ tag }) => tag.id === id))
  const all = [...last, ...others.map((row) => knownOption(row, input))].filter(({ isPresent }) => !isPresent)
  return [...ownFirst(all, kind), ...(inVivo === null ? [] : [{ what: 'inVivo' as const, name: inVivo }])]
}

/** A digit alone is the tag of that number. */
function numbered(input: TagOptionsInput): Known[] {
  const digit = normalise(input.query)
  const tag = /^[1-9]$/.test(digit) ? input.recent[Number(digit) - 1] : undefined
  return tag ? [knownOption(tag, input)] : []
}

/** What choosing an option applies; null where the highlight bears it already. */
export function choiceOf(option: TagOption): TagChoice | null {
  if (option.what === 'known') return option.isPresent ? null : { kind: option.tag.kind, id: option.tag.id }
  return { kind: option.what === 'make' ? option.kind : 'theme', name: option.name }
}

/** What is typed, taken for a record of one kind: the one that bears the name, or a new one. */
export function choiceOfKind(options: readonly TagOption[], kind: TagKind, query: string): TagChoice | null {
  const makes = options.some((option) => option.what === 'make' && option.kind === kind)
  const known = options.find((option) => option.what === 'known' && option.tag.kind === kind && !option.isNearly)
  if (makes || !known) return { kind, name: query }
  return choiceOf(known)
}

const longestName = 80

/** The marked words as the name of a theme: on one line, without the quotation marks and stops around them; null where they are too long or none. */
export function inVivoName(words: string): string | null {
  const name = words.replace(/\s+/gu, ' ').replace(/^[\s\p{Pi}\p{Pf}"'.,;:!?؟،؛]+|[\s\p{Pi}\p{Pf}"'.,;:!?؟،؛]+$/gu, '')
  return name === '' || name.length > longestName ? null : name
}
