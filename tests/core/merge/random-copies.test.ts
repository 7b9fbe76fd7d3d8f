import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { conflictPlaces } from '../../../main/core/conflict/conflict-places.ts'
import { mergeSharedFile } from '../../../main/core/merge/merge-project.ts'
import type { Host } from '../../../main/core/ports/host.ts'
import { type OpenProject, OpenProjects } from '../../../main/core/project/open-projects.ts'
import { openSharedFile } from '../../../main/core/share/open-shared-file.ts'
import { shareProject } from '../../../main/core/share/share-project.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { headsOf } from '../../../main/core/store/state.ts'
import { type Collection, idPrefixes } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import { aClient } from '../../support/a-project.ts'
import { plainState } from '../../support/plain-state.ts'
import { aHost, seededChance, temporaryFolder } from '../../support/test-host.ts'

// Copies of one project edited at random, over all kinds of records, then merged in every order: one state everywhere.

const collections = Object.keys(idPrefixes) as Collection[] // its own keys
const fields = ['title', 'name', 'note', 'tag:actor:a_0001', 'date']

interface Person {
  host: Host
  project: OpenProject
  coderId: string
}

/** Numbers below a limit that look random and are the same for the same seed. */
function dice(seed: number): (limit: number) => number {
  const chance = seededChance(seed)
  return (limit) => {
    const [a = 0, b = 0, c = 0] = chance.bytes(3)
    return ((a << 16) | (b << 8) | c) % limit
  }
}

async function person(name: string, seed: number, open: (host: Host) => Promise<string>): Promise<Person> {
  const host = await aHost({ chance: seededChance(seed) })
  const { context } = await aClient(host)
  const project = await context.projects.openForWriting(await open(host), name)
  await project.backup?.end()
  return { host, project, coderId: project.coderId ?? '' }
}

/** The person's copy as a shared file. */
async function share({ project }: Person): Promise<string> {
  const file = join(await temporaryFolder(), 'copy.mnb')
  await shareProject(project, file, false)
  return file
}

/** Several people with a copy each of one project. */
async function people(count: number): Promise<[Person, ...Person[]]> {
  const first = await person('Person 0', 11, async (host) => {
    const projects = new OpenProjects(host)
    const folder = join(await temporaryFolder(), 'project')
    await projects.create(folder, 'Talks', 'Person 0')
    await projects.closeAll()
    return folder
  })
  const file = await share(first)
  const others: Person[] = []
  for (let index = 1; index < count; index++)
    others.push(
      await person(`Person ${index}`, 11 + index * 101, async (host) => {
        const folder = join(await temporaryFolder(), 'copy')
        await openSharedFile(host, file, folder)
        return folder
      }),
    )
  return [first, ...others]
}

/** One thing done at random: a record made, a field changed, emptied or settled, a record removed or brought back. */
function edit({ project, coderId }: Person, roll: (limit: number) => number): Promise<unknown> {
  const { store } = project
  const c = collections[roll(collections.length)] ?? 'highlight'
  // Few ids, so that people meet on the same records; some made by one person alone.
  const id = roll(5) === 0 ? store.newId(c) : `${idPrefixes[c]}_000${roll(9)}`
  const field = fields[roll(fields.length)] ?? 'note'
  const value: Json = roll(8) === 0 ? null : roll(4) === 0 ? { text: `t${roll(3)}` } : `v${roll(4)}`
  const set: Record<string, Json> = roll(12) === 0 ? { deleted: roll(4) !== 0 } : { [field]: value }
  const record = store.state.collections.get(c)?.get(id)
  // Now and then from an older state than the present one, as typing does.
  const isStale = roll(10) === 0 && record && Object.hasOwn(record.values, field)
  const was = isStale
    ? {
        was: {
          [field]: headsOf(record, field)
            .slice(1)
            .map(({ stamp }) => stamp),
        },
      }
    : {}
  return store.commit({ label: 'highlight.edit', coderId, ops: [{ c, id, set, ...was }] })
}

async function editAtRandom(everybody: readonly Person[], actions: number, seed: number): Promise<void> {
  const roll = dice(seed)
  const mergeEvery = Math.ceil(actions / 8)
  for (let done = 0; done < actions; ) {
    const batch: Promise<unknown>[] = []
    for (; batch.length < mergeEvery && done < actions; done++) {
      const who = everybody[roll(everybody.length)]
      if (who) batch.push(edit(who, roll))
    }
    await Promise.all(batch)
    const into = everybody[roll(everybody.length)]
    const from = everybody[roll(everybody.length)]
    if (into && from && into !== from && done < actions) await mergeSharedFile(into.project, await share(from))
  }
}

const onDisk = async ({ host, project }: Person) =>
  plainState((await ProjectStore.openForReading(host, project.store.folder)).state)

/** Merges the files into a fresh copy opened from the first of them, in this order, and then all of them again as often as told. */
async function mergedInOrder(
  files: readonly string[],
  { seed, again }: { seed: number; again: number },
): Promise<Person> {
  const [first = '', ...others] = files
  const merging = await person('Person 0', seed, async (host) => {
    const folder = join(await temporaryFolder(), 'merged')
    await openSharedFile(host, first, folder)
    return folder
  })
  const repeated = Array.from({ length: again }, () => files).flat()
  for (const file of [...others, ...repeated]) await mergeSharedFile(merging.project, file)
  return merging
}

describe.each([
  { copies: 2, actions: 10_000, seed: 4 },
  { copies: 3, actions: 10_000, seed: 5 },
])('$copies copies of a project edited apart by $actions random actions', ({ copies, actions, seed }) => {
  it('come to one state when they are merged, in any order and twice, conflicts included', async () => {
    const everybody = await people(copies)
    await editAtRandom(everybody, actions, seed)
    const files: string[] = []
    for (const each of everybody) files.push(await share(each))
    const orders =
      copies === 2
        ? [
            [0, 1],
            [1, 0],
          ]
        : [
            [0, 1, 2],
            [0, 2, 1],
            [1, 0, 2],
            [1, 2, 0],
            [2, 0, 1],
            [2, 1, 0],
          ]
    const merged: Person[] = []
    for (const [index, order] of orders.entries())
      merged.push(
        await mergedInOrder(
          order.map((at) => files[at] ?? ''),
          { seed: 900 + index * 7, again: index === 0 ? 1 : 0 },
        ),
      )
    const [first] = merged
    if (!first) throw new Error('nothing was merged')
    const expected = plainState(first.project.store.state)
    const conflicts = conflictPlaces(first.project.store.state)
    expect(conflicts.length).toBeGreaterThan(20)
    expect(new Set(conflicts.map(({ collection }) => collection)).size).toBe(collections.length)
    expect(conflicts.some(({ field }) => field === null)).toBe(true)
    for (const each of merged) {
      expect(plainState(each.project.store.state)).toEqual(expected)
      expect(conflictPlaces(each.project.store.state).length).toBe(conflicts.length)
      expect(await onDisk(each)).toEqual(expected)
    }
    for (const each of everybody) {
      for (const file of files) await mergeSharedFile(each.project, file)
      expect(plainState(each.project.store.state)).toEqual(expected)
    }
  }, 300_000)
})
