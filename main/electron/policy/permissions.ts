import { appOrigin, originOf } from './app-address.ts'

/** What the app's pages may ask of the system: to put something on the clipboard, and to fill the screen. */
const allowed: readonly string[] = ['clipboard-sanitized-write', 'fullscreen']

/** Whether a page of that origin may use a permission. Everything that is not named is refused, cameras to USB. */
export function mayUse(permission: string, requestingUrl: string): boolean {
  return originOf(requestingUrl) === appOrigin && allowed.includes(permission)
}
