import type { SectionContent } from '../../../shared/dossier/section-content.ts'

/** How far the typing has got: in the log, in the draft, on its way, or waiting for the connection. */
export type DraftStatus =
  | { state: 'saved' }
  | { state: 'typing' }
  | { state: 'kept'; savedAt: string }
  | { state: 'waiting' }
  | { state: 'refused'; reason: unknown }

/** The calls that keep a section's typing. */
export interface DraftCalls {
  keep(content: SectionContent, heads: string[]): Promise<{ savedAt: string; heads: string[] }>
  commit(): Promise<{ heads: string[] }>
  /** Whether a failure is final: trying again would not help. */
  isRefusal(error: unknown): boolean
  onStatus(status: DraftStatus): void
}

const everyMs = 1_500
const retryMs = 1_000

/**
 * Keeps what is typed: one call at a time, at most one every 1.5 s, the latest text only. A call that fails because
 * the connection dropped is made again until it comes through; nothing typed is let go before it is kept.
 */
export class DraftKeeper {
  readonly #calls: DraftCalls
  #heads: string[]
  #read: (() => SectionContent) | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #queue: Promise<void> = Promise.resolve()
  #hasDraft: boolean
  #isStopped = false
  #underWay = 0
  /** The content that core has last taken from here. */
  lastKept: SectionContent | null = null

  constructor(calls: DraftCalls, heads: string[], hasDraft: boolean) {
    this.#calls = calls
    this.#heads = heads
    this.#hasDraft = hasDraft
  }

  get heads(): readonly string[] {
    return this.#heads
  }

  /** Whether something is typed that core has not. */
  get isDirty(): boolean {
    return this.#read !== null
  }

  /** Whether a call is under way. */
  get isBusy(): boolean {
    return this.#underWay > 0
  }

  /** The text changed; `read` gives it when it is kept. */
  typed(read: () => SectionContent): void {
    if (this.#isStopped) return
    this.#read = read
    if (this.#timer) return
    this.#calls.onStatus({ state: 'typing' })
    this.#later(everyMs)
  }

  /** Goes on from other heads: those of the text as core has it now, and whether that is a draft there. */
  goOnFrom(heads: string[], { hasDraft = this.#hasDraft } = {}): void {
    this.#heads = heads
    this.#hasDraft = hasDraft
  }

  /** Keeps at once what is typed. */
  keepNow(): Promise<void> {
    return this.#enqueue(() => this.#keep())
  }

  /** Puts what is typed into the log. */
  commit(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#keep()
      if (!this.#hasDraft || this.#read || this.#isStopped) return
      const { heads } = await this.#calls.commit()
      this.#heads = heads
      this.#hasDraft = false
      if (!this.#read) this.#calls.onStatus({ state: 'saved' })
    })
  }

  /** Takes no more typing. What is typed and not kept is given back. */
  stop(): (() => SectionContent) | null {
    this.#isStopped = true
    this.#clearTimer()
    const left = this.#read
    this.#read = null
    return left
  }

  #enqueue(step: () => Promise<void>): Promise<void> {
    this.#underWay += 1
    this.#queue = this.#queue
      .then(step)
      .catch(() => this.#calls.onStatus({ state: 'waiting' })) // a commit is made again at the next leave or by core itself
      .finally(() => {
        this.#underWay -= 1
      })
    return this.#queue
  }

  async #keep(): Promise<void> {
    this.#clearTimer()
    const read = this.#read
    if (!read || this.#isStopped) return
    this.#read = null
    const content = read()
    try {
      const { savedAt, heads } = await this.#calls.keep(content, this.#heads)
      this.#heads = heads
      this.lastKept = content
      this.#hasDraft = true
      this.#calls.onStatus(this.#read ? { state: 'typing' } : { state: 'kept', savedAt })
    } catch (reason) {
      if (this.#isStopped) return
      this.#read ??= read
      const isFinal = this.#calls.isRefusal(reason)
      this.#calls.onStatus(isFinal ? { state: 'refused', reason } : { state: 'waiting' })
      if (!isFinal) this.#later(retryMs)
    }
  }

  #later(ms: number): void {
    this.#clearTimer()
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.keepNow()
    }, ms)
  }

  #clearTimer(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
