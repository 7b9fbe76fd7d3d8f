import { describe, expect, it } from 'vitest'
import { aProject, importTexts, mark, talks } from '../../support/a-project.ts'

async function aTaggedProject() {
  const test = await aProject()
  const { client, project } = test
  const [articleId = ''] = await importTexts(test, talks)
  const { id: qatar } = await client.actor.create({ project, name: 'Qatar', kind: 'state' })
  const { id: doha } = await client.actor.create({ project, name: 'Doha government' })
  const first = await mark(test, articleId, 'Both sides')
  const second = await mark(test, articleId, 'Qatar and Turkey')
  await client.highlight.addTag({ project, highlightId: first.id, tag: { kind: 'actor', id: doha } })
  await client.highlight.addTag({ project, highlightId: second.id, tag: { kind: 'actor', id: qatar } })
  const { id: eventId } = await client.event.create({ project, title: 'Doha talks', date: '2025-10-19' })
  const { id: participationId } = await client.event.addParticipation({
    project,
    eventId,
    actor: { id: doha },
    role: 'mediator',
  })
  return { ...test, articleId, qatar, doha, first, second, eventId, participationId }
}

describe('actors', () => {
  it('count for those merged into them, until they are split again', async () => {
    const { client, project, qatar, doha, first, second, eventId, participationId } = await aTaggedProject()
    await client.actor.addAlias({ project, actorId: doha, text: 'قطر', language: 'ar' })
    const table = () => client.actor.table({ project })
    const before = await table()
    await client.actor.merge({ project, from: [doha], into: qatar })
    expect(await table()).toEqual([
      {
        id: qatar,
        name: 'Qatar',
        kind: 'state',
        aliases: ['Doha government', 'قطر'],
        description: '',
        wikidataId: null,
        colour: null,
        parent: null,
        mentions: 2,
        articles: 1,
        events: 1,
      },
    ])
    const detail = await client.actor.get({ project, actorId: qatar })
    expect(detail.merged).toEqual([{ id: doha, name: 'Doha government' }])
    expect(detail.aliases).toEqual([{ id: expect.stringMatching(/^al_/), text: 'قطر', language: 'ar', kind: null }])
    expect(detail.passages.map(({ highlightId }) => highlightId)).toEqual([first.id, second.id])
    expect(detail.participations).toEqual([
      {
        id: participationId,
        role: 'mediator',
        capacity: null,
        event: { id: eventId, title: 'Doha talks', date: '2025-10-19' },
      },
    ])
    await client.actor.split({ project, actorId: doha })
    expect(await table()).toEqual(before)
  })

  it('cannot be merged into themselves or stand below themselves', async () => {
    const { client, project, qatar, doha } = await aTaggedProject()
    await client.actor.merge({ project, from: [doha], into: qatar })
    await expect(client.actor.merge({ project, from: [qatar], into: doha })).rejects.toMatchObject({
      code: 'wouldLoop',
    })
    const { id: ministry } = await client.actor.create({ project, name: 'Ministry', parent: qatar })
    await expect(client.actor.edit({ project, actorId: qatar, set: { parent: ministry } })).rejects.toMatchObject({
      code: 'wouldLoop',
      data: { collection: 'actor', id: qatar },
    })
  })

  it('are removed with their names, tags and parts in events, and come back with all of it', async () => {
    const { client, project, folder, qatar, doha } = await aTaggedProject()
    await client.actor.addAlias({ project, actorId: doha, text: 'قطر' })
    await client.actor.create({ project, name: 'Ministry', parent: qatar })
    await client.actor.merge({ project, from: [doha], into: qatar })
    const see = async () => [
      await client.actor.table({ project }),
      await client.event.table({ project }),
      await client.highlight.list({ project }),
    ]
    const before = await see()
    expect(await client.actor.removalCount({ project, actorIds: [qatar] })).toEqual({
      highlights: 2,
      events: 1,
      sections: 0,
    })
    await client.actor.remove({ project, actorIds: [qatar] })
    expect(await client.actor.table({ project })).toMatchObject([{ name: 'Ministry', parent: null }])
    expect((await client.highlight.list({ project })).flatMap(({ tags }) => tags)).toEqual([])
    expect(await client.project.check({ folder })).toEqual([])
    await client.history.undo({ project })
    expect(await see()).toEqual(before)
    expect(await client.project.check({ folder })).toEqual([])
  })

  it('are edited field by field, with a Wikidata number that can be one', async () => {
    const { client, project, qatar } = await aTaggedProject()
    await client.actor.edit({ project, actorId: qatar, set: { description: 'Host', wikidataId: 'Q846' } })
    expect(await client.actor.get({ project, actorId: qatar })).toMatchObject({
      description: 'Host',
      wikidataId: 'Q846',
    })
    await expect(client.actor.edit({ project, actorId: qatar, set: { wikidataId: '846' } })).rejects.toMatchObject({
      code: 'valueInvalid',
      data: { found: '846', expected: 'wikidata' },
    })
    await expect(client.actor.get({ project, actorId: 'a_0000' })).rejects.toMatchObject({ code: 'recordMissing' })
  })
})

