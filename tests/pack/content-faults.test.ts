import { describe, expect, it } from 'vitest'
import type { AsarFile } from './asar.ts'
import { contentFaults } from './content-faults.ts'

const wanted = {
  built: [
    'out/main/cli.js',
    'out/main/cli.js.map',
    'out/main/demo.js',
    'out/renderer/assets/font.woff2',
    'out/demo/x.pdf',
  ],
  dependencies: ['zod'],
  devDependencies: ['vitest'],
}

function aPackage(...more: AsarFile[]): AsarFile[] {
  const plain = [
    ...['electron', 'core', 'cli', 'import-worker', 'search-index-worker'].map((name) => `out/main/${name}.js`),
    'package.json',
    'node_modules/zod/package.json',
  ]
  const archived = [
    'LICENSE',
    'THIRD-PARTY-NOTICES',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'out/renderer/assets/font.woff2',
  ]
  const standard = [
    ...plain.map((path) => ({ path, isUnpacked: true, bytes: 1 })),
    ...archived.map((path) => ({ path, isUnpacked: false, bytes: 1 })),
  ]
  return [...standard.filter(({ path }) => !more.some((other) => other.path === path)), ...more]
}

const without = (path: string) => aPackage().filter((file) => file.path !== path)

describe('the content of a package', () => {
  it('is right with the build, the dependencies and nothing else', () => {
    expect(contentFaults(aPackage(), wanted)).toEqual([])
  })

  it.each([
    ['out/main/core.js', 'out/main/core.js is missing.'],
    ['out/preload/preload.cjs', 'out/preload/preload.cjs is missing.'],
    ['out/renderer/assets/font.woff2', 'out/renderer/assets/font.woff2 is missing.'],
    ['LICENSE', 'LICENSE is missing.'],
    ['node_modules/zod/package.json', 'node_modules/zod/package.json is missing: a dependency is not packed.'],
  ])('lacks %s', (path, words) => {
    expect(contentFaults(without(path), wanted)).toEqual([words])
  })

  it.each([
    ['tests/secret.js', 'tests/secret.js is packed.'],
    ['main/cli/cli.ts', 'main/cli/cli.ts is packed.'],
    ['out/renderer/index.js.map', 'out/renderer/index.js.map is packed.'],
    ['out/demo/dossier.pdf', 'out/demo/dossier.pdf is packed.'],
  ])('has no place for %s', (path, words) => {
    expect(contentFaults(aPackage({ path, isUnpacked: false, bytes: 1 }), wanted)).toEqual([words])
  })

  it('has no place for what only development needs', () => {
    const path = 'node_modules/vitest/package.json'
    const words = `${path} is packed, and is for development only.`
    expect(contentFaults(aPackage({ path, isUnpacked: true, bytes: 1 }), wanted)).toEqual([words])
  })

  it('lies outside the archive where core needs plain files, and inside otherwise', () => {
    const hidden = { path: 'out/main/core.js', isUnpacked: false, bytes: 1 }
    expect(contentFaults(aPackage(hidden), wanted)).toEqual(['out/main/core.js is not unpacked.'])
    const bare = { path: 'out/renderer/index.html', isUnpacked: true, bytes: 1 }
    expect(contentFaults(aPackage(bare), wanted)).toEqual([
      'out/renderer/index.html is unpacked, and not protected by the archive.',
    ])
  })
})
