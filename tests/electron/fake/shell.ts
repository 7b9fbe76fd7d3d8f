import { isAbsolute } from 'node:path'
import { report } from './report.ts'

/** Electron's way to the system's other programs: here it only takes note. */
export const shell = {
  async openExternal(url: string): Promise<void> {
    // electron.d.ts:14875 "Open the given external protocol URL in the desktop's default manner."
    if (!URL.canParse(url)) throw new TypeError(`Invalid URL: ${url}`)
    report({ type: 'external', url })
  },
  showItemInFolder(fullPath: string): void {
    // electron.d.ts:14895 "Show the given file in a file manager. If possible, select the file."
    if (!isAbsolute(fullPath)) throw new Error(`showItemInFolder wants a full path and got ${fullPath}`)
    report({ type: 'shownInFolder', path: fullPath })
  },
}
