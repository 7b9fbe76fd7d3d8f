import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { failureWords } from '../../../shared/failure-words.ts'
import { Failure, type FailureValue } from '../../../shared/failures.ts'
import { formatVersion } from '../../../shared/model/project.ts'
import type { CheckRow } from '../../../shared/rows.ts'
import type { FileSystem } from '../ports/file-system.ts'
import type { Host } from '../ports/host.ts'
import { isProjectPath, listOrNone, manifestName, readManifest } from '../store/project-folder.ts'
import { ProjectStore } from '../store/project-store.ts'
import { checkRecords } from './check-records.ts'
import { logFindingRow } from './log-finding-row.ts'
import { missingBeginning } from './missing-beginning.ts'
import { noteRow } from './rows.ts'

/**
 * Everything wrong or worth knowing in a project's folder: every line of every log, every body and original against
 * its hash, every record, every quotation against the text it was taken from. Writes nothing.
 */
export async function checkProject(host: Host, folder: string): Promise<CheckRow[]> {
  let store: ProjectStore
  try {
    store = await ProjectStore.openAfresh(host, folder)
  } catch (error) {
    if (!(error instanceof Failure) || error.code === 'folderMissing') throw error
    if (error.code === 'notAProject' && 'found' in error.data && error.data.found !== 'damagedManifest') throw error
    const value = { code: error.code, data: error.data } as FailureValue // a Failure's code and data belong together
    return [{ severity: 'fault', code: error.code, path: 'project.json', line: null, message: failureWords(value) }]
  }
  return [
    ...(await newerManifest(host.files, store.folder)),
    ...missingBeginning(store),
    ...store.findings.map(logFindingRow),
    ...(await checkContentFiles(host.files, store.folder)),
    ...(await checkRecords(store)),
    ...(await listStrangers(host.files, store.folder, '')),
  ]
}

/** A project that a newer version made for this one to read too: what it does not know is kept and not shown. */
async function newerManifest(files: FileSystem, folder: string): Promise<CheckRow[]> {
  const { schema } = await readManifest(files, folder)
  if (schema <= formatVersion.schema) return []
  const message = `A newer version of the app made this project (format ${schema}, this app knows ${formatVersion.schema}). What this one does not know is kept and not shown. Update the app to see it.`
  return [noteRow('projectNewer', manifestName, message)]
}

/** Bodies and originals are named by the hash of what they hold. */
async function checkContentFiles(files: FileSystem, folder: string): Promise<CheckRow[]> {
  const rows: CheckRow[] = []
  for (const kind of ['articles', 'files'])
    for (const shelf of await listOrNone(files, join(folder, kind))) {
      if (!shelf.isDirectory()) continue
      for (const entry of await listOrNone(files, join(folder, kind, shelf.name))) {
        const path = `${kind}/${shelf.name}/${entry.name}`
        if (!entry.isFile() || !isProjectPath(path)) continue
        const hash = createHash('sha256')
          .update(await files.readFile(join(folder, path)))
          .digest('hex')
        if (entry.name.startsWith(hash)) continue
        const message = `‘${path}’ is not what its name says: it was damaged or changed. Restore it from a copy or a backup.`
        rows.push({ severity: 'fault', code: 'contentDamaged', path, line: null, message })
      }
    }
  return rows
}

/** Files in the folder that are no part of a project: left alone, not shared, and mentioned once. */
async function listStrangers(files: FileSystem, folder: string, under: string): Promise<CheckRow[]> {
  const rows: CheckRow[] = []
  for (const entry of await listOrNone(files, join(folder, under))) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) {
      const isOurs = /^(ops(\/[^/]+)?|articles(\/[^/]+)?|files(\/[^/]+)?)$/.test(path)
      if (isOurs) rows.push(...(await listStrangers(files, folder, path)))
      else rows.push(noteRow('strangeFile', path, `The folder ‘${path}’ is no part of the project and is left alone.`))
    } else if (!isProjectPath(path))
      rows.push(noteRow('strangeFile', path, `‘${path}’ is no part of the project and is left alone.`))
  }
  return rows
}
