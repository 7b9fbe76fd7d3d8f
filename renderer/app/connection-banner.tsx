import { useSyncExternalStore } from 'react'
import { connection } from '../api/connection.ts'

/** Says that the way to core is interrupted, what is safe, and what to do. */
export function ConnectionBanner() {
  const state = useSyncExternalStore(connection.subscribe, connection.getState)
  if (state === 'lost')
    return (
      <p className="banner" role="status">
        The connection to the notebook was interrupted. What was saved is safe; what you typed in the last moments is
        kept here. Trying again…
      </p>
    )
  if (state === 'over')
    return (
      <p className="banner over" role="alert">
        This session is over: the notebook was started anew or has ended. What was saved is safe. Open the newly printed
        address from its terminal; pressing Enter there prints a fresh one.
      </p>
    )
  return null
}
