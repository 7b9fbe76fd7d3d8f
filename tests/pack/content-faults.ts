import type { AsarFile } from './asar.ts'

/** What a package should hold. */
export interface WantedContent {
  /** The files of `out/`, with slashes, from the project's folder. */
  built: readonly string[]
  /** Packages that are delivered, and those that only development needs, by name. */
  dependencies: readonly string[]
  devDependencies: readonly string[]
}

const always = ['package.json', 'LICENSE', 'THIRD-PARTY-NOTICES', 'out/renderer/index.html']
const entries = ['electron', 'core', 'cli', 'import-worker', 'search-index-worker'].map((name) => `out/main/${name}.js`)
const preload = 'out/preload/preload.cjs'

// Entries of a checkout, and source maps, are not delivered.
const leftOut = /^out\/main\/(?:demo|start)\.js$|\.map$|^out\/(?!main|preload|renderer)/
const delivered = /^(?:out\/(?:main|preload|renderer)\/|node_modules\/|package\.json$|LICENSE$|THIRD-PARTY-NOTICES$)/
const unwanted = /\.(?:ts|mts|cts|tsx|map|tsbuildinfo)$|(?:^|\/)(?:\.env|\.npmrc|\.git)|^out\/main\/(?:demo|start)\.js$/
const plain = /^(?:out\/main\/|node_modules\/|package\.json$)/

/** What is missing from a package, what has no place in it, and what lies on the wrong side of the archive's wall. */
export function contentFaults(files: readonly AsarFile[], wanted: WantedContent): string[] {
  const paths = new Set(files.map(({ path }) => path))
  const required = [...always, ...entries, preload, ...wanted.built.filter((path) => !leftOut.test(path))]
  const packages = (names: readonly string[]) => names.map((name) => `node_modules/${name}/package.json`)
  return [
    ...[...new Set(required)].filter((path) => !paths.has(path)).map((path) => `${path} is missing.`),
    ...packages(wanted.dependencies)
      .filter((path) => !paths.has(path))
      .map((path) => `${path} is missing: a dependency is not packed.`),
    ...packages(wanted.devDependencies)
      .filter((path) => paths.has(path))
      .map((path) => `${path} is packed, and is for development only.`),
    ...[...paths].filter((path) => !delivered.test(path) || unwanted.test(path)).map((path) => `${path} is packed.`),
    ...files.flatMap(({ path, isUnpacked }) => {
      if (isUnpacked === plain.test(path)) return []
      return [isUnpacked ? `${path} is unpacked, and not protected by the archive.` : `${path} is not unpacked.`]
    }),
  ]
}
