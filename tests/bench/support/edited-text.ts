import type { Block } from '../../../shared/model/block.ts'
import type { Target } from '../../../shared/model/highlight.ts'
import type { Random } from '../make-project/random.ts'

/** A word of a text, with the id it keeps through all edits. */
interface Word {
  id: number
  text: string
}

/** A text as paragraphs of words that know where they came from. */
export type Paragraphs = Word[][]

/** How a text is edited, in hundredths. */
export interface Edits {
  /** Words replaced, left out or put in. */
  words: number
  /** Paragraphs moved elsewhere, left out, cut in two; sentences left out. */
  moved: number
  deleted: number
  split: number
  sentences: number
}

/** Paragraphs of text as words. */
export function paragraphsFrom(texts: readonly string[]): Paragraphs {
  let id = 0
  return texts.map((text) => text.split(' ').map((word) => ({ id: id++, text: word })))
}

/** The same text, edited. `other` gives a word to put in. */
export function edited(random: Random, paragraphs: Paragraphs, edits: Edits, other: () => string): Paragraphs {
  let made = -1
  const fresh = (): Word => ({ id: made--, text: other() })
  const result: Paragraphs = []
  const moving: Paragraphs = []
  for (const paragraph of paragraphs) {
    if (random.isIn100(edits.deleted)) continue
    const words = withoutSentences(random, paragraph, edits.sentences).flatMap((word) => {
      if (!random.isIn100(edits.words)) return [word]
      const kind = random.below(5)
      return kind < 3 ? [fresh()] : kind === 3 ? [] : [word, fresh()]
    })
    if (words.length === 0) continue
    if (random.isIn100(edits.moved)) moving.push(words)
    else if (words.length > 20 && random.isIn100(edits.split)) {
      const at = random.between(5, words.length - 5)
      result.push(words.slice(0, at), words.slice(at))
    } else result.push(words)
  }
  for (const words of moving) result.splice(random.below(result.length + 1), 0, words)
  return result
}

function withoutSentences(random: Random, paragraph: readonly Word[], percent: number): Word[] {
  const kept: Word[] = []
  let sentence: Word[] = []
  for (const [at, word] of paragraph.entries()) {
    sentence.push(word)
    if (!/[.!?۔؟]["”]?$/u.test(word.text) && at < paragraph.length - 1) continue
    if (!random.isIn100(percent)) kept.push(...sentence)
    sentence = []
  }
  return kept
}

/** The text as blocks. */
export function blocksFrom(paragraphs: Paragraphs): Block[] {
  return paragraphs.map((words, at) => ({
    id: `b${at + 1}`,
    type: 'paragraph',
    text: words.map(({ text }) => text).join(' '),
  }))
}

/** A run of words within a paragraph as a target. */
export function targetOf(paragraphs: Paragraphs, at: number, from: number, to: number): Target[] {
  const words = paragraphs[at] ?? []
  const before = words.slice(0, from).reduce((sum, { text }) => sum + text.length + 1, 0)
  const length = words.slice(from, to).reduce((sum, { text }) => sum + text.length + 1, -1)
  return [{ blockId: `b${at + 1}`, startUtf16: before, endUtf16: before + length }]
}

/** Where words stand now, from the first to the last that is left; with how many of them are left, 0–1. */
export function whereabouts(paragraphs: Paragraphs, ids: ReadonlySet<number>): { target: Target[]; left: number } {
  const target: Target[] = []
  let left = 0
  paragraphs.forEach((words, at) => {
    const places = words.flatMap(({ id }, index) => (ids.has(id) ? [index] : []))
    const [first] = places
    const last = places.at(-1)
    left += places.length
    if (first !== undefined && last !== undefined) target.push(...targetOf(paragraphs, at, first, last + 1))
  })
  return { target, left: left / ids.size }
}

/** How much two targets lie on each other: shared units by all units of either, 0–1. */
export function overlap(one: readonly Target[], other: readonly Target[]): number {
  const units = (targets: readonly Target[]) => targets.reduce((sum, each) => sum + each.endUtf16 - each.startUtf16, 0)
  let shared = 0
  for (const a of one)
    for (const b of other)
      if (a.blockId === b.blockId)
        shared += Math.max(0, Math.min(a.endUtf16, b.endUtf16) - Math.max(a.startUtf16, b.startUtf16))
  return shared / (units(one) + units(other) - shared)
}
