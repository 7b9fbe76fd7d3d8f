import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../shared/model/json.ts'
import { aClient, aProject, importTexts, mark, talks } from '../../support/a-project.ts'
import { temporaryFolder } from '../../support/test-host.ts'

describe('the table of articles', () => {
  it('shows what a person said of them, for several at once, as one action', async () => {
    const test = await aProject()
    const { client, project } = test
    const articleIds = await importTexts(test, talks, 'Title: Other\n\nSomething else was said in Tehran.\n')
    await mark(test, articleIds[0] ?? '', 'Both sides')
    await client.article.edit({ project, articleIds, set: { status: 'read', reliability: 'B' } })
    const rows = await client.article.table({ project })
    expect(rows[0]).toEqual({
      id: articleIds[0],
      title: 'Talks end in Doha',
      outlet: 'The Gazette',
      byline: null,
      publishedAt: null,
      publishedAtOffered: null,
      place: null,
      language: 'en',
      direction: 'ltr',
      url: null,
      words: expect.any(Number),
      highlights: 1,
      status: 'read',
      reliability: 'B',
      importedAt: expect.any(String),
      note: '',
      starred: false,
      starredBy: [],
      removed: false,
    })
    expect(rows.map(({ status, reliability }) => [status, reliability])).toEqual([
      ['read', 'B'],
      ['read', 'B'],
    ])
    await client.history.undo({ project })
    expect((await client.article.table({ project })).map(({ status }) => status)).toEqual(['unread', 'unread'])
  })
})

describe('removing an article', () => {
  it('takes its highlights and evidence along, and can be taken back in a later sitting', async () => {
    const test = await aProject()
    const { client, project, folder, host } = test
    const articleIds = await importTexts(test, talks, 'Title: Other\n\nSomething else was said in Tehran.\n')
    const [articleId = '', otherId = ''] = articleIds
    const { id: highlightId } = await mark(test, articleId, 'ended on Sunday')
    await mark(test, otherId, 'in Tehran')
    const { id: early } = await mark(test, articleId, 'Both sides')
    await client.highlight.remove({ project, highlightIds: [early] })
    const { id: eventId } = await client.event.create({ project, title: 'Doha talks' })
    await client.event.addEvidence({ project, eventId, highlightId, stance: 'supports' })
    const cite = { type: 'citation', highlightIds: [highlightId] }
    const content = (...children: Json[]) => ({ root: { type: 'root', children } })
    const sections = [
      content({ type: 'evidence-quote', highlightId }, { type: 'paragraph', children: [cite] }),
      content({ type: 'paragraph', children: [cite] }),
    ]
    for (const [index, text] of sections.entries()) {
      const { id: sectionId } = await client.section.create({ project, title: `Part ${index + 1}` })
      const { text: given } = await client.section.take({ project, sectionId, tab: 'a tab' })
      await client.section.keepDraft({ project, sectionId, tab: 'a tab', content: text, heads: given.heads })
      await client.section.release({ project, sectionId, tab: 'a tab' })
    }
    const before = [await client.highlight.list({ project }), await client.event.get({ project, eventId })]
    expect(await client.article.removalCount({ project, articleIds: [articleId] })).toEqual({
      highlights: 1,
      evidence: 1,
      citations: 3,
      sections: 2,
    })
    expect(await client.article.remove({ project, articleIds })).toMatchObject({ highlights: 2 })
    expect(await client.article.table({ project })).toEqual([])
    await client.project.close({ project })

    const later = (await aClient(host)).client
    const { handle } = await later.project.open({ folder, mode: 'writing' })
    const removed = await later.article.table({ project: handle, removed: true })
    expect(removed.map(({ id, highlights, removed: isRemoved }) => [id, highlights, isRemoved])).toEqual([
      [articleId, 1, true],
      [otherId, 1, true],
    ])
    expect(await later.article.read({ project: handle, articleId })).toMatchObject({ removed: true })
    expect(await later.article.restorationCount({ project: handle, articleIds: [articleId] })).toEqual({
      highlights: 1,
      evidence: 1,
      citations: 3,
      sections: 2,
    })
    expect(await later.article.restore({ project: handle, articleIds })).toMatchObject({ highlights: 2 })
    expect([
      await later.highlight.list({ project: handle }),
      await later.event.get({ project: handle, eventId }),
    ]).toEqual(before)
    await expect(later.article.restore({ project: handle, articleIds })).rejects.toMatchObject({
      code: 'recordMissing',
    })
  })
})

