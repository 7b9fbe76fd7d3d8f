import { fitsCase, type NamePattern, namePatternsOf } from './name-pattern.ts'
import { languageBits, type TextLanguage } from './text-language.ts'
import { type WordForm, wordFormsOf } from './word-forms.ts'
import { isWithinName, wordEnd, wordStart } from './words.ts'

/** A name found in a text that was normalised, without what is written together with it. Offsets into the normalised text. */
export interface NameHit {
  /** The place of the name among those that the matcher was made of. */
  name: number
  start: number
  end: number
  /** Only where a zero-width non-joiner stands behind it. */
  needsJoiner: boolean
  pattern: NamePattern
}

interface Beginning {
  name: number
  pattern: NamePattern
  /** The form that the first word of the pattern has here. */
  form: WordForm
  /** The forms of the last word, by what stands in the text; null where the first is the last. */
  lasts: ReadonlyMap<string, readonly WordForm[]> | null
}

/** Looks for many names at once. */
export interface NameMatcher {
  /** Every place of every name in a normalised text, those within others too, in the order of the text. */
  find(normalised: string, language: TextLanguage): NameHit[]
}

const filterBits = 18
const filterMask = (1 << filterBits) - 1
/** A number for the length and three letters of a word: most words of a text are let go by it, before they are cut out. */
const signature = (text: string, start: number, end: number): number =>
  (Math.imul(text.charCodeAt(start), 31) ^
    Math.imul(text.charCodeAt(end - 1), 2_053) ^
    Math.imul(text.charCodeAt((start + end) >> 1), 65_599) ^
    Math.imul(end - start, 8_191)) &
  filterMask

/** A matcher for these names. Its words are found in one look-up for each word of a text, however many names there are. */
export function createNameMatcher(names: readonly string[]): NameMatcher {
  const beginnings = new Map<string, Beginning[]>()
  const filter = new Uint8Array(1 << filterBits)
  const add = (text: string, beginning: Beginning) => {
    const known = beginnings.get(text)
    if (known) known.push(beginning)
    else beginnings.set(text, [beginning])
    filter[signature(text, 0, text.length)] = 1
  }
  for (const [name, text] of names.entries())
    for (const pattern of namePatternsOf(text)) {
      const { words } = pattern
      const [first = ''] = words
      const last = words.at(-1) ?? ''
      const asTyped = text.replace(/[^\p{L}]+$/u, '')
      const lasts = words.length === 1 ? null : byText(wordFormsOf(last, asTyped, { isFirst: false, isLast: true }))
      for (const [written, forms] of byText(wordFormsOf(first, asTyped, { isFirst: true, isLast: words.length === 1 })))
        for (const form of forms) add(written, { name, pattern, form, lasts })
    }

  return {
    find(text, language) {
      const hits: NameHit[] = []
      const bit = languageBits[language]
      for (let start = wordStart(text, 0); start < text.length; ) {
        const end = wordEnd(text, start)
        if (filter[signature(text, start, end)] === 1)
          for (const beginning of beginnings.get(text.slice(start, end)) ?? [])
            if (beginning.form.languages & bit) hits.push(...hitsFrom(beginning, { text, start, end, bit }))
        start = wordStart(text, end)
      }
      return hits
    },
  }
}

/** The forms by what is written; one that several languages have is one form. */
function byText(forms: readonly WordForm[]): ReadonlyMap<string, readonly WordForm[]> {
  const map = new Map<string, WordForm[]>()
  for (const form of forms) {
    const known = map.get(form.text) ?? []
    map.set(form.text, known)
    const same = known.find(
      ({ lead, tail, needsJoiner }) => lead === form.lead && tail === form.tail && needsJoiner === form.needsJoiner,
    )
    if (same) same.languages |= form.languages
    else known.push({ ...form })
  }
  return map
}

interface Place {
  text: string
  /** The first word. */
  start: number
  end: number
  bit: number
}

function hitsFrom({ name, pattern, form, lasts }: Beginning, { text, start, end, bit }: Place): NameHit[] {
  const from = start + form.lead
  const hit = (to: number, last: WordForm): NameHit => ({
    name,
    pattern,
    start: from,
    end: withLastStop(pattern, text, to),
    needsJoiner: last.needsJoiner,
  })
  if (!lasts) return [hit(end - form.tail, form)]
  const { words, isDotted } = pattern
  let before = end
  let previous = start
  for (let index = 1; index < words.length; index++) {
    const next = wordStart(text, before)
    if (next >= text.length) return []
    const between = text.slice(before, next)
    if (isDotted ? !/^\.\s?$/.test(between) : !isWithinName(between, text.slice(previous, before))) return []
    const nextEnd = wordEnd(text, next)
    const word = text.slice(next, nextEnd)
    if (index === words.length - 1)
      return (lasts.get(word) ?? []).flatMap((last) =>
        last.languages & form.languages & bit ? [hit(nextEnd - last.tail, last)] : [],
      )
    if (word !== words[index]) return []
    previous = next
    before = nextEnd
  }
  return []
}

/** The full stop behind the last letter of a dotted abbreviation belongs to it. */
function withLastStop({ isDotted }: NamePattern, text: string, end: number): number {
  return isDotted && text[end] === '.' ? end + 1 : end
}

/** Whether the letters at a hit stand as its name wants them, and the joiner that it needs is there. `exact` are the original words. */
export function isConfirmed({ pattern, needsJoiner }: NameHit, exact: string): boolean {
  return fitsCase(pattern, exact) && (!needsJoiner || /\u200c\p{M}*$/u.test(exact))
}
