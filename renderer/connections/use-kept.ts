import { useState } from 'react'

const kept = new Map<string, unknown>()

/** State that a place finds again when the person comes back to it in this sitting. */
export function useKept<T>(key: string, initial: T): [T, (next: T) => void] {
  const [value, setValue] = useState<T>(() => (kept.has(key) ? (kept.get(key) as T) : initial)) // only this key's own value is kept under it
  return [
    value,
    (next) => {
      kept.set(key, next)
      setValue(next)
    },
  ]
}
