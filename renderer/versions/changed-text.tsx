import type { ChangedRun } from '../../shared/rows/version.ts'
import './changed-text.css'

/** Words that were removed, added and left, each told by more than its colour. */
export function ChangedText({ runs }: { runs: readonly ChangedRun[] }) {
  return (
    <>
      {runs.map((run, index) => {
        const key = `${index} ${run.kind}`
        if (run.kind === 'removed') return <del key={key}>{run.text}</del>
        return run.kind === 'added' ? <ins key={key}>{run.text}</ins> : <span key={key}>{run.text}</span>
      })}
    </>
  )
}
