import type { Json } from '../../../shared/model/json.ts'
import type { Operation } from '../store/action.ts'
import type { Stamp } from '../store/stamp.ts'
import type { StoredRecord } from '../store/state.ts'
import type { LoggedActions } from './logged-actions.ts'
import { wasGone } from './state-at.ts'

/** One operation of an action that was done, with the record as it is now. */
export interface DoneOperation {
  op: Operation
  /** Of the action. */
  stamp: Stamp
  record: StoredRecord
}

/** A value as the log has it; null where the log that had it cannot be read any more. */
export type LoggedValue = { value: Json } | null

/** What a record was like before one operation, as the log tells it. */
export class BeforeOperation {
  readonly #actions: LoggedActions
  readonly #done: DoneOperation
  readonly #heads = new Map<string, Promise<Stamp[]>>()

  constructor(actions: LoggedActions, done: DoneOperation) {
    this.#actions = actions
    this.#done = done
  }

  /** The stamps of the values that a field had, the one shown first. */
  heads(field: string): Promise<Stamp[]> {
    let heads = this.#heads.get(field)
    if (!heads) {
      heads = this.#readHeads(field)
      this.#heads.set(field, heads)
    }
    return heads
  }

  /** Whether the record had been written before: also where the line that made it cannot be read any more. */
  get existed(): boolean {
    const { op, record, stamp } = this.#done
    return record.stamp < stamp || Object.values(op.was ?? {}).some((replaced) => replaced.length > 0)
  }

  /** Whether the record was gone: to write to it brought it back. */
  wasDeleted(): Promise<boolean> {
    return wasGone(this.#done.record, (field) => this.heads(field))
  }

  /** The value that a field showed; null as a value where it had none. */
  async value(field: string): Promise<LoggedValue> {
    const [shown] = await this.heads(field)
    if (shown === undefined) return { value: null }
    const set = (await this.#actions.operationAt(shown, this.#done.op))?.set
    return set && Object.hasOwn(set, field) ? { value: set[field] ?? null } : null
  }

  #readHeads(field: string): Promise<Stamp[]> {
    const { op, record, stamp } = this.#done
    const named = op.was?.[field] ?? (Object.hasOwn(op.set, field) ? [] : null)
    return named ? this.#actions.withoutReplaced(named, op, field) : this.#actions.headsBefore(record, op, field, stamp)
  }
}
