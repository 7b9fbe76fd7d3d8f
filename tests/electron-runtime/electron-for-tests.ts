import { electronPackageFolder, findElectron } from '../../main/start/find-electron.ts'
import { refusalOf } from '../../main/start/open-in-electron.ts'
import { whyNotElectronWords } from '../../main/start/why-not-electron.ts'

/** Electron's executable, or why there is none to test with. */
export type ElectronForTests = { kind: 'found'; executable: string } | { kind: 'none'; why: string }

/** Electron as `npm start` would find it, ELECTRON_OVERRIDE_DIST_PATH honoured. Nothing is fetched for a test. */
export function electronForTests(): ElectronForTests {
  const { platform } = process
  const { MEDIATION_NOTEBOOK_SKIP_ELECTRON: _, ...env } = process.env
  const packageFolder = electronPackageFolder(import.meta.url)
  if (packageFolder === null) return none('the package electron is not installed')
  const found = findElectron({ packageFolder, platform, env })
  if (found.kind === 'absent')
    return none("Electron's runtime is not on this machine; ‘npx install-electron’ fetches it")
  if (found.kind === 'notWhereTold') return none(`there is no Electron at ${found.executable}`)
  const refusal = refusalOf({ platform, env, isRoot: process.getuid?.() === 0, electronPackage: packageFolder })
  return refusal ? none(whyNotElectronWords(refusal)) : found
}

function none(why: string): ElectronForTests {
  return { kind: 'none', why }
}
