import { describe, expect, test } from 'vitest'
import { aProject, importTexts, mark, type TestProject } from '../../support/a-project.ts'
import { aColleagueOf, mergeInto } from '../../support/two-copies.ts'

const header = ['Title: The crossing at Long Ford', 'Outlet: Upland Courier', 'Date: 2025-03-04']
const first = 'Delegates of the two river councils met for a third day in the old customs house at Varn.'
const second =
  'An official of the host city said that the draft had grown to eleven pages, and that nine of them were agreed by both sides.'
const secondChanged =
  'An official of the host city said on Tuesday that the draft had grown to twelve pages, and that ten of them were agreed by both sides.'
const third = 'Neither council has said when its members will come back to the customs house after the feast.'
const fourth = 'Rooms in the inn across the street are kept for the delegates until the end of the week.'

const text = (...paragraphs: string[]) => [header.join('\n'), ...paragraphs].join('\n\n')
const older = text(first, second, third)
const newer = text(fourth, first, secondChanged)

async function importOne({ client, project }: TestProject, content: string, name = 'again.txt') {
  for await (const { row } of await client.article.import({ project, files: [{ file: new File([content], name) }] }))
    return row
  throw new Error('nothing was imported')
}

async function faultsOf({ client, folder }: TestProject) {
  return (await client.project.check({ folder })).filter(({ severity }) => severity === 'fault')
}

/** An article with three highlights, one in each paragraph: one that stays, one that changes, one that goes. */
async function anArticle() {
  const project = await aProject()
  const [articleId = ''] = await importTexts(project, older)
  const stays = await mark(project, articleId, 'two river councils')
  const changes = await mark(
    project,
    articleId,
    'the draft had grown to eleven pages, and that nine of them were agreed',
  )
  const goes = await mark(project, articleId, 'Neither council has said when its members will come back')
  return { project, articleId, stays, changes, goes }
}

async function highlightsOf({ client, project }: TestProject, articleId: string) {
  const rows = await client.highlight.listFor({ project, articleId })
  return new Map(rows.map((row) => [row.id, row]))
}

