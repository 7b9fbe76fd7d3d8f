import { useRef, useState } from 'react'

type Calls = Record<string, (...given: never[]) => unknown>

/** The same functions for as long as the component is there, which do what the latest ones given do: so that what they are handed to need not be drawn anew. */
export function useStable<T extends Calls>(calls: T): T {
  const latest = useRef(calls)
  latest.current = calls
  const [stable] = useState(() => {
    const entries = Object.keys(calls).map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)])
    return Object.fromEntries(entries) as T // the same names, each with what the latest of that name takes and gives
  })
  return stable
}
