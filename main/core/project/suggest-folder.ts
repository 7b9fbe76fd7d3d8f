import { join } from 'node:path'
import type { Host } from '../ports/host.ts'

const longest = 60

/** A title as the name of a folder on any system. */
function folderNameFrom(title: string): string {
  const safe = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be in a file name
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
  const cut = Array.from(safe).slice(0, longest).join('').trim()
  const name = cut.replace(/^\.+|[. ]+$/gu, '').trim()
  return name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? 'Mediation project' : name
}

/** A folder that is not there yet, for a new project of that title: in Documents, or in the home folder where there is none. */
export async function suggestFolder({ files, homeFolder }: Host, title: string): Promise<string> {
  const exists = (path: string) =>
    files.stat(path).then(
      () => true,
      () => false,
    )
  const documents = join(homeFolder, 'Documents')
  const parent = (await exists(documents)) ? documents : homeFolder
  const name = folderNameFrom(title)
  for (let number = 1; ; number++) {
    const path = join(parent, number === 1 ? name : `${name} ${number}`)
    if (!(await exists(path))) return path
  }
}
