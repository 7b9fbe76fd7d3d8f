/** Electron's switches in its executable, in the order of its fuse wire, under electron-builder's names. */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const

/** What each switch is set to. */
export type Fuses = Record<(typeof fuseNames)[number], boolean>

/** What an app for people's sources wants: nobody runs other code in its name or reads it from beside it. */
export const wantedFuses: Fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

// https://www.electronjs.org/docs/latest/tutorial/fuses: the sentinel, the version, the number of fuses, one character each.
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1')
const version = 1

/** The wire as Electron delivers it would be, with these settings; to put into a stand-in. */
export function fuseWire(fuses: Fuses): Buffer {
  const settings = fuseNames.map((name) => (fuses[name] ? '1' : '0')).join('')
  return Buffer.concat([sentinel, Buffer.from([version, settings.length]), Buffer.from(settings, 'latin1')])
}

/** Reads the switches of an executable. Throws where it has no wire that is understood. */
export function readFuses(executable: Buffer): Fuses {
  const at = executable.indexOf(sentinel) + sentinel.length
  if (at < sentinel.length) throw new Error('the executable has no fuses')
  if (executable[at] !== version) throw new Error(`the fuses are of version ${executable[at]}`)
  const count = executable[at + 1] ?? 0
  if (count < fuseNames.length) throw new Error(`the executable has ${count} fuses, and not ${fuseNames.length}`)
  const settings = executable.toString('latin1', at + 2, at + 2 + count)
  const isOn = (name: (typeof fuseNames)[number]) => settings[fuseNames.indexOf(name)] === '1'
  return {
    runAsNode: isOn('runAsNode'),
    enableCookieEncryption: isOn('enableCookieEncryption'),
    enableNodeOptionsEnvironmentVariable: isOn('enableNodeOptionsEnvironmentVariable'),
    enableNodeCliInspectArguments: isOn('enableNodeCliInspectArguments'),
    enableEmbeddedAsarIntegrityValidation: isOn('enableEmbeddedAsarIntegrityValidation'),
    onlyLoadAppFromAsar: isOn('onlyLoadAppFromAsar'),
    loadBrowserProcessSpecificV8Snapshot: isOn('loadBrowserProcessSpecificV8Snapshot'),
    grantFileProtocolExtraPrivileges: isOn('grantFileProtocolExtraPrivileges'),
  }
}

/** The switches that are not as wanted, in words. */
export function fuseFaults(fuses: Fuses): string[] {
  return fuseNames
    .filter((name) => fuses[name] !== wantedFuses[name])
    .map((name) => `The fuse ${name} is ${fuses[name] ? 'on' : 'off'}.`)
}
