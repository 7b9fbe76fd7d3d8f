import { takeBackup } from '../../../main/core/backup/take-backup.ts'
import { mergeSharedFile, previewSharedFile } from '../../../main/core/merge/merge-project.ts'
import { OpenProjects } from '../../../main/core/project/open-projects.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { benchHost } from '../support/bench-host.ts'
import { type Figures, given, memoryNow, report } from '../support/measured-process.ts'

// The first backup of a project, the next, the preview of a merge, and the merge with the backup before it.

const [folder = '', dataFolder = '', file = ''] = given
const host = benchHost(dataFolder)
const figures: Figures = {}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = performance.now()
  const cpuBefore = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(cpuBefore)
  figures[`${name}, ms`] = performance.now() - before
  figures[`${name}, CPU ms`] = (user + system) / 1_000
  return result
}

const place = await timed('open', () => ProjectStore.openForReading(host, folder))
await timed('first backup', () => takeBackup(place, 'daily'))
await timed('next backup', () => takeBackup(place, 'daily'))
const projects = new OpenProjects(host, 'bench')
const project = await projects.openForWriting(folder, null)
await project.backup?.end() // that of today is there, so none is under way
const { actions } = await timed('preview', () => previewSharedFile(project, file))
await timed('merge', () => mergeSharedFile(project, file))
report({ ...figures, actions, ...memoryNow() })
await projects.closeAll()
