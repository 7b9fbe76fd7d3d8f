import { join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { z } from 'zod'
import { Failure } from '../../../shared/failures.ts'
import { coderColours } from '../../../shared/model/coder.ts'
import { type Id, idOf, idPrefixes } from '../../../shared/model/ids.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import type { Host } from '../ports/host.ts'
import { makeFolder } from '../store/durable-write.ts'
import { codersOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { writeFailure } from '../store/system-error.ts'

const coderSchema = z.object({ id: idOf('coder'), name: z.string().min(1), colour: z.string() })
/** A person as this machine knows them. */
export type KnownCoder = z.infer<typeof coderSchema>

const settingsSchema = z.object({
  /** Whoever works here unless somebody else is named. */
  coderId: z.string().nullable().catch(null),
  coders: z.array(coderSchema).catch([]),
})
type Settings = z.infer<typeof settingsSchema>

const settingsPath = (host: Host): string => join(host.dataFolder, 'settings.json')

async function openSettings(host: Host): Promise<Low<Settings>> {
  await makeFolder(host.files, host.dataFolder)
  const db = new Low<Settings>(new JSONFile(settingsPath(host)), { coderId: null, coders: [] })
  await db.read().catch((error: unknown) => {
    // A damaged settings file costs the remembered name, not the work.
    if (!(error instanceof SyntaxError)) throw error
  })
  db.data = settingsSchema.safeParse(db.data).data ?? { coderId: null, coders: [] }
  return db
}

function newCoder(host: Host, name: string, known: readonly KnownCoder[]): KnownCoder {
  const colour = coderColours[known.length % coderColours.length] ?? coderColours[0]
  const id = `${idPrefixes.coder}_${base32From(host.chance.bytes(12))}` as Id<'coder'> // made to the pattern of idOf
  return { id, name, colour }
}

/** Who is at work: the person named, or the one this machine remembers, or, the first time, the account's name, which is then remembered. */
export async function coderAtWork(host: Host, name: string | null): Promise<{ coder: KnownCoder; isNew: boolean }> {
  if (name !== null && normaliseName(name) === '')
    throw new Failure('usage', { detail: 'The name of the coder has no letter in it. Nothing was changed.' })
  try {
    return await knownOrNewCoder(host, name)
  } catch (error) {
    throw writeFailure(error, settingsPath(host))
  }
}

async function knownOrNewCoder(host: Host, name: string | null): Promise<{ coder: KnownCoder; isNew: boolean }> {
  const settings = await openSettings(host)
  const { coders, coderId } = settings.data
  const wanted = name === null ? null : normaliseName(name)
  const found = coders.find((coder) => (wanted === null ? coder.id === coderId : normaliseName(coder.name) === wanted))
  if (found) return { coder: found, isNew: false }
  const coder = newCoder(host, name?.trim() ?? host.account.userName(), coders)
  settings.data.coders.push(coder)
  if (name === null) settings.data.coderId = coder.id
  await settings.write()
  return { coder, isNew: true }
}

/**
 * The id under which a person works in a project: their own where the project knows it; else that of the project's one
 * coder of the same name; else they are added.
 */
export async function coderInProject(store: ProjectStore, person: KnownCoder): Promise<Id<'coder'>> {
  const coders = codersOf(store.state)
  if (coders.has(person.id)) return person.id
  const name = normaliseName(person.name)
  const namesakes = [...coders.values()].filter((coder) => normaliseName(coder.name) === name)
  if (namesakes.length === 1 && namesakes[0]) return namesakes[0].id
  const set = { name: person.name, colour: person.colour }
  await store.commit({ label: 'coder.add', coderId: person.id, ops: [{ c: 'coder', id: person.id, set }] })
  return person.id
}
