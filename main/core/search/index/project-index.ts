import { join } from 'node:path'
import { Failure } from '../../../../shared/failures.ts'
import { type FoundKind, foundKinds, type SearchIndexState } from '../../../../shared/rows/search.ts'
import type { QueryNode } from '../../../../shared/search/query-tree.ts'
import { knownNames } from '../../connect/known-names.ts'
import { tagUses } from '../../connect/tag-index.ts'
import type { IndexedText, Ranking, SearchIndex } from '../../ports/search-index.ts'
import type { ProjectStore, StoreEvent } from '../../store/project-store.ts'
import { articleFacets } from '../article-facets.ts'
import { articleOrders } from '../article-order.ts'
import { markingsOf } from '../highlight-items.ts'
import type { SearchItem } from '../item.ts'
import { partsInMemory, partsOf } from '../item-text.ts'
import { itemOfKind, itemsOfKind } from '../items.ts'
import { itemKey } from './item-key.ts'
import { matchExpression } from './match-expression.ts'
import { textKey } from './text-key.ts'
import { touchedItems } from './touched-items.ts'

/** To be raised with the table of the normalised form, the words, or what of an item is indexed: older indexes are made anew. */
const indexVersion = '1'

/** The project is opened and shown first. */
const startAfterMs = 1_500
/** Changes come in runs; what is not indexed yet is scanned meanwhile. */
const quietMs = 500
/** So many items are compared, or characters indexed, before others get their turn. */
const itemsAtOnce = 500
const charactersAtOnce = 200_000
/** How often an index that failed is begun anew. */
const mostFailures = 2

/**
 * The index of one project that is open for writing: brought in step behind the work, and with each change. It says of
 * itself what it does not know yet, so that a search can look for itself there. Losing it loses nothing.
 */
export class ProjectIndex {
  readonly #store: ProjectStore
  readonly #folder: string
  readonly #unwatch: () => void
  #timer: ReturnType<typeof setTimeout> | null = null
  #index: SearchIndex | null = null
  /** Items that the index may not have as they are, by kind; null as long as that is not known of any. */
  #open: Map<FoundKind, Set<string>> | null = null
  /** Those of them that are being put in. */
  #busy: { kind: FoundKind; ids: ReadonlySet<string> } | null = null
  /** Articles whose text cannot be read: never left to the index. */
  readonly #unreadable = new Set<string>()
  #work: Promise<void> = Promise.resolve()
  #isWorking = false
  #isOver = false
  #failures = 0
  /** What went wrong last; null where nothing did. */
  failure: unknown = null

  constructor(store: ProjectStore, delayMs = startAfterMs) {
    this.#store = store
    this.#folder = join(store.dataPath, 'search')
    this.#unwatch = store.watch((event) => this.#hear(event))
    this.#workAfter(delayMs)
  }

