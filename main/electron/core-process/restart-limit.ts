const withinMs = 60_000
const mostRestarts = 3

/** Says whether something that ended by itself is worth starting again: not where it keeps ending. */
export class RestartLimit {
  #endedAtMs: number[] = []

  /** Notes that it ended at this time. False from the fourth end within a minute on. */
  mayRestart(nowMs: number): boolean {
    this.#endedAtMs = [...this.#endedAtMs.filter((at) => nowMs - at < withinMs), nowMs]
    return this.#endedAtMs.length <= mostRestarts
  }
}
