import { join } from 'node:path'
import { z } from 'zod'
import { type Id, idOf } from '../../../shared/model/ids.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder, replaceDurably } from '../store/durable-write.ts'
import { readOwnJson } from '../store/folder-data.ts'
import { listOrNone } from '../store/project-folder.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { base32From, isStamp } from '../store/stamp.ts'
import { hasCode, writeFailure } from '../store/system-error.ts'

// What is typed into the dossier and not in the log yet, one file a section, in the app's data for the project's folder.

const draftSchema = z.object({
  sectionId: idOf('section'),
  content: z.json(),
  /** The stamps of the values that it began from. */
  heads: z.array(z.string().refine(isStamp)),
  coderId: idOf('coder'),
  /** The tab it was typed in; drafts of earlier versions do not say. */
  tab: z.string().optional(),
  /** ISO 8601 UTC. */
  beganAt: z.string(),
  savedAt: z.string(),
})
/** The typing in one section since the last text of it in the log. */
export type Draft = z.infer<typeof draftSchema>

type Place = { host: Host; dataPath: string }

const folderOf = ({ dataPath }: Place): string => join(dataPath, 'drafts')
const fileOf = (place: Place, sectionId: string): string => join(folderOf(place), `${sectionId}.json`)

/** All drafts of a project's folder that can be read. */
export async function readDrafts(place: Place): Promise<Draft[]> {
  const names = (await listOrNone(place.host.files, folderOf(place))).map(({ name }) => name)
  const drafts: Draft[] = []
  for (const name of names.filter((each) => /^s_[0-9a-z]+\.json$/.test(each)).sort()) {
    const draft = await readOwnJson(place.host.files, join(folderOf(place), name), draftSchema)
    if (draft) drafts.push(draft)
  }
  return drafts
}

/**
 * Sets drafts aside that cannot be read, under a name of their own, so that the next typing does not replace them. Gives
 * the paths of all that were ever set aside here.
 */
export async function setAsideDamagedDrafts(place: Place): Promise<string[]> {
  const { files, chance } = place.host
  const aside: string[] = []
  for (const { name } of await listOrNone(files, folderOf(place))) {
    const path = join(folderOf(place), name)
    if (name.endsWith('.damaged')) aside.push(path)
    if (!name.endsWith('.json') || (await readOwnJson(files, path, draftSchema)) !== null) continue
    const kept = `${path}.${base32From(chance.bytes(8))}.damaged`
    await files.rename(path, kept)
    aside.push(kept)
  }
  return aside
}

/** How many sections have typing that is not in the log: what an export or a share made now would lack. */
export async function draftCount(store: Pick<ProjectStore, 'host' | 'dataPath'>): Promise<number> {
  return (await readDrafts(store)).length
}

/** Keeps a draft, durably, in place of the one before. */
export async function writeDraft(place: Place, draft: Draft): Promise<void> {
  const { files, chance } = place.host
  const path = fileOf(place, draft.sectionId)
  try {
    await makeFolder(files, folderOf(place))
    await replaceDurably(files, path, Buffer.from(JSON.stringify(draft)), base32From(chance.bytes(8)))
  } catch (error) {
    throw writeFailure(error, path)
  }
}

/** Forgets a draft whose text is in the log. */
export async function dropDraft(place: Place, sectionId: Id<'section'>): Promise<void> {
  try {
    await place.host.files.unlink(fileOf(place, sectionId))
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw writeFailure(error, fileOf(place, sectionId))
  }
}
