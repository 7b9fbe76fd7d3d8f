import type { CheckRow } from '../../../shared/rows.ts'
import { setAsideDamagedDrafts } from '../sections/draft-files.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { missingFiles } from './check-records.ts'
import { logFindingRow } from './log-finding-row.ts'
import { missingBeginning } from './missing-beginning.ts'
import { noteRow } from './rows.ts'

/**
 * What is told of a project on opening it: every place in its logs that cannot be used, and the texts and originals
 * that are not there. Listed, not read: `check` looks into each.
 */
export async function openingReport(store: ProjectStore): Promise<CheckRow[]> {
  return [
    ...missingBeginning(store),
    ...store.findings.map(logFindingRow),
    ...(await missingFiles(store)),
    ...(await damagedDrafts(store)),
  ]
}

/** Typing that a crash left behind and that cannot be read. Only who holds the lock sets it aside. */
async function damagedDrafts(store: ProjectStore): Promise<CheckRow[]> {
  if (!store.isWritable) return []
  return (await setAsideDamagedDrafts(store)).map((path) =>
    noteRow(
      'draftDamaged',
      null,
      `The last typing in a section of the dossier could not be read after an interruption; its text as last saved is safe. What is left of the typing is kept in ‘${path}’.`,
    ),
  )
}
