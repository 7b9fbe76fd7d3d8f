import { appOrigin, originOf, printOrigin } from './app-address.ts'

/**
 * Whether a session may make a request: for the app's own pages, for a document that is being printed, and for what a
 * page holds itself. Nothing ever leaves the machine, and no file is read past the app. Developer tools live under
 * schemes of Chromium's own.
 */
export function mayRequest(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  if (protocol === 'blob:' || protocol === 'data:' || protocol === 'devtools:') return true
  const origin = originOf(address)
  return origin === appOrigin || origin === printOrigin
}
