import type { ReactNode } from 'react'
import './empty-state.css'

/** What a place says while there is nothing in it: why, and what to do first. */
export function EmptyState({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div className="empty-state">
      {icon}
      <h2>{title}</h2>
      <div className="empty-state-body">{children}</div>
    </div>
  )
}

/** Words to show while something is on its way. */
export function Waiting({ what }: { what: string }) {
  return (
    <p className="waiting" role="status">
      {what}
    </p>
  )
}
