import { useEffect, useState } from 'react'
import { failureText } from '../../api/failure.ts'
import type { DraftStatus } from './draft-keeper.ts'

/** How far the typing has got, in words. */
export function DraftStatusWords({ status }: { status: DraftStatus }) {
  const now = useSeconds(status.state === 'kept')
  return (
    <span className="dossier-draft" data-state={status.state}>
      {statusWords(status, now)}
    </span>
  )
}

function statusWords(status: DraftStatus, nowMs: number): string {
  switch (status.state) {
    case 'saved':
      return 'Saved'
    case 'typing':
      return 'Keeping what you type…'
    case 'kept': {
      const seconds = Math.max(0, Math.round((nowMs - Date.parse(status.savedAt)) / 1000))
      return seconds < 60 ? `Draft kept ${seconds} s ago` : 'Draft kept'
    }
    case 'waiting':
      return 'Not kept yet: waiting for the connection. What you typed is still here.'
    case 'refused':
      return failureText(status.reason)
  }
}

function useSeconds(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!isRunning) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [isRunning])
  return now
}
