import { join } from 'node:path'
import { z } from 'zod'
import type { CoderActionsRow } from '../../../shared/rows/project.ts'
import { newestFirst } from '../history/newest-first.ts'
import type { Action } from '../store/action.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { readOwnJson } from '../store/folder-data.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { base32From, isStamp, type Stamp, writerOf } from '../store/stamp.ts'
import { isSystemError } from '../store/system-error.ts'
import { actionsByCoder } from './actions-by-coder.ts'

// What others wrote into a project's folder while it was closed here: a sync engine brought it, or a colleague on a
// shared disk. How far each writer's log had been told of is kept in the app's data.

const toldSchema = z.record(z.string(), z.string().refine(isStamp))

const pathOf = ({ dataPath }: ProjectStore): string => join(dataPath, 'told.json')

/** What came from other writers since this was last asked, by coder, most first. Nothing where the folder is new here. */
export async function arrivedSince(store: ProjectStore): Promise<CoderActionsRow[]> {
  const told = await readOwnJson(store.host.files, pathOf(store), toldSchema)
  const now = Object.fromEntries(store.state.lastStamps)
  if (JSON.stringify(told) !== JSON.stringify(now)) await keepTold(store, now)
  return told ? actionsByCoder(store.state, await actionsSince(store, told)) : []
}

/** What others wrote until now was told while the project was open. */
export async function tellNoMore(store: ProjectStore): Promise<void> {
  await keepTold(store, Object.fromEntries(store.state.lastStamps))
}

async function actionsSince(store: ProjectStore, told: Record<string, Stamp>): Promise<Action[]> {
  const before = (writer: string): Stamp => told[writer] ?? ''
  const risen = [...store.state.lastStamps].filter(
    ([writer, last]) => writer !== store.writerId && last > before(writer),
  )
  if (risen.length === 0) return []
  const writers = new Set(risen.map(([writer]) => writer))
  const oldest = risen.map(([writer]) => before(writer)).reduce((a, b) => (a < b ? a : b))
  const actions: Action[] = []
  for await (const action of newestFirst(store)) {
    if (action.t <= oldest) break
    const writer = writerOf(action.t)
    if (writers.has(writer) && action.t > before(writer)) actions.push(action)
  }
  return actions
}

/** What is not kept is told once more: no harm. */
async function keepTold(store: ProjectStore, told: Record<string, Stamp>): Promise<void> {
  const { files, chance } = store.host
  try {
    await makeFolder(files, store.dataPath)
    await replaceDurably(files, pathOf(store), Buffer.from(JSON.stringify(told)), base32From(chance.bytes(8)))
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}
