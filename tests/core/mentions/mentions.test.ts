import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createCoreContext, router } from '../../../main/core/router.ts'
import type { MentionListRow, MentionPlace } from '../../../shared/rows/mention.ts'
import { aProject, importTexts, mark, type TestProject } from '../../support/a-project.ts'
import { aHost, seededChance, temporaryFolder } from '../../support/test-host.ts'

const text = (...paragraphs: string[]) => ['Title: Round', '', ...paragraphs.flatMap((each) => [each, ''])].join('\n')

/** Goes through a stream to what it ends with. */
async function end<Result>(stream: AsyncIterator<unknown, Result>): Promise<Result> {
  for (let next = await stream.next(); ; next = await stream.next()) if (next.done) return next.value
}

const scan = async ({ client, project }: Pick<TestProject, 'client' | 'project'>) =>
  end(await client.mention.scan({ project }))

async function listed(at: Pick<TestProject, 'client' | 'project'>, actorId: string): Promise<MentionListRow> {
  await scan(at)
  return at.client.mention.list({ project: at.project, actorId })
}

/** The mentions of an actor in short: words and state, in the order of the text. */
const inShort = ({ articles }: MentionListRow) =>
  articles.flatMap(({ mentions }) => mentions.map(({ exact, state }) => `${exact} ${state}`))

function placesIn({ articles }: MentionListRow, states = ['new']): MentionPlace[] {
  return articles.flatMap(({ articleId, bodyHash, mentions }) =>
    mentions
      .filter(({ state }) => states.includes(state))
      .map(({ blockId, startUtf16, endUtf16 }) => ({ articleId, bodyHash, blockId, startUtf16, endUtf16 })),
  )
}

async function anActor({ client, project }: TestProject, name: string, ...aliases: string[]): Promise<string> {
  const { id } = await client.actor.create({ project, name })
  for (const alias of aliases) await client.actor.addAlias({ project, actorId: id, text: alias })
  return id
}

const accept = async ({ client, project }: TestProject, actorId: string, places: MentionPlace[]) =>
  end(await client.mention.accept({ project, actorId, places }))
const reject = async ({ client, project }: TestProject, actorId: string, places: MentionPlace[]) =>
  end(await client.mention.reject({ project, actorId, places }))

describe('The mentions of an actor', () => {
  test('are found by its name and its aliases, the longest name at each place', async () => {
    const here = await aProject()
    await importTexts(here, text('Marrow’s envoy spoke. The Republic of Marrow Island did not; نشست در مروستان‌ها.'))
    const island = await anActor(here, 'Marrow Island', 'مروستان')
    const marrow = await anActor(here, 'Marrow')
    expect(inShort(await listed(here, island))).toEqual(['Marrow Island new', 'مروستان\u200c new'])
    expect(inShort(await listed(here, marrow))).toEqual(['Marrow new'])
  })

  test('in what was taken for boilerplate are offered once a person shows it, and no more once it is hidden', async () => {
    const here = await aProject()
    const { client, project } = here
    const [articleId = ''] = await importTexts(
      here,
      ['Title: Round', 'Author: Sela Quell', '', 'Nadir spoke.', ''].join('\n'),
    )
    const actorId = await anActor(here, 'Sela Quell')
    expect(inShort(await listed(here, actorId))).toEqual([])
    const { blocks } = await client.article.read({ project, articleId })
    const blockIds = blocks.filter(({ text }) => text.includes('Quell')).map(({ id }) => id)
    await client.article.showBlock({ project, articleId, blockIds })
    expect(inShort(await listed(here, actorId))).toEqual(['Sela Quell new'])
    await client.history.undo({ project })
    expect(inShort(await listed(here, actorId))).toEqual([])
  })

  test('that another actor may be meant by are told so', async () => {
    const here = await aProject()
    await importTexts(here, text('Quell spoke.'))
    const first = await anActor(here, 'Nadir Quell', 'Quell')
    const second = await anActor(here, 'Sela Quell', 'Quell')
    const { articles } = await listed(here, first)
    expect(articles[0]?.mentions.map(({ others }) => others)).toEqual([[{ id: second, name: 'Sela Quell' }]])
  })

  test('of a merged actor are those of the one it counts as, and its own again once it is split off', async () => {
    const here = await aProject()
    await importTexts(here, text('Quell met Nadir.'))
    const kept = await anActor(here, 'Nadir')
    const merged = await anActor(here, 'Quell')
    await here.client.actor.merge({ project: here.project, from: [merged], into: kept })
    expect(inShort(await listed(here, kept))).toEqual(['Quell new', 'Nadir new'])
    await here.client.actor.split({ project: here.project, actorId: merged })
    expect(inShort(await listed(here, kept))).toEqual(['Nadir new'])
  })

  test('in articles that come and by names that are added are found the next time', async () => {
    const here = await aProject()
    await importTexts(here, text('Quell met Nadir.'))
    const actorId = await anActor(here, 'Nadir')
    await listed(here, actorId)
    await importTexts(here, text('Nadir left. Quell stayed.'))
    await here.client.actor.addAlias({ project: here.project, actorId, text: 'Quell' })
    expect(await here.client.mention.count({ project: here.project, actorId })).toMatchObject({ new: 1, behind: 2 })
    expect(inShort(await listed(here, actorId)).sort()).toEqual(['Nadir new', 'Nadir new', 'Quell new', 'Quell new'])
    expect(await here.client.mention.count({ project: here.project, actorId })).toMatchObject({ new: 4, behind: 0 })
  })

  test('are found in what can be read, and what cannot is told', async () => {
    const here = await aProject()
    await importTexts(here, text('Nadir spoke.'), text('Nadir left.'))
    const actorId = await anActor(here, 'Nadir')
    const { articles } = await listed(here, actorId)
    const [gone] = articles
    const fresh = createCoreContext(await aHost())
    onTestFinished(() => fresh.projects.closeAll())
    await here.client.project.close({ project: here.project })
    const hash = gone?.bodyHash ?? ''
    await cp(join(here.folder, 'project.json'), join(here.folder, 'articles', hash.slice(0, 2), `${hash}.json`))
    const client = createRouterClient(router, { context: fresh })
    const { handle: project } = await client.project.open({ folder: here.folder, mode: 'reading' })
    const list = await listed({ client, project }, actorId)
    expect(inShort(list)).toEqual(['Nadir new'])
    expect(list).toMatchObject({ behind: 0, unreadable: [gone?.articleId] })
  })
})

