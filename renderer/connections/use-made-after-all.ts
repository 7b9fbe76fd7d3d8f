import { useEffect, useRef, useState } from 'react'
import { useProject } from '../api/project-session.tsx'

/**
 * For a dialog that makes a record: a record whose writing failed is in memory and is written once writing goes on. Call
 * what it gives where making one failed; when the project can be written again and the record is there, `onMade` is
 * called, so that nobody makes it twice.
 */
export function useMadeAfterAll(
  records: readonly { id: string; name: string }[],
  onMade: (id: string) => void,
): (name: string) => void {
  const { readOnlyReason } = useProject()
  const before = useRef(new Set(records.map(({ id }) => id)))
  const [failed, setFailed] = useState<string | null>(null)
  const made = records.find(({ id, name }) => name === failed && !before.current.has(id))
  const isThere = made !== undefined && readOnlyReason === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: called once, when the record is there
  useEffect(() => {
    if (made && isThere) onMade(made.id)
  }, [isThere])
  return (name) => setFailed(name.trim())
}