describe('names of actors', () => {
  it('have a language and a kind, are listed by script, and are edited and taken back', async () => {
    const { client, project, qatar } = await aTaggedProject()
    await client.actor.addAlias({ project, actorId: qatar, text: 'قطر', language: 'AR', kind: 'name' })
    const { id: aliasId } = await client.actor.addAlias({ project, actorId: qatar, text: 'Katar', language: 'tr' })
    const names = async () =>
      (await client.actor.get({ project, actorId: qatar })).aliases.map(({ text, language, kind }) => [
        text,
        language,
        kind,
      ])
    expect(await names()).toEqual([
      ['Katar', 'tr', null],
      ['قطر', 'ar', 'name'],
    ])
    await client.actor.editAlias({ project, aliasId, set: { text: 'Катар', language: 'ru', kind: 'transliteration' } })
    expect(await names()).toEqual([
      ['Катар', 'ru', 'transliteration'],
      ['قطر', 'ar', 'name'],
    ])
    await client.history.undo({ project })
    expect((await names())[0]).toEqual(['Katar', 'tr', null])
    await expect(client.actor.editAlias({ project, aliasId, set: { language: 'not a code' } })).rejects.toMatchObject({
      code: 'valueInvalid',
    })
  })
})

describe('merging actors', () => {
  it('counts the names of those merged one into another, and is undone after the project was opened anew', async () => {
    const { client, project, folder, qatar, doha } = await aTaggedProject()
    const { id: emirate } = await client.actor.create({ project, name: 'Emirate' })
    const before = await client.actor.table({ project })
    await client.actor.merge({ project, from: [doha], into: qatar })
    await client.actor.merge({ project, from: [qatar], into: emirate })
    expect(await client.actor.table({ project })).toMatchObject([
      { id: emirate, aliases: ['Qatar', 'Doha government'], mentions: 2, events: 1 },
    ])
    await client.project.close({ project })
    const { handle } = await client.project.open({ folder, mode: 'writing' })
    await client.actor.split({ project: handle, actorId: doha })
    expect((await client.actor.table({ project: handle })).map(({ name, mentions }) => [name, mentions])).toEqual([
      ['Doha government', 1],
      ['Emirate', 1],
    ])
    for (let times = 0; times < 3; times++) await client.history.undo({ project: handle })
    expect(await client.actor.table({ project: handle })).toEqual(before)
  })
})

describe('actors that may be the same', () => {
  async function proposed(...names: (string | { name: string; kind: 'state' | 'person' })[]) {
    const { client, project } = await aProject()
    for (const given of names)
      await client.actor.create({ project, ...(typeof given === 'string' ? { name: given } : given) })
    const pairs = await client.actor.similar({ project })
    return {
      client,
      project,
      pairs,
      words: pairs.map(({ reason, actors }) => [reason, ...actors.map(({ name }) => name).sort()]),
    }
  }

  it('are those of one name, of its words in another order, of another spelling, or of its abbreviation', async () => {
    const { words } = await proposed(
      'Nadir Quell',
      'Quell, Nadir',
      'Marrow Island Guard',
      'MIG',
      'Shehbaz Orun',
      'Shahbaz Oroon',
      'Talvera',
      'TALVERA',
      'مروستان',
    )
    expect(words).toEqual([
      ['sameName', 'TALVERA', 'Talvera'],
      ['sameWords', 'Nadir Quell', 'Quell, Nadir'],
      ['abbreviation', 'MIG', 'Marrow Island Guard'],
      ['spelling', 'Shahbaz Oroon', 'Shehbaz Orun'],
    ])
  })

  it('are not those of two kinds, nor names that only begin alike', async () => {
    const { words } = await proposed(
      { name: 'Talvera Norte', kind: 'state' },
      { name: 'Talvera Nortes', kind: 'person' },
      'Harbour Authority',
      'Harbour Ministry',
    )
    expect(words).toEqual([])
  })

  it('are proposed no more once somebody told them apart, until that is undone', async () => {
    const { client, project, pairs } = await proposed('Talvera', 'TALVERA')
    const [first, second] = pairs[0]?.actors ?? []
    await client.actor.tellApart({ project, actorId: second?.id ?? '', otherId: first?.id ?? '' })
    expect(await client.actor.similar({ project })).toEqual([])
    await client.history.undo({ project })
    expect(await client.actor.similar({ project })).toHaveLength(1)
  })
})

describe('offices of actors', () => {
  it('are added, edited and removed, each as one action that can be undone', async () => {
    const { client, project, qatar } = await aTaggedProject()
    const offices = async () =>
      (await client.actor.get({ project, actorId: qatar })).offices.map(({ id: _, ...office }) => office)
    const { id: officeId } = await client.actor.addOffice({ project, actorId: qatar, title: 'Chair', from: '2024-05' })
    expect(await offices()).toEqual([{ title: 'Chair', organisation: null, from: '2024-05', to: null }])
    await client.actor.editOffice({ project, officeId, set: { organisation: 'The League', to: '2025' } })
    expect(await offices()).toEqual([{ title: 'Chair', organisation: 'The League', from: '2024-05', to: '2025' }])
    await expect(client.actor.editOffice({ project, officeId, set: { to: 'last spring' } })).rejects.toMatchObject({
      code: 'valueInvalid',
      data: { field: 'to' },
    })
    await client.actor.removeOffice({ project, officeId })
    expect(await offices()).toEqual([])
    await client.history.undo({ project })
    expect(await offices()).toHaveLength(1)
  })
})
