import { describe, expect, it } from 'vitest'
import { edtfBounds } from '../../../main/core/edit/typed-values.ts'
import { aProject, importTexts, mark, talks } from '../../support/a-project.ts'

describe('a date of an event', () => {
  it.each([
    ['2025-10-19', '2025-10-19T00:00:00.000Z', '2025-10-19T23:59:59.999Z'],
    ['2025-10', '2025-10-01T00:00:00.000Z', '2025-10-31T23:59:59.999Z'],
    ['2025-10-18/2025-10-19', '2025-10-18T00:00:00.000Z', '2025-10-19T23:59:59.999Z'],
    ['2025-10~', '2025-10-01T00:00:00.000Z', '2025-10-31T23:59:59.999Z'],
    ['2025-10-18/..', '2025-10-18T00:00:00.000Z', null],
    ['2025-XX-XX', '2025-01-01T00:00:00.000Z', '2025-12-31T23:59:59.999Z'],
  ])('may be imprecise: %s', (text, min, max) => {
    expect(edtfBounds(text)).toEqual({ min, max })
  })

  it.each([
    '19 October 2025',
    '2025-02-30',
    '2025-02-29',
    '2025-02-29?',
    '2025-02-01/2025-02-29',
    '2025-13',
    '20251019',
    'Sunday',
    '',
    '{2025,2026}',
  ])('is refused where it is none: ‘%s’', (text) => {
    expect(edtfBounds(text)).toBe(null)
  })
})

