import { useEffect, useRef } from 'react'

/** Does something once, when what calls it is first on the screen. */
export function useOnce(act: () => void): void {
  const isDone = useRef(false)
  const latest = useRef(act)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    latest.current()
  }, [])
}
