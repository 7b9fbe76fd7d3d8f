import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useNotices } from '../ui/notices.tsx'
import { failureText } from './failure.ts'

/** What core answers to a question; asked again when a change touches it. The key begins with the noun of the call. */
export function useAnswer<T>(
  key: readonly [string, ...unknown[]],
  ask: () => Promise<T>,
  enabled = true,
): UseQueryResult<T> {
  return useQuery({ queryKey: key, queryFn: ask, enabled })
}

/** Runs calls that change something; a failure is shown as a notice, and the promise then gives undefined. */
export function useAct(): <T>(act: () => Promise<T>) => Promise<T | undefined> {
  const notices = useNotices()
  return async (act) => {
    try {
      return await act()
    } catch (error) {
      notices.show({ tone: 'danger', text: failureText(error) })
      return undefined
    }
  }
}
