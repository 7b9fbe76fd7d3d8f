import { useState } from 'react'

const key = 'mediation-notebook-folder'

function fromAddress(): string | null {
  const [path, query] = window.location.hash.split('?')
  return path === '#/open' ? new URLSearchParams(query).get('project') : null
}

/** The folder of the project that this tab has open: named by the address it was opened with, kept over a reload. */
export function useLastFolder(): [string | null, (folder: string | null) => void] {
  const [first] = useState(() => fromAddress() ?? sessionStorage.getItem(key))
  const remember = (folder: string | null) => {
    if (folder === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, folder)
  }
  return [first, remember]
}