  /** How far it is. */
  get state(): SearchIndexState {
    let of = 0
    for (const kind of foundKinds) for (const _ of itemsOfKind(this.#store.state, kind)) of++
    if (!this.#open) return { state: this.#failures >= mostFailures ? 'none' : 'building', indexed: 0, of }
    const missing = foundKinds.reduce((sum, kind) => sum + this.missing(kind).length, 0)
    return { state: missing > this.#unreadable.size ? 'building' : 'ready', indexed: Math.max(0, of - missing), of }
  }

  /** Whether it can be asked at all. */
  get isUsable(): boolean {
    return this.#open !== null && this.#index !== null
  }

  /** The items of a kind that it may not know as they are. */
  missing(kind: FoundKind): string[] {
    const busy = this.#busy?.kind === kind ? [...this.#busy.ids] : []
    const unreadable = kind === 'article' ? [...this.#unreadable] : []
    return [...new Set([...(this.#open?.get(kind) ?? []), ...busy, ...unreadable])]
  }

  /** The items that hold a text unit, with how well each fits; null where the index cannot say. */
  async hits(kind: FoundKind, unit: QueryNode, ranking: Ranking): Promise<Map<string, number> | null> {
    if (!this.#index) return null
    try {
      const { ids, scores } = await this.#index.search(kind, matchExpression(unit), ranking)
      return new Map(ids.map((id, at) => [id, scores[at] ?? 0]))
    } catch (error) {
      await this.#fail(error)
      return null
    }
  }

  /** Does at once what it would do in time; resolves when it knows everything, or has failed. */
  async bringInStep(): Promise<void> {
    this.#workAfter(0)
    while (this.#timer || this.#isWorking) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      await this.#work
    }
  }

  /** Ends the work and closes the index. */
  async end(): Promise<void> {
    this.#isOver = true
    this.#unwatch()
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    await this.#work
    if (this.state.state === 'ready' && this.#unreadable.size === 0)
      await this.#index?.remember(this.#position).catch(() => undefined)
    await this.#close()
  }

  /** What the logs said when the index was in step with them: where nothing was written since, nothing is to be compared. */
  get #position(): string {
    return textKey([...this.#store.state.lastStamps].map((each) => each.join(' ')).sort())
  }

  #hear(event: StoreEvent): void {
    if (event.type === 'readOnly')
      void this.#close() // another process may write now
    else if (event.type === 'writable') this.#workAfter(startAfterMs)
    else {
      const actions = event.type === 'arrived' ? event.actions : [event.action]
      for (const { ops } of actions)
        for (const op of ops) touchedItems(this.#store.state, op, (kind, id) => this.#touch(kind, id))
      if (this.#open) this.#workAfter(quietMs)
    }
  }

  #touch(kind: FoundKind, id: string): void {
    this.#open?.get(kind)?.add(id)
    if (kind === 'article') this.#unreadable.delete(id)
  }

  #workAfter(delayMs: number): void {
    if (this.#isOver) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#work = this.#work.then(() => this.#bringInStep())
    }, delayMs)
    this.#timer.unref?.()
  }

  async #bringInStep(): Promise<void> {
    if (this.#isOver || !this.#store.isWritable || this.#failures >= mostFailures) return
    this.#isWorking = true
    try {
      this.#index ??= await this.#store.host.searchIndexes.open(this.#folder, indexVersion)
      if (!this.#open) await this.#compare(this.#index)
      for (const kind of ['section', 'note', 'highlight', 'article'] as const) await this.#putAll(this.#index, kind)
      await this.#warm()
    } catch (error) {
      await this.#fail(error)
    } finally {
      this.#isWorking = false
    }
  }

  /** Finds out what changed since the index was closed. */
  async #compare(index: SearchIndex): Promise<void> {
    const open = new Map(foundKinds.map((kind) => [kind, new Set<string>()]))
    this.#open = null
    const before = this.#open
    const touched: [FoundKind, string][] = []
    const unwatch = this.#store.watch((event) => {
      const actions = event.type === 'arrived' ? event.actions : event.type === 'committed' ? [event.action] : []
      for (const { ops } of actions)
        for (const op of ops) touchedItems(this.#store.state, op, (kind, id) => touched.push([kind, id]))
    })
    try {
      const isInStep = (await index.position()) === this.#position
      for (const kind of isInStep ? [] : foundKinds)
        for (const items of inRuns([...itemsOfKind(this.#store.state, kind)], itemsAtOnce)) {
          if (this.#isOver) return
          const keyed = items.map((item) => ({ id: item.id, key: itemKey(this.#store.state, item) }))
          for (const id of await index.differing(kind, keyed)) open.get(kind)?.add(id)
        }
      if (!isInStep) await index.forgetUnseen()
    } finally {
      unwatch()
    }
    for (const [kind, id] of touched) open.get(kind)?.add(id)
    if (this.#open === before && this.#index === index) this.#open = open
  }

  /** Works out what a search needs besides, so that the first one does not wait for it. */
  async #warm(): Promise<void> {
    for (const compute of [articleOrders, articleFacets, tagUses, knownNames, markingsOf]) {
      if (this.#isOver) return
      compute(this.#store.state)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  async #putAll(index: SearchIndex, kind: FoundKind): Promise<void> {
    const open = this.#open?.get(kind)
    while (open && open.size > 0 && !this.#isOver && this.#index === index) {
      const ids = [...open].slice(0, itemsAtOnce)
      for (const id of ids) open.delete(id)
      this.#busy = { kind, ids: new Set(ids) }
      try {
        await this.#put(index, kind, ids)
      } catch (error) {
        for (const id of ids) open.add(id)
        throw error
      } finally {
        this.#busy = null
      }
    }
  }

  async #put(index: SearchIndex, kind: FoundKind, ids: readonly string[]): Promise<void> {
    const { state } = this.#store
    const items = ids.flatMap((id) => itemOfKind(state, kind, id) ?? [])
    const there = new Set(items.map(({ id }) => id))
    const gone = ids.filter((id) => !there.has(id))
    if (gone.length > 0) await index.remove(kind, gone)
    const keys = new Map(items.map((item) => [item.id, itemKey(state, item)]))
    const differing = new Set(
      await index.differing(
        kind,
        [...keys].map(([id, key]) => ({ id, key })),
      ),
    )
    let texts: IndexedText[] = []
    let characters = 0
    const send = async () => {
      if (texts.length > 0) await index.put(kind, texts)
      texts = []
      characters = 0
    }
    for (const item of items) {
      if (this.#isOver) return
      if (!differing.has(item.id)) continue
      const text = await this.#textOf(item, keys.get(item.id) ?? '')
      texts.push(text)
      characters += text.texts.reduce((sum, each) => sum + each.length, 0)
      if (characters >= charactersAtOnce) await send()
    }
    await send()
  }

  async #textOf(item: SearchItem, key: string): Promise<IndexedText> {
    let isReadable = true
    const parts = await partsOf(this.#store, item).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error
      isReadable = false
      return partsInMemory(this.#store.state, item)
    })
    if (!isReadable) this.#unreadable.add(item.id)
    const title = parts.filter(({ part }) => part === 'title').map(({ text }) => text)
    const texts = parts.filter(({ part }) => part !== 'title').map(({ text }) => text)
    return { id: item.id, key: isReadable ? key : 'unreadable', title: title.join(' '), texts }
  }

  /** Whatever went wrong: it is thrown away, and made anew if it is not the second time. Not where the lock is lost: it may be another process's by now. */
  async #fail(error: unknown): Promise<void> {
    await this.#close()
    if (this.#isOver || !this.#store.isWritable) return
    this.failure = error
    this.#failures++
    await this.#store.host.searchIndexes.discard(this.#folder).catch(() => undefined)
    this.#workAfter(startAfterMs)
  }

  async #close(): Promise<void> {
    const index = this.#index
    this.#index = null
    this.#open = null
    await index?.close().catch(() => undefined)
  }
}

function* inRuns<T>(items: readonly T[], length: number): Iterable<T[]> {
  for (let at = 0; at < items.length; at += length) yield items.slice(at, at + length)
}
