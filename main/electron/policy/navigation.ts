import { appOrigin, originOf } from './app-address.ts'

/**
 * Whether a frame may go to an address. The window itself stays on the app's page; a frame within it may show what the
 * app serves, which is the preview of a written dossier.
 */
export function mayNavigate(address: string, { isMainFrame }: { isMainFrame: boolean }): boolean {
  if (originOf(address) !== appOrigin) return false
  const { pathname } = new URL(address)
  return isMainFrame ? pathname === '/index.html' : pathname.startsWith('/downloads/')
}

/** The address to hand to the system's browser or mail program, or null where it is none that a person may be sent to. */
export function externalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  return ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null
}
