/** The scheme under which the app serves itself to its windows. */
export const appScheme = 'app'

/** The one origin of the app's own pages. */
export const appOrigin = `${appScheme}://notebook`

/** The origin of documents that are being printed, in a session of their own. */
export const printOrigin = `${appScheme}://print`

/**
 * The address of the app's page; `fragment` says what it opens: `#/open?project=…`. `visit` makes it another address
 * each time: one that differs in its fragment alone would be gone to without loading the page anew.
 */
export function appPage(fragment: string, visit: number): string {
  return `${appOrigin}/index.html?${visit}${fragment}`
}

/** The origin of an address. `URL.origin` says `null` for schemes that Node does not know. */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}