describe('events', () => {
  it('stand in the table by date with their participants and the evidence by what it says', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const { id: undated } = await client.event.create({ project, title: 'Some visit' })
    const { id: later } = await client.event.create({ project, title: 'Second round', date: '2025-10-25/2025-10-28' })
    const place = { name: 'Doha', precision: 'exact' as const }
    const { id: eventId } = await client.event.create({
      project,
      title: 'Doha talks',
      type: 'direct-talks',
      date: '2025-10',
      place,
    })
    const { id: participationId } = await client.event.addParticipation({
      project,
      eventId,
      actor: { name: 'Qatar' },
      role: 'mediator',
      capacity: 'host',
    })
    const [qatar] = await client.actor.list({ project })
    const supports = await mark(test, articleId, 'ended on Sunday')
    const tagged = await mark(test, articleId, 'for two days')
    const judgement = { stance: 'supports' as const, credibility: 2, asserts: { place: 'Doha' } }
    const { id: evidenceId } = await client.event.addEvidence({
      project,
      eventId,
      highlightId: supports.id,
      ...judgement,
    })
    await client.highlight.addTag({ project, highlightId: tagged.id, tag: { kind: 'event', id: eventId } })
    const rows = await client.event.table({ project })
    expect(rows.map(({ id }) => id)).toEqual([eventId, later, undated])
    expect(rows[0]).toEqual({
      id: eventId,
      title: 'Doha talks',
      type: 'direct-talks',
      typeLabel: 'Direct talks with mediator',
      date: '2025-10',
      dateMin: '2025-10-01T00:00:00.000Z',
      dateMax: '2025-10-31T23:59:59.999Z',
      place,
      status: null,
      confidence: null,
      participants: [{ participationId, actorId: qatar?.id, name: 'Qatar', role: 'mediator' }],
      evidence: { supports: 1, contradicts: 0, mentions: 0, unjudged: 1 },
      articles: 1,
    })
    const { evidenceRows, participations } = await client.event.get({ project, eventId })
    expect(participations).toEqual([
      { id: participationId, actor: { id: qatar?.id, name: 'Qatar', kind: null }, role: 'mediator', capacity: 'host' },
    ])
    const passage = {
      articleId,
      articleTitle: 'Talks end in Doha',
      outlet: 'The Gazette',
      publishedAt: null,
      direction: 'ltr',
      note: '',
    }
    const unjudged = {
      evidenceId: null,
      stance: null,
      attribution: null,
      asserts: {},
      credibility: null,
      reliability: null,
    }
    expect(evidenceRows).toEqual([
      { ...passage, highlightId: supports.id, exact: 'ended on Sunday', ...unjudged, evidenceId, ...judgement },
      { ...passage, highlightId: tagged.id, exact: 'for two days', ...unjudged },
    ])
    await client.event.editEvidence({ project, evidenceId, set: { stance: 'contradicts' } })
    await client.event.editParticipation({ project, participationId, set: { role: 'host' } })
    expect((await client.event.table({ project }))[0]).toMatchObject({
      participants: [{ role: 'host' }],
      evidence: { supports: 0, contradicts: 1, unjudged: 1 },
    })
    await client.event.removeEvidence({ project, evidenceId })
    await client.event.removeParticipation({ project, participationId })
    expect((await client.event.table({ project }))[0]).toMatchObject({ participants: [], evidence: { unjudged: 2 } })
  })

  it('are judged once by one highlight: the same again changes the judgement', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const { id: highlightId } = await mark(test, articleId, 'Both sides')
    const { id: eventId } = await client.event.create({ project, title: 'Doha talks' })
    const first = await client.event.addEvidence({ project, eventId, highlightId, stance: 'supports' })
    const second = await client.event.addEvidence({ project, eventId, highlightId, stance: 'contradicts' })
    expect(second).toEqual(first)
    expect((await client.event.get({ project, eventId })).evidence).toEqual({
      supports: 0,
      contradicts: 1,
      mentions: 0,
      unjudged: 0,
    })
  })

  it('count for those merged into them, and are removed with what belongs to both', async () => {
    const test = await aProject()
    const { client, project, folder } = test
    const [articleId = ''] = await importTexts(test, talks)
    const { id: highlightId } = await mark(test, articleId, 'Both sides')
    const { id: into } = await client.event.create({ project, title: 'Doha talks' })
    const { id: from } = await client.event.create({ project, title: 'Talks in Qatar' })
    await client.event.addEvidence({ project, eventId: from, highlightId, stance: 'mentions' })
    await client.event.addParticipation({ project, eventId: from, actor: { name: 'Qatar' }, role: 'host' })
    await client.event.merge({ project, from: [from], into })
    const detail = await client.event.get({ project, eventId: into })
    expect([detail.merged, detail.evidence.mentions, detail.participants.length]).toEqual([
      [{ id: from, title: 'Talks in Qatar' }],
      1,
      1,
    ])
    expect(await client.event.removalCount({ project, eventIds: [into] })).toEqual({
      highlights: 1,
      evidence: 1,
      participations: 1,
      sections: 0,
    })
    await client.event.remove({ project, eventIds: [into] })
    expect(await client.event.table({ project })).toEqual([])
    expect(await client.project.check({ folder })).toEqual([])
    await client.history.undo({ project })
    expect(await client.event.get({ project, eventId: into })).toEqual(detail)
  })

  it('are refused a date that is none', async () => {
    const { client, project } = await aProject()
    await expect(client.event.create({ project, title: 'Talks', date: 'last week' })).rejects.toMatchObject({
      code: 'valueInvalid',
      data: { field: 'date', found: 'last week', expected: 'edtf' },
    })
    expect(await client.event.table({ project })).toEqual([])
  })
})

describe('relations between events', () => {
  it('are seen from both sides, said once, follow a merge and go with their event', async () => {
    const { client, project } = await aProject()
    const [first, second, third] = await Promise.all(
      ['First round', 'Second round', 'Round two'].map((title) => client.event.create({ project, title })),
    )
    const [a, b, c] = [first?.id ?? '', second?.id ?? '', third?.id ?? '']
    const related = async (eventId: string) =>
      (await client.event.get({ project, eventId })).related.map(({ kind, isFrom, event }) => [
        kind,
        isFrom,
        event.title,
      ])
    const { id: relationId } = await client.event.addRelation({ project, from: b, to: a, kind: 'follows' })
    expect(await client.event.addRelation({ project, from: b, to: a, kind: 'follows' })).toEqual({ id: relationId })
    expect(await related(b)).toEqual([['follows', true, 'First round']])
    expect(await related(a)).toEqual([['follows', false, 'Second round']])
    await client.event.merge({ project, from: [b], into: c })
    expect(await related(a)).toEqual([['follows', false, 'Round two']])
    await expect(client.event.addRelation({ project, from: b, to: c, kind: 'same-as' })).rejects.toMatchObject({
      code: 'wouldLoop',
    })
    await client.event.remove({ project, eventIds: [c] })
    expect(await related(a)).toEqual([])
    await client.history.undo({ project })
    await client.event.removeRelation({ project, relationId })
    expect(await related(a)).toEqual([])
  })
})
