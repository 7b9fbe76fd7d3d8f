import { assertNever } from '../../shared/assert-never.ts'
import { type ElectronFetch, fetchElectron } from './fetch-electron.ts'
import { findElectron } from './find-electron.ts'
import { type ElectronRun, runElectron } from './run-electron.ts'
import type { WhyNotElectron } from './why-not-electron.ts'

/** What a start depends on. */
export interface StartingMachine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  isRoot: boolean
  /** The folder of the npm package `electron`, or null where it is not installed. */
  electronPackage: string | null
}

/** Opens the app in Electron and stays until it ends; or says why it cannot, and then nothing was started. */
export async function openInElectron(
  machine: StartingMachine,
  appArguments: readonly string[],
  fetch: Pick<ElectronFetch, 'nowMs' | 'limitMs' | 'onBegin'>,
): Promise<ElectronRun> {
  const refused = refusalOf(machine)
  if (refused) return { kind: 'neverStarted', why: refused }
  const { electronPackage: packageFolder, platform, env } = machine
  if (packageFolder === null) return { kind: 'neverStarted', why: { kind: 'notInstalled' } }
  let electron = findElectron({ packageFolder, platform, env })
  if (electron.kind === 'absent') {
    const why = await fetchElectron({ packageFolder, ...fetch })
    if (why) return { kind: 'neverStarted', why }
    electron = findElectron({ packageFolder, platform, env })
  }
  switch (electron.kind) {
    case 'found':
      return runElectron(electron.executable, appArguments)
    case 'notWhereTold':
      return { kind: 'neverStarted', why: electron }
    case 'absent': {
      const reason = 'its installer left nothing behind'
      return { kind: 'neverStarted', why: { kind: 'notFetched', reason, when: 'now' } }
    }
    default:
      return assertNever(electron)
  }
}

/** What rules Electron out before it is looked for, so that nothing is fetched in vain. */
export function refusalOf({ platform, env, isRoot }: StartingMachine): WhyNotElectron | null {
  if (env.MEDIATION_NOTEBOOK_SKIP_ELECTRON === '1') return { kind: 'notWanted' }
  if (platform !== 'linux') return null
  if (isRoot) return { kind: 'root' }
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return { kind: 'noDisplay' }
  return null
}