describe('Accepting mentions', () => {
  test('marks them all with the actor in one action, word for word, and undo takes all back', async () => {
    const here = await aProject()
    const { client, project } = here
    const [articleId = ''] = await importTexts(here, text('Nadir’s men', 'لنادر و نادر‌ها و Nadir'))
    const actorId = await anActor(here, 'Nadir', 'نادر')
    const list = await listed(here, actorId)
    const row = await accept(here, actorId, placesIn(list))
    expect(row).toEqual({ action: expect.any(String), marked: 4, tagged: 0, already: 0, gone: 0 })
    const highlights = await client.highlight.listFor({ project, articleId })
    const { blocks } = await client.article.read({ project, articleId })
    for (const { target, quote, tags } of highlights) {
      const [part] = target
      const block = blocks.find(({ id }) => id === part?.blockId)
      expect(block?.text.slice(part?.startUtf16, part?.endUtf16)).toBe(quote.exact)
      expect(tags.map(({ id }) => id)).toEqual([actorId])
    }
    expect(inShort(await listed(here, actorId)).every((each) => each.endsWith(' marked'))).toBe(true)
    await client.history.undo({ project })
    expect(inShort(await listed(here, actorId)).every((each) => each.endsWith(' new'))).toBe(true)
    expect(await client.highlight.listFor({ project, articleId })).toEqual([])
  })

  test('tags a highlight of exactly that place instead of making another', async () => {
    const here = await aProject()
    const { client, project } = here
    const [articleId = ''] = await importTexts(here, text('Then Nadir spoke.'))
    const actorId = await anActor(here, 'Nadir')
    const { id } = await mark(here, articleId, 'Nadir')
    expect(await accept(here, actorId, placesIn(await listed(here, actorId)))).toMatchObject({ marked: 0, tagged: 1 })
    const after = await client.highlight.listFor({ project, articleId })
    expect(after.map((each) => [each.id, each.tags.map((tag) => tag.id)])).toEqual([[id, [actorId]]])
  })

  test('offers no place again within a longer highlight that bears the tag', async () => {
    const here = await aProject()
    const { client, project } = here
    const [articleId = ''] = await importTexts(here, text('Then Nadir spoke. Nadir left.'))
    const actorId = await anActor(here, 'Nadir')
    const before = placesIn(await listed(here, actorId))
    const { id } = await mark(here, articleId, 'Then Nadir spoke')
    await client.highlight.addTag({ project, highlightId: id, tag: { kind: 'actor', id: actorId } })
    expect(inShort(await listed(here, actorId))).toEqual(['Nadir marked', 'Nadir new'])
    expect(await accept(here, actorId, before)).toMatchObject({ marked: 1, already: 1 })
  })

  test('of a text that is another by now changes nothing there', async () => {
    const here = await aProject()
    await importTexts(here, text('Then Nadir spoke.'))
    const actorId = await anActor(here, 'Nadir')
    const places = placesIn(await listed(here, actorId)).map((place) => ({ ...place, bodyHash: 'f'.repeat(64) }))
    expect(await accept(here, actorId, places)).toEqual({ action: null, marked: 0, tagged: 0, already: 0, gone: 1 })
  })
})

