import { Failure } from '../../../shared/failures.ts'
import type { Article } from '../../../shared/model/article.ts'
import { type Block, blockTypes } from '../../../shared/model/block.ts'
import { readBody } from '../store/body.ts'
import { articlesOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { readAhead } from '../store/read-ahead.ts'
import { actorsByName } from './actor-names.ts'
import { findMentions } from './find-mentions.ts'
import { createNameMatcher, type NameMatcher } from './name-matcher.ts'
import type { NamePlace } from './settle-mentions.ts'
import { textLanguageOf } from './text-language.ts'

// Where the names of all actors stand in all articles. Kept in memory while a project is open: a text that arrives is read
// once, and a name that is added is looked for in all texts once. Nothing is resolved here: names within other names, names
// that several actors share and names that nobody bears any more are told apart when somebody asks.

/** How far work on articles is. */
export interface ArticleProgress {
  type: 'progress'
  done: number
  total: number
}

/** What was found in a body, up to some number of names. */
interface ScannedBody {
  upTo: number
  /** Six numbers a mention: name, block, its type, start, end, words. A project may have a hundred thousand. */
  found: number[]
}

const numbersEach = 6
/** Progress is told once for so many articles. */
const articlesAProgress = 25
/** Texts that are read from the disk while another is looked through. */
const readAtOnce = 4

/** The names of a project's actors in its articles. */
export class MentionIndex {
  readonly #store: ProjectStore
  readonly #names: string[] = []
  readonly #numberOfName = new Map<string, number>()
  readonly #words: string[] = []
  readonly #numberOfWords = new Map<string, number>()
  readonly #bodies = new Map<string, ScannedBody>()
  readonly #unreadable = new Set<string>()
  #turn: Promise<void> = Promise.resolve()

  constructor(store: ProjectStore) {
    this.#store = store
  }

  /** How many articles are still to be looked through for some name. */
  get behind(): number {
    this.#learnNames()
    return this.#articlesBehind().length
  }

  /** Ids of articles whose text could not be read the last time. */
  get unreadable(): readonly string[] {
    const { state } = this.#store
    return [...this.#unreadable].filter((id) => articlesOf(state).has(id))
  }

  /**
   * Looks through whatever is new and says now and then how far it is; other work goes on meanwhile. What was done stays
   * done when it is stopped. Of several at once, one begins when the other is done. Throws Failure `cancelled`.
   */
  async *update(signal?: AbortSignal): AsyncGenerator<ArticleProgress, void> {
    const before = this.#turn
    let end: () => void = () => undefined
    this.#turn = new Promise((resolve) => {
      end = resolve
    })
    try {
      await before
      yield* this.#update(signal)
    } finally {
      end()
    }
  }

  async *#update(signal: AbortSignal | undefined): AsyncGenerator<ArticleProgress, void> {
    this.#unreadable.clear()
    this.#learnNames()
    const articles = this.#articlesBehind()
    const upTo = this.#names.length // names that come meanwhile are looked for the next time
    const matchers = new Map<number, NameMatcher>()
    const { host, folder } = this.#store
    const read = ({ bodyHash }: ArticleText) => readBody(host.files, folder, bodyHash)
    let done = 0
    for await (const { item, outcome } of readAhead(articles, readAtOnce, read)) {
      if (signal?.aborted) throw new Failure('cancelled', {})
      const blocks = await outcome.catch((error: unknown) => {
        if (!(error instanceof Failure)) throw error
        this.#unreadable.add(item.article.id)
        return null
      })
      if (blocks) this.#scan(item, blocks, { upTo, matchers })
      if (++done % articlesAProgress === 0 || done === articles.length)
        yield { type: 'progress', done, total: articles.length }
    }
  }

  #scan(
    { article, bodyHash }: ArticleText,
    blocks: readonly Block[],
    { upTo, matchers }: { upTo: number; matchers: Map<number, NameMatcher> },
  ): void {
    const key = keyOf(bodyHash, article)
    const { upTo: from, found } = this.#bodies.get(key) ?? { upTo: 0, found: [] }
    const matcher = matchers.get(from) ?? createNameMatcher(this.#names.slice(from, upTo))
    matchers.set(from, matcher)
    for (const each of findMentions(matcher, blocks, article.language)) {
      const { blockId, blockType, startUtf16, endUtf16 } = each
      const block = [Number(blockId.slice(1)), blockTypes.indexOf(blockType)]
      found.push(from + each.name, ...block, startUtf16, endUtf16, this.#numberOf(each.exact))
    }
    this.#bodies.set(key, { found, upTo })
  }

  #numberOf(exact: string): number {
    const known = this.#numberOfWords.get(exact)
    if (known !== undefined) return known
    this.#numberOfWords.set(exact, this.#words.length)
    return this.#words.push(exact) - 1
  }

  #learnNames(): void {
    for (const name of actorsByName(this.#store.state).keys())
      if (!this.#numberOfName.has(name)) this.#numberOfName.set(name, this.#names.push(name) - 1)
  }

  #articlesBehind(): ArticleText[] {
    const { state } = this.#store
    const versions = versionsOf(state)
    const seen = new Set<string>()
    return [...articlesOf(state).values()].flatMap((article) => {
      const bodyHash = versions.get(article.versionId)?.bodyHash
      if (bodyHash === undefined || this.#unreadable.has(article.id)) return []
      const key = keyOf(bodyHash, article)
      if (seen.has(key) || this.#bodies.get(key)?.upTo === this.#names.length) return []
      seen.add(key)
      return [{ article, bodyHash }]
    })
  }

  /**
   * Every place of every name ever borne by an actor in an article with that body, as `actorsByName` calls the names;
   * none where none of `wanted` stands there.
   */
  mentionsIn(article: Article, bodyHash: string, wanted: ReadonlySet<string>): NamePlace[] {
    const { found } = this.#bodies.get(keyOf(bodyHash, article)) ?? { found: [] }
    const nameAt = (at: number) => this.#names[found[at] ?? -1] ?? ''
    let isWanted = false
    for (let at = 0; at < found.length && !isWanted; at += numbersEach) isWanted = wanted.has(nameAt(at))
    if (!isWanted) return []
    return Array.from({ length: found.length / numbersEach }, (_, index) => {
      const at = index * numbersEach
      return {
        name: nameAt(at),
        blockId: `b${found[at + 1]}`,
        blockType: blockTypes[found[at + 2] ?? -1] ?? 'paragraph',
        startUtf16: found[at + 3] ?? 0,
        endUtf16: found[at + 4] ?? 0,
        exact: this.#words[found[at + 5] ?? -1] ?? '',
      }
    })
  }
}

interface ArticleText {
  article: Article
  bodyHash: string
}

const keyOf = (bodyHash: string, { language }: Article): string => `${bodyHash} ${textLanguageOf(language)}`

const indexes = new WeakMap<ProjectStore, MentionIndex>()

/** The mention index of an open project. */
export function mentionIndexOf(store: ProjectStore): MentionIndex {
  const index = indexes.get(store) ?? new MentionIndex(store)
  indexes.set(store, index)
  return index
}
