import { isAbsolute } from 'node:path'
import type { WebPreferences } from 'electron'
import { refuseUnknown } from './refuse-unknown.ts'

const known = [
  ...['preload', 'sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag', 'navigateOnDragDrop', 'spellcheck'],
  ...['javascript', 'session', 'partition', 'backgroundThrottling', 'devTools', 'disableDialogs', 'defaultEncoding'],
  ...['webSecurity', 'images', 'safeDialogs', 'additionalArguments', 'zoomFactor', 'enableWebSQL'],
]

/** What a page of the stand-in is made from. Refuses preferences under which it could not play the page. */
export function checkedPreferences(preferences: WebPreferences): { preload: string | null; hasScripts: boolean } {
  refuseUnknown('web preference', Object.keys(preferences), known)
  const { preload = null, sandbox = true, contextIsolation = true, nodeIntegration = false } = preferences
  // electron.d.ts:20506 "The value should be the absolute file path to the script."
  if (preload !== null && !isAbsolute(preload)) throw new Error(`preload script must have absolute path: ${preload}`)
  if (!sandbox || !contextIsolation || nodeIntegration || preferences.webviewTag || preferences.webSecurity === false)
    throw new Error('the stand-in plays only pages in a sandbox, isolated, without Node and without webviews')
  // electron.d.ts:20456 "Enables JavaScript support. Default is `true`."
  return { preload, hasScripts: preferences.javascript ?? true }
}
