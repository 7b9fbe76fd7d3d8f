import { countVisibleWords } from '../../../main/core/import/count-words.ts'
import type { Block, Direction } from '../../../shared/model/block.ts'
import { makeParagraph, makeTitle, type Paragraph } from './prose.ts'
import type { Random } from './random.ts'
import { makeName, type Vocabulary } from './vocabulary.ts'

/** A source as its outlet published it, and as the importer reads it. */
export interface Source {
  title: string
  byline: string
  outlet: string
  /** EDTF, a day. */
  publishedAt: string
  url: string
  language: string
  direction: Direction
  /** The text file, header lines first. */
  text: string
  /** What the importer makes of that file: header lines as boilerplate, then the paragraphs. */
  blocks: Block[]
  /** The paragraphs alone, with their blocks' ids. */
  paragraphs: readonly (Paragraph & { blockId: string })[]
  /** Words that a reader sees. */
  words: number
}

const firstDayMs = Date.UTC(2019, 0, 1)
const days = 2_190

/** Writes a source of about 1,000 words. `names` are of those it may speak of, in its script. */
export function makeSource(
  random: Random,
  vocabulary: Vocabulary,
  { number, outlet, names }: { number: number; outlet: string; names: readonly string[] },
): Source {
  const { language, direction } = vocabulary.script
  const title = makeTitle(random, vocabulary)
  const byline = makeName(random, vocabulary)
  const publishedAt = new Date(firstDayMs + random.below(days) * 86_400_000).toISOString().slice(0, 10)
  const url = `https://outlet-${random.below(40) + 1}.example/${publishedAt.replaceAll('-', '/')}/${number}`
  const header = [`Title: ${title}`, `Author: ${byline}`, `Outlet: ${outlet}`, `Date: ${publishedAt}`]
  header.push(`URL: ${url}`, `Language: ${language}`)
  const count = random.between(8, 17)
  const paragraphs = Array.from({ length: count }, (_, index) => ({
    ...makeParagraph(random, vocabulary, names),
    blockId: `b${header.length + index + 1}`,
  }))
  const blocks: Block[] = [
    ...header.map((text, index) => ({ id: `b${index + 1}`, type: 'boilerplate' as const, text })),
    ...paragraphs.map(({ blockId, text }) => ({ id: blockId, type: 'paragraph' as const, text })),
  ]
  const text = `${header.join('\n')}\n\n${paragraphs.map((paragraph) => paragraph.text).join('\n\n')}\n`
  const words = countVisibleWords(blocks)
  return { title, byline, outlet, publishedAt, url, language, direction, text, blocks, paragraphs, words }
}
