import { expect, test } from 'vitest'
import { composeFirstDossier } from '../../../main/core/write/compose-first-dossier.ts'
import type { Collection } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import { aProject, importTexts, talks } from '../../support/a-project.ts'

type Op = { c: Collection; id: string; set: Record<string, Json> }

/** A project with this many events, actors and highlights; each highlight speaks of one event and three actors. */
async function aMarkedProject(counts: { events: number; actors: number; highlights: number }) {
  const project = await aProject()
  const { store, coderId } = project.opened
  const [articleId = ''] = await importTexts(project, talks)
  const several = (count: number, collection: Collection, set: (index: number) => Record<string, Json>): Op[] =>
    Array.from({ length: count }, (_, index) => ({ c: collection, id: store.newId(collection), set: set(index) }))
  const actors = several(counts.actors, 'actor', (index) => ({ name: `Actor ${index}`, kind: 'person' }))
  const events = several(counts.events, 'event', (index) => ({
    title: `Event ${index}`,
    date: index % 2 ? '2025-10-01/..' : '2025-21',
    status: 'did-not-happen',
  }))
  const idOf = (ops: Op[], index: number) => ops[index % ops.length]?.id ?? ''
  for (const [index, actor] of actors.entries()) if (index % 10 === 1) actor.set.mergedInto = idOf(actors, index - 1)
  for (const [index, event] of events.entries()) if (index % 10 === 1) event.set.mergedInto = idOf(events, index - 1)
  const participations = several(counts.events, 'participation', (index) => ({
    eventId: idOf(events, index),
    actorId: idOf(actors, index),
    role: 'mediator',
  }))
  const highlights = several(counts.highlights, 'highlight', (index) => ({
    articleId,
    bodyHash: '0'.repeat(64),
    target: [{ blockId: `b${index + 1}`, startUtf16: 0, endUtf16: 4 }],
    quote: { exact: `word ${index}`, prefix: '', suffix: '' },
    coderId: coderId ?? '',
    ...(index % 5 ? { [`tag:event:${idOf(events, index)}`]: true } : {}),
    ...Object.fromEntries([1, 3, 7].map((step) => [`tag:actor:${idOf(actors, index * step)}`, true])),
  }))
  const ops = [...actors, ...events, ...participations, ...highlights]
  await store.commit({ label: 'test', coderId: coderId ?? '', ops })
  return { state: store.state, highlightIds: highlights.map(({ id }) => id) }
}

test('every highlight of a large project is quoted at least once', async () => {
  const { state, highlightIds } = await aMarkedProject({ events: 150, actors: 200, highlights: 1_000 })
  const composed = JSON.stringify(composeFirstDossier(state))
  expect(highlightIds.filter((id) => !composed.includes(`{"type":"evidence-quote","highlightId":"${id}"}`))).toEqual([])
})

test('an event is introduced by its date and status in words and by who took part, merged records counted with it', async () => {
  const { state } = await aMarkedProject({ events: 2, actors: 2, highlights: 3 })
  const [section] = composeFirstDossier(state)
  expect(section?.content.root.children.slice(0, 2)).toMatchObject([
    { children: [{ text: 'spring 2025 · did not happen.' }] },
    { children: [{ text: 'Participants: ' }, {}, {}, { text: ' (mediator)' }, {}, {}, {}, {}] },
  ])
})
