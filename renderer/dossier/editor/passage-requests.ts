import type { CitablePassageRow } from '../../../shared/rows/highlight.ts'

interface Request {
  highlightId: string
  resolve(row: CitablePassageRow | null): void
  reject(error: unknown): void
}

/**
 * Asks for passages one by one and gets them many at a time: what is asked for before the browser has finished what it
 * is at goes out as one question. A text may cite hundreds. Null for a passage that is not in the project.
 */
export function passageRequests(
  ask: (highlightIds: string[]) => Promise<readonly CitablePassageRow[]>,
): (highlightId: string) => Promise<CitablePassageRow | null> {
  let waiting: Request[] = []
  const answerAll = async () => {
    const requests = waiting
    waiting = []
    try {
      const rows = await ask([...new Set(requests.map(({ highlightId }) => highlightId))])
      const byId = new Map(rows.map((row) => [row.highlightId, row]))
      for (const { highlightId, resolve } of requests) resolve(byId.get(highlightId) ?? null)
    } catch (error) {
      for (const { reject } of requests) reject(error)
    }
  }
  return (highlightId) =>
    new Promise((resolve, reject) => {
      waiting.push({ highlightId, resolve, reject })
      if (waiting.length === 1) setTimeout(() => void answerAll())
    })
}
