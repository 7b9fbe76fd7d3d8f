import type { Block } from '../../../shared/model/block.ts'
import { Random } from '../make-project/random.ts'
import { scripts } from '../make-project/scripts.ts'
import { makeSource } from '../make-project/source-text.ts'
import { makeVocabulary, type Vocabulary } from '../make-project/vocabulary.ts'
import { editWords } from '../support/edit-words.ts'

/** Articles, and which of them is a copy of which: by their places in the list. */
export interface Planted {
  articles: Block[][]
  copies: { original: number; copy: number; editedPercent: number; isCut: boolean }[]
}

const outlets = 40

/** So many articles in six scripts, the last ones copies of others under other headlines: 10–20 % of the words edited, half with up to a third cut off. */
export function plant(
  seed: number,
  { articles: count, copies: planted }: { articles: number; copies: number },
): Planted {
  const random = new Random(seed)
  const vocabularies = scripts.map((script) => makeVocabulary(random, script))
  const standing = vocabularies.map((vocabulary) => standingTexts(random, vocabulary))
  const articles: Block[][] = []
  const origins: { vocabulary: Vocabulary; script: number; paragraphs: string[] }[] = []
  const drawn = scripts.flatMap(({ share }, script) => Array.from({ length: share }, () => script))
  while (articles.length < count - planted) {
    const script = random.pick(drawn)
    const vocabulary = vocabularies[script]
    if (!vocabulary) continue
    const source = makeSource(random, vocabulary, { number: articles.length, outlet: 'Outlet', names: [] })
    const paragraphs = source.paragraphs.map(({ text }) => text)
    origins.push({ vocabulary, script, paragraphs })
    articles.push(withStanding(paragraphs, standing[script]?.[random.below(outlets)] ?? ''))
  }
  const copies: Planted['copies'] = []
  const step = Math.floor(origins.length / planted)
  for (let at = 0; at < planted; at++) {
    const original = at * step + random.below(step)
    const origin = origins[original]
    if (!origin) continue
    const editedPercent = random.between(10, 20)
    const isCut = random.isIn100(50)
    const kept = isCut ? Math.ceil((origin.paragraphs.length * (100 - random.between(5, 33))) / 100) : undefined
    const paragraphs = origin.paragraphs
      .slice(0, kept)
      .map((text) => editWords(random, origin.vocabulary, text, editedPercent))
    copies.push({ original, copy: articles.length, editedPercent, isCut })
    articles.push(withStanding(paragraphs, standing[origin.script]?.[random.below(outlets)] ?? ''))
  }
  return { articles, copies }
}

/** What each outlet prints below all it publishes, one to three sentences. */
function standingTexts(random: Random, vocabulary: Vocabulary): string[] {
  return Array.from({ length: outlets }, () =>
    Array.from({ length: random.between(15, 50) }, () => random.pickFrequent(vocabulary.words)).join(' '),
  )
}

function withStanding(paragraphs: readonly string[], standing: string): Block[] {
  return [...paragraphs, standing].map((text, index) => ({ id: `b${index + 1}`, type: 'paragraph', text }))
}
