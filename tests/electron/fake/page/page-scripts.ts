import { createCloneCodec } from './clone-codec.ts'
import { installPermissionShim } from './permission-shim.ts'
import { createPreloadWorld } from './preload-world.ts'
import { createWorldLink } from './world-link.ts'
import { startPageWorld, startPreloadWorld } from './world-starts.ts'

/** The name of the world that preloads run in, as Chromium is told it. */
export const preloadWorldName = 'stand-in preload'

const pageEnd = 'stand-in:page'
const preloadEnd = 'stand-in:preload'
// tsx names functions by a helper that pages do not have.
const helper = 'const __name = (value) => value;'

/** The script that makes a page's own world ready: for the bridge, and with permissions that the shell decides on. */
export function pageWorldScript(): string {
  const args = [createWorldLink, installPermissionShim, JSON.stringify(pageEnd), JSON.stringify(preloadEnd)]
  return `(() => { ${helper} (${startPageWorld})(${args.join(', ')}) })()`
}

/** The script that makes the world in which the preload runs, in a page that kept this from an earlier process. */
export function preloadWorldScript(sitting: readonly [string, string][]): string {
  const values = [preloadEnd, pageEnd, process.platform, sitting].map((value) => JSON.stringify(value))
  const args = [createWorldLink, createCloneCodec, createPreloadWorld, ...values]
  return `(() => { ${helper} (${startPreloadWorld})(${args.join(', ')}) })()`
}

/** The script that runs a preload in its world, as Electron runs it: a CommonJS module with a `require` of few modules. */
export function preloadScript(source: string, path: string): string {
  const body = `const module = { exports: {} }; const { exports } = module; ${source}\n`
  return `globalThis.standInRun?.((require, process) => { ${body} })\n//# sourceURL=${path}`
}
