import type { Action, Operation } from '../store/action.ts'
import { findActions } from '../store/find-action.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { headsOf, type StoredRecord } from '../store/state.ts'

/** A record by its collection and id. */
export type RecordKey = Pick<Operation, 'c' | 'id'>

/** How much is remembered, in operations. */
const rememberedLimit = 50_000

/** The actions of a project's logs by their stamps; those read last are remembered. */
export class LoggedActions {
  readonly #store: ProjectStore
  readonly #known = new Map<Stamp, Action>()
  #size = 0

  constructor(store: ProjectStore) {
    this.#store = store
  }

  /** The action with that stamp, or null where no log has it. */
  async at(stamp: Stamp): Promise<Action | null> {
    const known = this.#known.get(stamp)
    if (!known) await this.load([stamp])
    return known ?? this.#known.get(stamp) ?? null
  }

  /** Reads many actions at once, so that asking for each is quick then. */
  async load(stamps: Iterable<Stamp>): Promise<void> {
    const unknown = [...new Set(stamps)].filter((stamp) => !this.#known.has(stamp))
    if (unknown.length === 0) return
    const found = await findActions(this.#store, unknown)
    for (const [stamp, action] of this.#known) {
      if (this.#size <= rememberedLimit) break
      this.#known.delete(stamp)
      this.#size -= action.ops.length
    }
    for (const [stamp, action] of found) {
      if (!this.#known.has(stamp)) this.#size += action.ops.length
      this.#known.set(stamp, action)
    }
  }

  /** What the action with that stamp did to a record, or null where no log says. */
  async operationAt(stamp: Stamp, { c, id }: RecordKey): Promise<Operation | null> {
    return (await this.at(stamp))?.ops.find((op) => op.c === c && op.id === id) ?? null
  }

  /** The stamps of the values that a field of a record had before the moment of a stamp. */
  async headsBefore(record: StoredRecord, key: RecordKey, field: string, moment: Stamp): Promise<Stamp[]> {
    const heads = new Set<Stamp>()
    const later = headsOf(record, field).map(({ stamp }) => stamp)
    const seen = new Set(later)
    for (let stamp = later.pop(); stamp !== undefined; stamp = later.pop()) {
      if (stamp < moment) heads.add(stamp)
      else
        for (const replaced of (await this.operationAt(stamp, key))?.was?.[field] ?? []) {
          if (!seen.has(replaced)) later.push(replaced)
          seen.add(replaced)
        }
    }
    return this.withoutReplaced([...heads], key, field)
  }

  /** Those of some values of a field that none of the others replaced, greatest stamp first. */
  async withoutReplaced(stamps: readonly Stamp[], key: RecordKey, field: string): Promise<Stamp[]> {
    const sorted = stamps.toSorted().toReversed()
    if (sorted.length < 2) return sorted
    const replaced = new Set<Stamp>()
    for (const stamp of sorted)
      for (const earlier of (await this.operationAt(stamp, key))?.was?.[field] ?? [])
        if (earlier !== stamp) replaced.add(earlier)
    return sorted.filter((stamp) => !replaced.has(stamp))
  }
}
