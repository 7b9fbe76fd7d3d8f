import { runningTextOf, visibleBlocks } from '../../../main/core/annotate/article-text.ts'
import { quoteBetween } from '../../../main/core/annotate/find-quote.ts'
import { countVisibleWords } from '../../../main/core/import/count-words.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Target } from '../../../shared/model/highlight.ts'
import { formatVersion } from '../../../shared/model/project.ts'
import { type AddedArticle, addArticle } from '../make-project/add-article.ts'
import { type Codebook, makeCodebook } from '../make-project/codebook.ts'
import { act, type Desk } from '../make-project/desk.ts'
import { introduce, makeFolders } from '../make-project/make-project.ts'
import { chooseTags, tagFields } from '../make-project/passages.ts'
import { ProjectLog } from '../make-project/project-log.ts'
import { makeParagraph } from '../make-project/prose.ts'
import { Random } from '../make-project/random.ts'
import { scripts } from '../make-project/scripts.ts'
import type { Source } from '../make-project/source-text.ts'
import { makeVocabulary, type Vocabulary } from '../make-project/vocabulary.ts'

/** How long an article is and how much of it is marked. */
export interface Cell {
  words: number
  highlights: number
}

/** An article that was made, with all that another reader needs to show the same. */
export interface LongArticle extends Cell {
  articleId: string
  blocks: readonly Block[]
  marks: readonly { id: string; target: readonly Target[] }[]
}

const startMs = Date.UTC(2024, 0, 8, 8)

/** Makes a project with one article a cell, marked by three coders; words, names and passages are nobody's. */
export function makeLongArticles(folder: string, cells: readonly Cell[], seed = 1): LongArticle[] {
  const random = new Random(seed)
  const log = new ProjectLog(folder, startMs)
  const writers = Array.from({ length: 3 }, () => ({ writerId: random.text(8), coderId: random.id('coder') }))
  const desk: Desk = { folder, random, log, writers }
  const projectId = random.id('project')
  makeFolders(folder, { format: 'mediation-notebook', id: projectId, ...formatVersion })
  introduce(desk, projectId, 'Long articles')
  const [english] = scripts
  if (!english) throw new Error('there is no language to write in')
  const vocabulary = makeVocabulary(random, english)
  const codebook = makeCodebook(random, [vocabulary], { actors: 60, events: 40, themes: 30 })
  for (const { label, ops } of codebook.actions) act(desk, label, ops)
  const articles = cells.map((cell, index) => {
    const source = longSource(random, vocabulary, cell.words, index + 1)
    const article = addArticle(desk, source, index + 1)
    const marks = addMarks(desk, article, source.blocks, { codebook, count: cell.highlights })
    return { ...cell, articleId: article.articleId, blocks: source.blocks, marks }
  })
  log.close()
  return articles
}

function longSource(random: Random, vocabulary: Vocabulary, words: number, number: number): Source {
  const blocks: Block[] = []
  for (let written = 0; written < words; ) {
    const { text } = makeParagraph(random, vocabulary, [])
    blocks.push({ id: `b${blocks.length + 1}`, type: 'paragraph', text })
    written += text.split(' ').length
  }
  const { language, direction } = vocabulary.script
  const text = blocks.map((block) => block.text).join('\n\n')
  const told = { title: `Article ${number}`, byline: '', outlet: 'Outlet', publishedAt: '2024-01-08', url: '' }
  return { ...told, language, direction, text, blocks, paragraphs: [], words: countVisibleWords(blocks) }
}

/** Passages of 2 to 40 words anywhere in the text: they overlap as chance has it, and some reach into the next block. */
function addMarks(
  desk: Desk,
  { articleId, bodyHash }: AddedArticle,
  blocks: readonly Block[],
  { codebook, count }: { codebook: Codebook; count: number },
): { id: string; target: readonly Target[] }[] {
  const { random, log } = desk
  const running = runningTextOf(visibleBlocks(blocks))
  const starts = [...running.text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    at: index,
    end: index + word.length,
  }))
  return Array.from({ length: count }, () => {
    const first = random.below(starts.length - 41)
    const last = first + random.between(1, 39)
    const { target, quote } = quoteBetween(running, starts[first]?.at ?? 0, starts[last]?.end ?? 1)
    const id = random.id('highlight')
    const writer = random.pick(desk.writers)
    const made = { articleId, bodyHash, coderId: writer.coderId, createdAt: log.now }
    const set = { ...made, target: target.map((part) => ({ ...part })), quote: { ...quote } }
    const op = { c: 'highlight' as const, id, set: { ...set, ...tagFields(chooseTags(random, codebook)) } }
    act(desk, 'highlight.add', [op], writer)
    return { id, target }
  })
}
