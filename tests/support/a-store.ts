import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Host } from '../../main/core/ports/host.ts'
import { type Change, ProjectStore } from '../../main/core/store/project-store.ts'
import type { State } from '../../main/core/store/state.ts'
import { aHost, seededChance, steppingClock, temporaryFolder } from './test-host.ts'

/** A new project, open for writing and closed with the test. */
export async function aStore(given?: Host): Promise<{ host: Host; folder: string; store: ProjectStore }> {
  const host = given ?? (await aHost())
  const folder = join(await temporaryFolder(), 'project')
  const store = await ProjectStore.create(host, folder, 'Tester')
  onTestFinished(() => store.close())
  return { host, folder, store }
}

/** A colleague on another machine, at work in a copy of a project as it is now; `moment` is what their clock says. */
export async function aColleague(
  folder: string,
  { seed = 77, moment = Date.UTC(2026, 0, 2) }: { seed?: number; moment?: number } = {},
): Promise<{ host: Host; folder: string; store: ProjectStore }> {
  const host = await aHost({ chance: seededChance(seed), clock: steppingClock(moment) })
  const copy = join(await temporaryFolder(), 'copy')
  await cp(folder, copy, { recursive: true })
  const store = await ProjectStore.openForWriting(host, copy, 'Colleague')
  onTestFinished(() => store.close())
  return { host, folder: copy, store }
}

/** A change that sets the name of a theme, which it makes if need be. */
export function themeNamed(name: string, id = `t_${name.replace(/[^a-z0-9]/g, '').padEnd(4, '0')}`): Change {
  return { label: 'theme.add', coderId: 'c_0001', ops: [{ c: 'theme', id, set: { name } }] }
}

/** The names of the themes, in the order of the records. */
export function themeNamesIn(state: State): unknown[] {
  return [...(state.collections.get('theme')?.values() ?? [])].map((record) => record.values.name)
}

/** A state as it is compared: with the order of its records. */
export function ordered(state: State) {
  const collections = [...state.collections].sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...state, collections: collections.map(([name, records]) => [name, [...records]]) }
}

/** The state of the folder as whoever opens it now finds it, in a form to compare with `ordered(store.state)`. */
export async function onDisk(host: Host, folder: string) {
  return ordered((await ProjectStore.openForReading(host, folder)).state)
}
