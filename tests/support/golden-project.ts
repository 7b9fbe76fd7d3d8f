import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { conflictsOf, headsOf, isDeleted, type State } from '../../main/core/store/state.ts'
import type { Collection } from '../../shared/model/ids.ts'
import { aClient, aProject, importTexts, mark, talks } from './a-project.ts'
import { aHost, seededChance, steppingClock, temporaryFolder } from './test-host.ts'

/** A state as plain JSON: every record with its values, all heads of fields in conflict, and whether it is deleted. */
export function plainState(state: State) {
  return Object.fromEntries(
    [...state.collections]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([collection, records]) => [
        collection,
        [...records].map(([id, record]) => ({
          id,
          values: record.values,
          conflicts: Object.fromEntries(conflictsOf(record).map((field) => [field, headsOf(record, field)])),
          isDeleted: isDeleted(record),
        })),
      ]),
  )
}

/**
 * Makes a project as this version writes it, to be opened by every later one: articles, a highlight, actors, an event
 * with evidence, a deletion, an undo, two writers with a conflict, and fields and a collection of a version to come.
 */
export async function makeGoldenProject(into: string): Promise<void> {
  const mine = await aProject(await aHost({ clock: steppingClock(Date.UTC(2026, 0, 1)), chance: seededChance(11) }))
  const { client, project, folder, opened } = mine
  const [articleId = ''] = await importTexts(mine, talks, 'Title: No agreement\n\nThe second round failed on Monday.\n')
  const { id: highlightId } = await mark(mine, articleId, 'Both sides said they would meet again')
  await client.highlight.setNote({ project, highlightId, note: 'said twice' })
  const qatar = await client.actor.create({ project, name: 'Qatar', kind: 'state' })
  await client.highlight.addTag({ project, highlightId, tag: { kind: 'actor', id: qatar.id, name: 'Qatar' } })
  const { id: themeId } = await client.theme.create({ project, name: 'leverage' })
  await client.theme.create({ project, name: 'guarantees' })
  await client.history.undo({ project })
  await opened.store.commit({
    label: 'theme.remove',
    coderId: opened.coderId ?? '',
    ops: [{ c: 'theme', id: themeId, set: { deleted: true } }],
  })
  await client.section.create({ project, title: 'Findings' })
  const ofLater = { c: 'sketch' as Collection, id: 'sk_0001', set: { lines: [[0, 1]], 'shape:a': { of: 'later' } } } // of no collection that this version knows
  await opened.store.commit({
    label: 'sketch.add',
    coderId: opened.coderId ?? '',
    ops: [ofLater, { c: 'actor', id: qatar.id, set: { laterField: { nested: [1, null, 'سه'] } } }],
  })
  const copy = join(await temporaryFolder(), 'copy')
  await cp(folder, copy, { recursive: true })
  const theirs = await aClient(await aHost({ clock: steppingClock(Date.UTC(2026, 0, 2)), chance: seededChance(22) }))
  const { handle } = await theirs.client.project.open({ folder: copy, mode: 'writing', coderName: 'Amina' })
  const rename = (name: string) => ({
    label: 'actor.edit',
    ops: [{ c: 'actor' as const, id: qatar.id, set: { name } }],
  })
  const colleague = theirs.context.projects.get(handle)
  await colleague.store.commit({ ...rename('State of Qatar'), coderId: colleague.coderId ?? '' })
  await opened.store.commit({ ...rename('Qatar (mediator)'), coderId: opened.coderId ?? '' })
  await client.project.close({ project })
  await theirs.client.project.close({ project: handle })
  await cp(folder, into, { recursive: true, errorOnExist: true })
  await cp(join(copy, 'ops'), join(into, 'ops'), { recursive: true, force: false })
}
