import { join } from 'node:path'

/** Where the parts of the built app are. Absolute. */
export interface BuiltPaths {
  rendererFolder: string
  preload: string
  core: string
}

/**
 * The parts beside the built entry in `mainFolder`. In a package the app lies in an archive; what core runs from is
 * unpacked beside it, because its workers and packages need plain files.
 */
export function builtPathsFrom(mainFolder: string): BuiltPaths {
  const plainFolder = mainFolder.replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked')
  return {
    rendererFolder: join(mainFolder, '..', 'renderer'),
    preload: join(mainFolder, '..', 'preload', 'preload.cjs'),
    core: join(plainFolder, 'core.js'),
  }
}
