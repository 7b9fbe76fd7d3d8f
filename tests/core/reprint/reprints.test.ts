import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { originOf, reprintsOf } from '../../../main/core/reprint/reprints-of.ts'
import { aProject, importTexts, mark, type TestProject } from '../../support/a-project.ts'
import { aColleagueOf, mergeInto } from '../../support/two-copies.ts'

const report = [
  'Delegates of the two river councils met for a third day in the old customs house at Varn, and left it after midnight without a word to those who waited outside.',
  'An official of the host city said that the draft had grown to eleven pages, that nine of them were agreed, and that the two that were left concern the crossing at Long Ford and the release of boatmen held since spring.',
  'Neither council has said when its members will come back, though rooms in the inn across the street are kept for them until the end of the week.',
]
const otherReport = [
  'Farmers along the lower terraces began the harvest a fortnight early, after a summer that brought less rain than any in the records of the growers.',
  'The cooperative expects a third less grain than last year and has asked the province to open its stores before the first frost comes down from the hills.',
]

interface Printed {
  title: string
  outlet: string
  date?: string
  byline?: string
  paragraphs?: string[]
}

function printed({ title, outlet, date = '2025-03-04', byline, paragraphs = report }: Printed): string {
  const header = [`Title: ${title}`, `Outlet: ${outlet}`, `Date: ${date}`, ...(byline ? [`Author: ${byline}`] : [])]
  return [header.join('\n'), ...paragraphs].join('\n\n')
}

const original = printed({ title: 'No word from Varn', outlet: 'Upland Courier' })
const reprint = printed({ title: 'Talks go on', outlet: 'Coast Mirror', date: '2025-03-05' })
const unrelated = printed({ title: 'Early harvest', outlet: 'Terrace News', paragraphs: otherReport })

async function groupsIn({ client, project }: TestProject): Promise<string[][]> {
  return (await client.reprint.groups({ project })).map(({ articleIds }) => articleIds)
}

describe('reprints', () => {
  test('a report that another outlet prints under another headline is of the same group, led by the earliest', async () => {
    const project = await aProject()
    const [copy = '', first = ''] = await importTexts(project, reprint, original, unrelated)
    expect(await groupsIn(project)).toEqual([[first, copy]])
  })

  test("the agency's own copy leads its reprints, however late its date", async () => {
    const project = await aProject()
    const own = printed({ title: 'Varn talks', outlet: 'Reuters', date: '2025-03-09' })
    const [first = '', agencys = ''] = await importTexts(project, original, own)
    expect(await groupsIn(project)).toEqual([[agencys, first]])
  })

  test('a group shows what differs between its copies', async () => {
    const project = await aProject()
    const credited = printed({ title: 'Talks go on', outlet: 'Coast Mirror', byline: 'Reuters', date: '2025-03-05' })
    const [first = '', copy = ''] = await importTexts(project, original, credited)
    const detail = await project.client.reprint.of({ project: project.project, articleId: copy })
    expect(detail?.copies).toMatchObject([
      { articleId: first, title: 'No word from Varn', outlet: 'Upland Courier', share: 1, agencies: [] },
      { articleId: copy, outlet: 'Coast Mirror', share: 1, agencies: [{ agency: 'Reuters', where: 'byline' }] },
    ])
  })

  test('an article that is split off is a report of its own until that is undone', async () => {
    const project = await aProject()
    const [first = '', copy = ''] = await importTexts(project, original, reprint)
    const { action } = await project.client.reprint.split({ project: project.project, articleId: copy })
    expect(await groupsIn(project)).toEqual([])
    await project.client.history.undo({ project: project.project, stamp: action ?? undefined })
    expect(await groupsIn(project)).toEqual([[first, copy]])
  })

  test('articles that have no words in common are one report when a person says so', async () => {
    const project = await aProject()
    const [first = '', other = ''] = await importTexts(project, original, unrelated)
    await project.client.reprint.join({ project: project.project, articleIds: [first, other] })
    expect(await groupsIn(project)).toEqual([[first, other]])
  })

  test('a person may choose which copy leads', async () => {
    const project = await aProject()
    const [first = '', copy = ''] = await importTexts(project, original, reprint)
    await project.client.reprint.chooseLead({ project: project.project, articleId: copy })
    expect(await project.client.reprint.groups({ project: project.project })).toEqual([
      { leadId: copy, isLeadChosen: true, articleIds: [copy, first] },
    ])
  })

  test('splitting and joining on two machines at once come to the same groups on both', async () => {
    const mine = await aProject()
    const third = printed({ title: 'Still at Varn', outlet: 'Valley Post', date: '2025-03-06' })
    const [first = '', copy = '', later = '', other = ''] = await importTexts(mine, original, reprint, third, unrelated)
    const hers = await aColleagueOf(mine, 'Nasrin', 7)
    await mine.client.reprint.split({ project: mine.project, articleId: later })
    await mine.client.reprint.chooseLead({ project: mine.project, articleId: copy })
    await hers.client.reprint.join({ project: hers.project, articleIds: [later, other] })
    await mergeInto(mine, hers)
    await mergeInto(hers, mine)
    const expected = [
      [copy, first],
      [other, later],
    ]
    expect(await groupsIn(mine)).toEqual(expected)
    expect(await groupsIn(hers)).toEqual(expected)
  })

  test('what was found is kept, and found again where the file that keeps it is damaged', async () => {
    const project = await aProject()
    const [first = '', copy = ''] = await importTexts(project, original, reprint)
    expect(await groupsIn(project)).toEqual([[first, copy]])
    const file = join(project.opened.store.dataPath, 'reprints-3.bin')
    const bytes = await readFile(file)
    bytes[80] = (bytes[80] ?? 0) ^ 1
    await writeFile(file, bytes)
    const [later = ''] = await importTexts(
      project,
      printed({ title: 'Still at Varn', outlet: 'Valley Post', date: '2025-04' }),
    )
    expect(await groupsIn(project)).toEqual([[first, copy, later]])
  })

  test('copies of one report count as one origin of an event', async () => {
    const project = await aProject()
    const [first = '', copy = '', other = ''] = await importTexts(project, original, reprint, unrelated)
    const { client } = project
    const { id: eventId } = await client.event.create({ project: project.project, title: 'Third day at Varn' })
    const words: [string, string][] = [
      [first, 'after midnight'],
      [copy, 'after midnight'],
      [other, 'a fortnight early'],
    ]
    for (const [articleId, exact] of words) {
      const { id: highlightId } = await mark(project, articleId, exact)
      await client.event.addEvidence({ project: project.project, eventId, highlightId, stance: 'supports' })
    }
    expect(await client.reprint.eventOrigins({ project: project.project })).toEqual([
      { eventId, articles: 3, origins: 2 },
    ])
    const reprints = await reprintsOf(project.opened.store)
    expect([first, copy, other].map((id) => originOf(reprints, id))).toEqual([first, first, other])
  })
})