describe('a newer version of an article', () => {
  test('is told by outlet, title and words, and stands beside the older one', async () => {
    const { project, articleId } = await anArticle()
    const row = await importOne(project, newer)
    expect(row).toMatchObject({ status: 'newVersion', articleId, carried: { exact: 1, toConfirm: 1, orphans: 1 } })
    const versions = await project.client.version.list({ project: project.project, articleId })
    expect(versions.map(({ isCurrent, highlights }) => [isCurrent, highlights])).toEqual([
      [true, 2],
      [false, 3],
    ])
  })

  test('has the highlights where their words went', async () => {
    const { project, articleId, stays, changes, goes } = await anArticle()
    await importOne(project, newer)
    const highlights = await highlightsOf(project, articleId)
    const { bodyHash } = await project.client.article.read({ project: project.project, articleId })
    expect(highlights.get(stays.id)).toMatchObject({
      anchor: 'exact',
      bodyHash,
      quote: { exact: 'two river councils' },
    })
    expect(highlights.get(changes.id)).toMatchObject({
      anchor: 're-anchored',
      bodyHash,
      quote: { exact: 'the draft had grown to twelve pages, and that ten of them were agreed' },
    })
    expect(highlights.get(goes.id)).toMatchObject({ anchor: 'orphan', bodyHash: goes.bodyHash, quote: goes.quote })
  })

  test('leaves the older one readable with its highlights as they stood', async () => {
    const { project, articleId, stays, changes, goes } = await anArticle()
    await importOne(project, newer)
    const { client } = project
    const [, before] = await client.version.list({ project: project.project, articleId })
    const reading = await client.version.read({ project: project.project, articleId, versionId: before?.id ?? '' })
    expect(reading.article.blocks.map((block) => block.text)).toContain(third)
    expect(reading.highlights.map(({ id, quote, target }) => ({ id, quote, target }))).toEqual(
      [stays, changes, goes].map(({ id, quote, target }) => ({ id, quote, target })),
    )
  })

  test('is one action: undo brings the older text back with every highlight', async () => {
    const { project, articleId, changes, goes } = await anArticle()
    const before = await highlightsOf(project, articleId)
    await importOne(project, newer)
    await project.client.history.undo({ project: project.project })
    expect(await highlightsOf(project, articleId)).toEqual(before)
    expect(before.get(changes.id)?.anchor).toBe('exact')
    expect(before.get(goes.id)?.anchor).toBe('exact')
  })

  test('lists what waits for a person: to confirm with the old words beside the new, then what has no place', async () => {
    const { project, articleId, changes, goes } = await anArticle()
    await importOne(project, newer)
    const rows = await project.client.version.unsettled({ project: project.project, articleId })
    expect(rows.map(({ kind, highlight, before }) => [kind, highlight.id, before.exact])).toEqual([
      ['confirm', changes.id, changes.quote.exact],
      ['orphan', goes.id, goes.quote.exact],
    ])
    await project.client.version.confirm({ project: project.project, highlightIds: [changes.id] })
    const { client, folder } = project
    expect((await client.project.check({ folder })).map(({ code, message }) => [code, message])).toEqual([
      ['highlightsUnsettled', expect.stringContaining('1 highlight waits')],
    ])
    const left = await project.client.version.unsettled({ project: project.project, articleId: null })
    expect(left.map(({ highlight }) => highlight.id)).toEqual([goes.id])
  })

  test('takes an orphan where a person places it, and keeps where it stood', async () => {
    const { project, articleId, goes } = await anArticle()
    await importOne(project, newer)
    const { client } = project
    const { blocks } = await client.article.read({ project: project.project, articleId })
    const block = blocks.find((each) => each.text === fourth)
    const target = [{ blockId: block?.id ?? '', startUtf16: 0, endUtf16: 17 }]
    await client.version.place({ project: project.project, highlightId: goes.id, target })
    const placed = (await highlightsOf(project, articleId)).get(goes.id)
    expect(placed).toMatchObject({ anchor: 'exact', quote: { exact: 'Rooms in the inn' } })
    expect(await faultsOf(project)).toEqual([])
  })

  test('a place that is refused becomes an orphan with its old words', async () => {
    const { project, articleId, changes } = await anArticle()
    await importOne(project, newer)
    await project.client.version.takeOut({ project: project.project, highlightIds: [changes.id] })
    const after = (await highlightsOf(project, articleId)).get(changes.id)
    expect(after).toMatchObject({ anchor: 'orphan', quote: changes.quote, target: changes.target })
  })

  test('a piece that a person hid stays hidden in it', async () => {
    const { project, articleId } = await anArticle()
    const { client } = project
    const { blocks } = await client.article.read({ project: project.project, articleId })
    const blockIds = blocks.filter((block) => block.text === first).map(({ id }) => id)
    await client.article.hideBlock({ project: project.project, articleId, blockIds })
    await importOne(project, newer)
    const after = await client.article.read({ project: project.project, articleId })
    const visible = after.blocks.filter(({ hidden }) => !hidden)
    expect(visible.map((block) => block.text)).toEqual([fourth, secondChanged])
    expect(after.words).toBe(45)
  })

  test('the older text once more is a duplicate, not a newer version', async () => {
    const { project, articleId } = await anArticle()
    await importOne(project, newer)
    expect(await importOne(project, older, 'old.txt')).toMatchObject({ status: 'duplicate', articleId })
  })

  test('another report of the same outlet with the same title is an article of its own', async () => {
    const { project } = await anArticle()
    const other = text(
      'Farmers along the lower terraces began the harvest a fortnight early, after a summer with little rain.',
    )
    expect(await importOne(project, other)).toMatchObject({ status: 'imported' })
  })

  test('two people who import the same newer version come to one state without a conflict', async () => {
    const { project: mine, articleId, changes } = await anArticle()
    const hers = await aColleagueOf(mine, 'Nasrin', 7)
    await importOne(mine, newer, 'mine.txt')
    await importOne(hers, `${newer}\n`, 'hers.txt')
    await mergeInto(mine, hers)
    await mergeInto(hers, mine)
    for (const side of [mine, hers]) {
      expect((await side.client.conflict.list({ project: side.project })).rows).toEqual([])
      expect(await side.client.version.list({ project: side.project, articleId })).toHaveLength(2)
      expect((await highlightsOf(side, articleId)).get(changes.id)?.anchor).toBe('re-anchored')
      expect(await faultsOf(side)).toEqual([])
    }
  })

  test('a highlight that a colleague made meanwhile on the older text waits to be carried over', async () => {
    const { project: mine, articleId } = await anArticle()
    const hers = await aColleagueOf(mine, 'Nasrin', 7)
    await importOne(mine, newer)
    const { id } = await mark(hers, articleId, 'third day')
    await mergeInto(mine, hers)
    const { client, project } = mine
    const behind = (await client.version.unsettled({ project, articleId })).filter(({ kind }) => kind === 'behind')
    expect(behind.map(({ highlight }) => highlight.id)).toEqual([id])
    expect(await client.version.carryOver({ project, articleId })).toMatchObject({ carried: { exact: 1 } })
    expect((await highlightsOf(mine, articleId)).get(id)).toMatchObject({
      anchor: 'exact',
      quote: { exact: 'third day' },
    })
  })

  test('two newer versions at once are a conflict about the text, and no highlight has parts of two places', async () => {
    const { project: mine, articleId, changes } = await anArticle()
    const hers = await aColleagueOf(mine, 'Nasrin', 7)
    await importOne(mine, newer)
    await importOne(hers, text(second.replace('eleven', 'thirteen'), first))
    await mergeInto(mine, hers)
    await mergeInto(hers, mine)
    const [one, other] = await Promise.all(
      [mine, hers].map(async (side) => (await highlightsOf(side, articleId)).get(changes.id)),
    )
    expect(one).toEqual(other)
    expect(await faultsOf(mine)).toEqual([])
    const { rows } = await mine.client.conflict.list({ project: mine.project })
    expect(rows.map(({ collection, field }) => [collection, field])).toEqual([['article', 'versionId']])
  })

  test('compares two versions by words', async () => {
    const { project, articleId } = await anArticle()
    await importOne(project, newer)
    const { client } = project
    const [to, from] = await client.version.list({ project: project.project, articleId })
    const { blocks } = await client.version.compare({
      project: project.project,
      articleId,
      from: from?.id ?? '',
      to: to?.id ?? '',
    })
    const paragraphs = blocks.filter(({ runs }) => !header.includes(runs[0]?.text ?? ''))
    expect(paragraphs.map(({ kind }) => kind)).toEqual(['added', 'same', 'changed', 'removed'])
    const changed = paragraphs.find(({ kind }) => kind === 'changed')
    expect(
      changed?.runs.filter(({ kind }) => kind !== 'same').map(({ kind, text: words }) => [kind, words.trim()]),
    ).toEqual([
      ['added', 'on Tuesday'],
      ['removed', 'eleven'],
      ['added', 'twelve'],
      ['removed', 'nine'],
      ['added', 'ten'],
    ])
  })
})
