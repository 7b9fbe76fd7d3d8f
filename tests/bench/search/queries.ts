import { visibleBlocks } from '../../../main/core/annotate/article-text.ts'
import { readBody } from '../../../main/core/store/body.ts'
import { actorsOf, articlesOf, versionsOf } from '../../../main/core/store/project-records.ts'
import type { ProjectStore } from '../../../main/core/store/project-store.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import { Random } from '../make-project/random.ts'

/** A query of the benchmark; `typing` is one of a person who is not done with its last word. */
export interface BenchQuery {
  query: string
  lastWord: 'whole' | 'prefix'
}

/** Queries by kind, drawn from the texts themselves: a word as often as it is written. The same for every engine. */
export interface BenchQueries {
  words: Record<'single word' | 'prefix' | 'three words' | 'phrase', BenchQuery[]>
  ours: Record<
    'as you type' | 'NEAR' | 'word in an outlet' | 'word with a tag' | 'tag' | 'month and language',
    BenchQuery[]
  >
}

const whole = (query: string): BenchQuery => ({ query, lastWord: 'whole' })

/** Draws that many queries of each kind. */
export async function drawQueries(store: ProjectStore, count: number): Promise<BenchQueries> {
  const random = new Random(5)
  const articles = [...articlesOf(store.state).values()]
  const actors = [...actorsOf(store.state).values()]
  const texts: string[][] = []
  while (texts.length < count * 10) texts.push(await wordsOf(store, random.pick(articles).id))
  const next = () => texts.pop() ?? []
  const make = (kind: (words: readonly string[]) => BenchQuery) => Array.from({ length: count }, () => kind(next()))
  const at = (words: readonly string[], index: number) => words[index % words.length] ?? ''
  const anyWord = (words: readonly string[]) => at(words, random.below(1_000))
  return {
    words: {
      'single word': make((words) => whole(anyWord(words))),
      prefix: make((words) => whole(`${anyWord(words).slice(0, 3)}*`)),
      'three words': make((words) => whole([0, 1, 2].map(() => anyWord(words)).join(' '))),
      phrase: make((words) => {
        const start = random.below(Math.max(1, words.length - 2))
        return whole(`"${at(words, start)} ${at(words, start + 1)}"`)
      }),
    },
    ours: {
      'as you type': make((words) => {
        const typed = `${anyWord(words)} ${anyWord(words)}`
        return { query: typed.slice(0, random.between(2, typed.length)).trimEnd(), lastWord: 'prefix' }
      }),
      NEAR: make((words) => whole(`${at(words, 40)} NEAR/5 ${at(words, 43)}`)),
      'word in an outlet': make((words) => whole(`outlet:"${random.pick(articles).outlet ?? ''}" ${anyWord(words)}`)),
      'word with a tag': make((words) => whole(`actor:"${random.pickFrequent(actors).name}" ${anyWord(words)}`)),
      tag: make(() => whole(`actor:"${random.pickFrequent(actors).name}"`)),
      'month and language': make(() =>
        whole(`date:2024-0${random.between(1, 9)} lang:${random.pick(['en', 'fa', 'ar'])}`),
      ),
    },
  }
}

async function wordsOf({ host, folder, state }: ProjectStore, articleId: string): Promise<string[]> {
  const article = articlesOf(state).get(articleId)
  const version = versionsOf(state).get(article?.versionId ?? '')
  const blocks = version ? await readBody(host.files, folder, version.bodyHash) : []
  return searchWords(
    visibleBlocks(blocks)
      .map(({ text }) => text)
      .join(' '),
  )
}