describe('A rejected mention', () => {
  test('is offered no more, also after the project was opened anew, until it is offered again', async () => {
    const here = await aProject()
    await importTexts(here, text('Nadir spoke. The nadir of the talks.'))
    const actorId = await anActor(here, 'Nadir')
    const [, second] = placesIn(await listed(here, actorId))
    if (!second) throw new Error('there are two places')
    expect(await reject(here, actorId, [second])).toMatchObject({ rejected: 1, gone: 0 })
    await here.client.project.close({ project: here.project })
    const { handle: project } = await here.client.project.open({ folder: here.folder, mode: 'writing' })
    const again = { ...here, project }
    const list = await listed(again, actorId)
    expect(inShort(list)).toEqual(['Nadir new', 'nadir rejected'])
    const rejectionIds = list.articles.flatMap(({ mentions }) => mentions.flatMap((each) => each.rejectionIds))
    await here.client.mention.offerAgain({ project, rejectionIds })
    expect(inShort(await listed(again, actorId))).toEqual(['Nadir new', 'nadir new'])
    await reject(again, actorId, [second])
    expect(inShort(await listed(again, actorId))).toEqual(['Nadir new', 'nadir rejected'])
  })

  test('rejected by two people on two machines is one record and no conflict', async () => {
    const here = await aProject()
    await importTexts(here, text('The nadir of the talks.'))
    const actorId = await anActor(here, 'Nadir')
    const places = placesIn(await listed(here, actorId))
    await here.client.project.close({ project: here.project })
    const theirs = join(await temporaryFolder(), 'theirs')
    await cp(here.folder, theirs, { recursive: true })
    const shared = join(await temporaryFolder(), 'theirs.mnb')
    const host = await aHost({ chance: seededChance(7) })
    const context = createCoreContext(host)
    onTestFinished(() => context.projects.closeAll())
    const client = createRouterClient(router, { context })
    const { handle } = await client.project.open({ folder: theirs, mode: 'writing', coderName: 'Other' })
    await end(await client.mention.reject({ project: handle, actorId, places }))
    await client.project.share({ project: handle, file: shared })
    const { handle: project } = await here.client.project.open({ folder: here.folder, mode: 'writing' })
    await end(await here.client.mention.reject({ project, actorId, places }))
    await here.client.merge.run({ project, file: shared })
    const { state } = here.context.projects.get(project).store
    expect(state.collections.get('rejection')?.size).toBe(1)
    expect(await here.client.conflict.list({ project })).toMatchObject({ total: 0 })
    expect(inShort(await listed({ ...here, project }, actorId))).toEqual(['nadir rejected'])
  })

  test('stays rejected in a later text of the article where the words around it are the same', async () => {
    const here = await aProject()
    const { client, project, opened } = here
    const same = 'It was, as all of the delegates agreed, the nadir of the talks so far, and nobody left early.'
    const [articleId = ''] = await importTexts(here, text(same))
    const actorId = await anActor(here, 'Nadir')
    await reject(here, actorId, placesIn(await listed(here, actorId)))
    const [otherId = ''] = await importTexts(here, text('A correction. Nadir spoke.', same))
    const { bodyHash } = await client.article.read({ project, articleId: otherId })
    const versionId = opened.store.state.collections.get('article')?.get(articleId)?.values.versionId
    const set = { bodyHash }
    await opened.store.commit({
      label: 'article.edit',
      coderId: opened.coderId ?? '',
      ops: [
        { c: 'version', id: String(versionId), set },
        { c: 'article', id: otherId, set: { deleted: true } },
      ],
    })
    expect(inShort(await listed(here, actorId))).toEqual(['Nadir new', 'nadir rejected'])
  })

  test('goes with its actor, and comes back with it', async () => {
    const here = await aProject()
    const { client, project } = here
    await importTexts(here, text('The nadir of the talks.'))
    const actorId = await anActor(here, 'Nadir')
    await reject(here, actorId, placesIn(await listed(here, actorId)))
    await client.actor.remove({ project, actorIds: [actorId] })
    expect(await client.project.check({ folder: here.folder })).toEqual([])
    await client.history.undo({ project })
    expect(inShort(await listed(here, actorId))).toEqual(['nadir rejected'])
  })
})

test('Looking for mentions stops when it is told to, and goes on from there', async () => {
  const here = await aProject()
  await importTexts(here, ...Array.from({ length: 60 }, (_, index) => text(`Nadir spoke ${index} times.`)))
  const actorId = await anActor(here, 'Nadir')
  const stream = await here.client.mention.scan({ project: here.project })
  const first = await stream.next()
  await stream.return?.(undefined as never) // nothing to hand back: the caller has gone
  expect(first.value).toMatchObject({ done: 25, total: 60 })
  const { behind } = await here.client.mention.count({ project: here.project, actorId })
  expect(behind).toBeLessThan(60)
  expect(behind).toBeGreaterThan(0)
  expect(inShort(await listed(here, actorId))).toHaveLength(60)
})
