import { assertNever } from '../../shared/assert-never.ts'

/** Why the app does not open in Electron on this machine. */
export type WhyNotElectron =
  | { kind: 'notWanted' }
  | { kind: 'root' }
  | { kind: 'noDisplay' }
  | { kind: 'notInstalled' }
  | { kind: 'notWhereTold'; executable: string }
  | { kind: 'notFetched'; reason: string; when: 'now' | 'lately' }
  | { kind: 'didNotStart'; reason: string }
  | { kind: 'libraryMissing' }
  | { kind: 'crashed'; signal: NodeJS.Signals }

/** The one sentence for the person who started the app: what happens now, and why. */
export function whyNotElectronWords(why: WhyNotElectron): string {
  return `The app opens in the browser: ${because(why)}.`
}

function because(why: WhyNotElectron): string {
  switch (why.kind) {
    case 'notWanted':
      return 'MEDIATION_NOTEBOOK_SKIP_ELECTRON says so'
    case 'root':
      return 'Electron does not run as root with its sandbox, and without it the app is not opened'
    case 'noDisplay':
      return 'Electron needs a display, and neither DISPLAY nor WAYLAND_DISPLAY names one'
    case 'notInstalled':
      return 'the package electron is not installed'
    case 'notWhereTold':
      return `ELECTRON_OVERRIDE_DIST_PATH leads to ${why.executable}, which is not there`
    case 'notFetched':
      return why.when === 'now'
        ? `Electron's runtime is not on this machine and could not be fetched (${why.reason}); ‘npx install-electron’ tries without a limit of time`
        : `Electron's runtime is not on this machine and could not be fetched within the last day (${why.reason}); ‘npx install-electron’ tries again at once`
    case 'didNotStart':
      return `Electron could not be started (${why.reason})`
    case 'libraryMissing':
      return 'Electron ended at once because this system lacks a library that it needs (it says above which)'
    case 'crashed':
      return `Electron ended at once (${why.signal}); what it said stands above`
    default:
      return assertNever(why)
  }
}
