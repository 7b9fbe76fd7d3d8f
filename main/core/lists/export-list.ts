import { assertOutsideProject } from '../share/assert-outside-project.ts'
import { assertFree } from '../store/assert-free.ts'
import { replaceDurablyInParts } from '../store/durable-write.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { writeFailure } from '../store/system-error.ts'
import { csvParts, type ListTable } from './csv-text.ts'

/** A list whose rows are counted as they are taken. */
function counting(table: ListTable): { table: ListTable; count(): number } {
  let count = 0
  function* rows() {
    for (const row of table.rows) {
      count++
      yield row
    }
  }
  return { table: { ...table, rows: rows() }, count: () => count }
}

/** Writes a list as CSV and says how many rows it has. Throws Failure `outputExists`, `outputUnwritable` (also within the project's folder), `diskFull`, `permissionDenied`. */
export async function exportList(
  { host, folder }: Pick<ProjectStore, 'host' | 'folder'>,
  list: ListTable,
  { file, overwrite }: { file: string; overwrite: boolean },
): Promise<{ file: string; rows: number; unreadable: number }> {
  const { files, chance } = host
  await assertOutsideProject(files, folder, file)
  await assertFree(files, file, overwrite)
  const { table, count } = counting(list)
  function* bytes() {
    for (const part of csvParts(table)) yield Buffer.from(part)
  }
  try {
    await replaceDurablyInParts(files, file, bytes(), base32From(chance.bytes(8)))
  } catch (error) {
    throw writeFailure(error, file)
  }
  return { file, rows: count(), unreadable: list.unreadable ?? 0 }
}

/** A list as CSV text. */
export function listText(list: ListTable): { text: string; rows: number; unreadable: number } {
  const { table, count } = counting(list)
  const text = [...csvParts(table)].join('')
  return { text, rows: count(), unreadable: list.unreadable ?? 0 }
}
