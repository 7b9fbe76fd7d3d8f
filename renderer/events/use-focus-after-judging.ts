import { type RefObject, useEffect, useRef } from 'react'
import type { EvidenceRow } from '../../shared/rows/connections.ts'

/** Keeps the focus when a judged passage moves to another group: on the next one to judge, or else on itself. */
export function useFocusAfterJudging(
  rows: readonly EvidenceRow[],
): [RefObject<HTMLElement | null>, (judged: EvidenceRow) => void] {
  const list = useRef<HTMLElement>(null)
  const next = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows have come anew
  useEffect(() => {
    if (next.current === null) return
    const group = `[data-passage="${CSS.escape(next.current)}"]`
    const button =
      list.current?.querySelector<HTMLElement>(`${group} [data-selected]`) ??
      list.current?.querySelector<HTMLElement>(`${group} button`)
    button?.focus()
    next.current = null
  }, [rows])
  const onJudged = (judged: EvidenceRow) => {
    const toJudge = rows.filter(({ stance }) => stance === null)
    const at = toJudge.findIndex(({ highlightId }) => highlightId === judged.highlightId)
    const after = at < 0 ? undefined : (toJudge[at + 1] ?? toJudge[at - 1])
    next.current = (after ?? judged).highlightId
  }
  return [list, onJudged]
}