describe('the star of an article', () => {
  it('is a person’s own: colleagues see each other’s and never meet in a conflict', async () => {
    const test = await aProject()
    const { client, project, host, folder } = test
    const articleIds = await importTexts(test, talks, 'Title: Other\n\nSomething else was said in Tehran.\n')
    const [first = ''] = articleIds
    await client.article.star({ project, articleIds, starred: true })
    await client.article.star({ project, articleIds: [first], starred: false })
    const stars = async (of: typeof client, handle: string) =>
      (await of.article.table({ project: handle })).map(({ starred, starredBy }) => [starred, starredBy])
    expect(await stars(client, project)).toEqual([
      [false, []],
      [true, ['Tester']],
    ])
    await client.project.close({ project })
    const colleague = (await aClient(host)).client
    const { handle } = await colleague.project.open({ folder, mode: 'writing', coderName: 'Amina' })
    await colleague.article.star({ project: handle, articleIds, starred: true })
    expect(await stars(colleague, handle)).toEqual([
      [true, ['Amina']],
      [true, ['Amina', 'Tester']],
    ])
    expect(await colleague.article.read({ project: handle, articleId: first })).toMatchObject({ starred: true })
    expect(await colleague.history.undo({ project: handle })).toMatchObject({ label: 'article.star' })
    expect(await stars(colleague, handle)).toEqual([
      [false, []],
      [false, ['Tester']],
    ])
  })
})

describe('the metadata of an article', () => {
  it('says where each field came from, and by whose hand it was changed', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const fields = async () => (await client.article.read({ project, articleId })).fields
    const before = await fields()
    expect(before.title).toMatchObject({ value: 'Talks end in Doha', offer: null })
    expect(before.byline).toEqual({ value: null, source: null, confidence: null, offer: null })
    await client.article.editMetadata({ project, articleId, field: 'byline', value: '  Amina Khan ' })
    await client.article.editMetadata({ project, articleId, field: 'language', value: 'EN-gb' })
    await client.article.editMetadata({ project, articleId, field: 'title', value: null })
    const edited = { source: 'edited', confidence: null, offer: null }
    expect(await fields()).toMatchObject({
      byline: { value: 'Amina Khan', ...edited },
      language: { value: 'en-GB', ...edited },
      title: { value: null, ...edited },
    })
    for (let count = 0; count < 3; count++) await client.history.undo({ project })
    expect(await fields()).toEqual(before)
  })

  it.each([
    ['publishedAt', 'last Sunday', 'edtf'],
    ['publishedAt', '2025-13-01', 'edtf'],
    ['url', 'javascript:alert(1)', 'address'],
    ['language', 'not a language', 'language'],
  ] as const)('refuses a %s such as ‘%s’', async (field, found, expected) => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    await expect(client.article.editMetadata({ project, articleId, field, value: found })).rejects.toMatchObject({
      code: 'valueInvalid',
      data: { field, found, expected },
    })
  })

  it('takes a doubtful value with its source, or sets it aside', async () => {
    const test = await aProject()
    const { client, project, opened } = test
    const [articleId = ''] = await importTexts(test, talks)
    const offer = { value: '2025-10-19', source: 'visible-text' as const, confidence: 0.5 }
    const set = { 'offered:publishedAt': offer, 'offered:byline': { ...offer, value: 'Staff' } }
    const ops = [{ c: 'article' as const, id: articleId, set }]
    await opened.store.commit({ label: 'article.import', coderId: opened.coderId ?? '', ops })
    expect((await client.article.table({ project }))[0]).toMatchObject({ publishedAtOffered: '2025-10-19' })
    await client.article.acceptOffer({ project, articleId, field: 'publishedAt' })
    await client.article.declineOffer({ project, articleId, field: 'byline' })
    const { fields } = await client.article.read({ project, articleId })
    expect([fields.publishedAt, fields.byline]).toEqual([
      { value: '2025-10-19', source: 'visible-text', confidence: 0.5, offer: null },
      { value: null, source: null, confidence: null, offer: null },
    ])
    await expect(client.article.acceptOffer({ project, articleId, field: 'byline' })).rejects.toMatchObject({
      code: 'recordMissing',
    })
  })
})

describe('the original of an article', () => {
  it('is saved byte for byte, and over another file only when told to', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const file = join(await temporaryFolder(), 'original.txt')
    expect(await client.article.saveOriginal({ project, articleId, file })).toEqual({
      file,
      bytes: Buffer.byteLength(talks),
    })
    expect(await readFile(file, 'utf8')).toBe(talks)
    await expect(client.article.saveOriginal({ project, articleId, file })).rejects.toMatchObject({
      code: 'outputExists',
    })
    await client.article.saveOriginal({ project, articleId, file, overwrite: true })
  })
})
