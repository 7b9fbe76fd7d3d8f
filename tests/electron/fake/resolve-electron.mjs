// Hooks of Node's module loader. The real module must never load: outside Electron its entry starts a download.
const standIn = new URL('./electron.ts', import.meta.url).href

let entry = null

/** Resolves `electron` to the stand-in. */
export async function resolve(specifier, context, nextResolve) {
  if (/^electron(\/(main|common|utility))?$/.test(specifier)) return nextResolve(standIn, context)
  const resolved = await nextResolve(specifier, context)
  if (/node_modules\/electron\//.test(resolved.url)) throw new Error(`${specifier} would load the real Electron`)
  if (context.parentURL === undefined) entry ??= resolved.url
  return resolved
}

/** Lets the entry say when it has been evaluated to its end: only then does `ready` come. */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context)
  if (url !== entry || loaded.format !== 'module' || loaded.source == null) return loaded
  return { ...loaded, source: `${loaded.source}\n;globalThis[Symbol.for('stand-in.entryEvaluated')]?.();\n` }
}
