import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMentions } from '../../../main/core/mentions/find-mentions.ts'
import { createNameMatcher } from '../../../main/core/mentions/name-matcher.ts'
import type { Block } from '../../../shared/model/block.ts'
import { normalise } from '../../../shared/text/normalise.ts'

// What the scan finds, beside a plain reading of the rules: each name is tried at each pair of offsets of the original
// text, with regular expressions made for that name alone. Names have four letters or more, so that capitals do not matter.

const arabicPrefixes = 'و ف ب ل ک ال وال فال بال کال لل وب ول وک فب فل وبال ولل فلل'.split(' ')
const articledPrefixes = 'و ف ب ک وب فب'.split(' ')
const pronouns = 'ه ها هم هما هن نا کم'.split(' ')
const persian = 'ها های هایی هایش هایشان ی'.split(' ')
const joined = 'ای یی اش شان ام ات مان تان اند را ست است هایم هایت هایمان هایتان'.split(' ')
const urdu = 'وں یوں یں'.split(' ')

const words = /[\p{L}\p{N}\p{M}]+/gu
const isArabicScript = (word: string) => /^[\u0600-\u06ff]+$/.test(word)

interface Form {
  before: string
  core: string
  behind: string
  in: string
  joiner: boolean
}

/** Every way the last and the first word of a name may stand, spelled out. */
function formsOf(word: string, name: string, part: { first: boolean; last: boolean }): Form[] {
  const forms: Form[] = [{ before: '', core: word, behind: '', in: 'ar fa ur other', joiner: false }]
  const isArabic = isArabicScript(word)
  const befores = !part.first || !isArabic ? [] : word.startsWith('ال') ? articledPrefixes : arabicPrefixes
  for (const before of befores) forms.push({ before, core: word, behind: '', in: 'ar other', joiner: false })
  if (part.first && isArabic && word.startsWith('ال'))
    for (const before of ['', 'و', 'ف'])
      forms.push({ before, core: `لل${word.slice(2)}`, behind: '', in: 'ar other', joiner: false })
  if (!part.last) return forms
  for (const form of [...forms]) {
    const isBare = form.before === '' && form.core === word
    if (!isArabic) {
      if (/^[a-z]{4,}$/.test(word)) forms.push({ ...form, behind: 's' })
      continue
    }
    if (isBare) {
      for (const behind of persian) forms.push({ ...form, behind, in: 'fa other' })
      for (const behind of joined) forms.push({ ...form, behind, in: 'fa other', joiner: true })
      for (const behind of urdu) forms.push({ ...form, behind, in: 'ur other' })
      if (/[اه]$/.test(word))
        for (const end of ['ی', 'وں']) forms.push({ ...form, core: word.slice(0, -1) + end, in: 'ur other' })
    }
    for (const behind of pronouns)
      forms.push(
        name.endsWith('ة')
          ? { ...form, core: `${form.core.slice(0, -1)}ت`, behind, in: 'ar other' }
          : { ...form, behind, in: 'ar other' },
      )
  }
  return forms
}

/** Offsets and words, one a line, of each place of a name in a text. */
function plainly(name: string, text: string, language: string): string[] {
  const parts = normalise(name).match(words) ?? []
  const starts: number[] = []
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const unit = normalise(text[at] ?? '')
    for (let i = 0; i < unit.length; i++) starts.push(at)
    folded += unit
  }
  const tokens = [...folded.matchAll(words)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
  const found = new Set<string>()
  for (const [index, first] of tokens.entries()) {
    const run = tokens.slice(index, index + parts.length)
    const last = run.at(-1)
    if (run.length < parts.length || !last) continue
    const gaps = run.slice(1).map((token, i) => folded.slice(run[i]?.end, token.start))
    if (!gaps.every((gap) => /^[\s\-'&·‐–]{0,3}$/u.test(gap))) continue
    if (!run.slice(1, -1).every(({ word }, i) => word === parts[i + 1])) continue
    const only = parts.length === 1
    const firsts = formsOf(parts[0] ?? '', name, { first: true, last: only })
    const lasts = only ? [null] : formsOf(parts.at(-1) ?? '', name, { first: false, last: true })
    for (const begin of firsts)
      for (const end of lasts) {
        const closing = end ?? begin
        if (begin.before + begin.core + (end ? '' : begin.behind) !== first.word) continue
        if (end && end.core + end.behind !== last.word) continue
        const languages = begin.in.split(' ').filter((each) => closing.in.split(' ').includes(each))
        if (!languages.includes(language) || languages.join() === 'other') continue
        const from = starts[first.start + begin.before.length] ?? 0
        const afterName = starts[last.end - closing.behind.length] ?? text.length
        const exact = text.slice(from, afterName).replace(/[\u200e\u200f\u00ad]+$/u, '')
        if (closing.joiner && !exact.endsWith('\u200c')) continue
        found.add(`${from} ${exact}`)
      }
  }
  return [...found]
}

const names = [
  'Marrow', 'Marrow Island', 'Harbour-Round', 'Kézdi Örs', 'İldem', 'Мариново',
  'مروستان', 'کافی‌آباد', 'المروان', 'وزارة المروان', 'مروانة', 'مروانہ', 'شهر مروستان',
] // biome-ignore format: one line a script
const pieces = [
  ...names.flatMap((name) => name.split(/[ -]/)),
  'marrow', 'ISLAND', 'Kezdi', 'ILDEM', 'لل', 'مروان', 'مروانت', 'مروانے', 'كافي', 'مَرْوَستان', 'كافيآباد',
  ...arabicPrefixes, ...pronouns, ...persian, ...joined, ...urdu, 's', 'ies', 'the', 'در',
  ' ', ' ', ' ', '-', '\u200c', '\u200c', '’s', '،', '. ', '\n', '\u200f', '\u00ad', 'ـ', 'ِ', '7',
] // biome-ignore format: as above
const aText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.constant(' ') },
      { weight: 2, arbitrary: fc.constantFrom(...names) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

test('A scan for many names finds what a plain reading of the rules finds, in four languages', () => {
  const matcher = createNameMatcher(names)
  fc.assert(
    fc.property(aText, fc.constantFrom('ar', 'fa', 'ur', 'other'), (text, language) => {
      const blocks: Block[] = [{ id: 'b1', type: 'paragraph', text }]
      const found = findMentions(matcher, blocks, language === 'other' ? null : language)
      for (const { exact, startUtf16, endUtf16 } of found) expect(text.slice(startUtf16, endUtf16)).toBe(exact)
      const scanned = found.map(({ name, startUtf16, exact }) => `${names[name]}: ${startUtf16} ${exact}`)
      const expected = names.flatMap((name) => plainly(name, text, language).map((place) => `${name}: ${place}`))
      expect([...new Set(scanned)].sort()).toEqual(expected.sort())
      expect(scanned.length).toBe(new Set(scanned).size)
    }),
    { numRuns: 3_000, seed: 20_261_122 }, // the same texts each time: a rare one on which the two differ is not yet known
  )
})
