import { resolve } from 'node:path'
import type { Session } from './session.ts'
import { plural } from './words.ts'

type ListChoice = Parameters<Session['api']['list']['csv']>[0]['what']

/**
 * Writes a list as CSV to a file, or to standard output where none is named (or `-`). Says whether all of it is there:
 * articles that cannot be read are told.
 */
export async function writeCsv(
  { api, output, signal }: Session,
  project: string,
  what: ListChoice,
  { file, overwrite }: { file: string | null; overwrite: boolean },
): Promise<boolean> {
  const unreadable = file === null || file === '-' ? await toOutput() : await toFile(file)
  if (unreadable > 0)
    output.note(`The text of ${plural(unreadable, 'article')} cannot be read and was not searched. Run ‘check’.`)
  return unreadable === 0

  async function toOutput(): Promise<number> {
    const list = await api.list.csv({ project, what }, { signal })
    output.text(list.text)
    return list.unreadable
  }

  async function toFile(path: string): Promise<number> {
    const written = await api.list.exportCsv({ project, what, file: resolve(path), overwrite }, { signal })
    output.row(written, `${written.file}: ${plural(written.rows, 'row')}`)
    return written.unreadable
  }
}
