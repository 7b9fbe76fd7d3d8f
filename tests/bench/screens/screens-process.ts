import { createRouterClient } from '@orpc/server'
import { createCoreContext, router } from '../../../main/core/router.ts'
import { benchHost } from '../support/bench-host.ts'
import { type Figures, given, memoryNow, report } from '../support/measured-process.ts'

const [folder = '', dataFolder = ''] = given
const context = createCoreContext(benchHost(dataFolder), 'bench')
const client = createRouterClient(router, { context })
const figures: Figures = {}

async function timed<T>(name: string, call: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const answer = await call()
  const { user, system } = process.cpuUsage(before)
  figures[`${name}, CPU ms`] = (user + system) / 1_000
  return answer
}

function noteMemory(when: string): void {
  const { rssMB = 0, heapMB = 0 } = memoryNow()
  figures[`memory ${when}: RSS, MB`] = rssMB
  figures[`memory ${when}: heap after collection, MB`] = heapMB
}

const { handle: project } = await timed('project.open', () => client.project.open({ folder, mode: 'writing' }))
const hear = new AbortController()
const changes = await client.project.changes({ project, tab: 'bench' }, { signal: hear.signal })
noteMemory('when open')

await timed('project.summary', () => client.project.summary({ project }))
const articles = await timed('article.table', () => client.article.table({ project }))
noteMemory('when the Library shows')
const articleId = articles[Math.floor(articles.length / 2)]?.id ?? ''
const { blocks } = await timed('article.read', () => client.article.read({ project, articleId }))
await timed('highlight.listFor', () => client.highlight.listFor({ project, articleId }))
await timed('tag.recent', () => client.tag.recent({ project, limit: 9 }))
await timed('tag.suggest', () => client.tag.suggest({ project, query: 'ma', articleId, limit: 8 }))
const actors = await timed('actor.table', () => client.actor.table({ project }))
const actorId = actors.toSorted((a, b) => b.mentions - a.mentions)[0]?.id ?? ''
figures['mentions of the most mentioned actor'] = actors.find(({ id }) => id === actorId)?.mentions ?? 0
await timed('actor.get of that actor', () => client.actor.get({ project, actorId }))
const events = await timed('event.table', () => client.event.table({ project }))
await timed('event.get', () => client.event.get({ project, eventId: events[5]?.id ?? '' }))
await timed('theme.tree', () => client.theme.tree({ project }))
const sections = await timed('section.list', () => client.section.list({ project }))
await timed('section.read', () => client.section.read({ project, sectionId: sections[0]?.id ?? '' }))
await timed('evidence.search of nothing', () => client.evidence.search({ project }))
await timed('evidence.search of a word', () => client.evidence.search({ project, query: 'tra' }))
await timed('evidence.search of that actor', () =>
  client.evidence.search({ project, tags: [{ kind: 'actor', id: actorId }] }),
)
noteMemory('before the dossier')
await timed('dossier.preview', () => client.dossier.preview({ project }))
await timed('article.removalCount', () => client.article.removalCount({ project, articleIds: [articleId] }))
noteMemory('when all was asked')

const block = blocks.findLast(({ type }) => type === 'paragraph')
const target = [{ blockId: block?.id ?? '', startUtf16: 0, endUtf16: 30 }]
const tags = [{ kind: 'actor' as const, id: actorId }]
const { id: highlightId } = await timed('highlight.addAt', () =>
  client.highlight.addAt({ project, articleId, target, tags }),
)
const then = (call: string) => `${call}, after one more highlight`
await timed(then('project.summary'), () => client.project.summary({ project }))
await timed(then('article.table'), () => client.article.table({ project }))
await timed(then('highlight.listFor'), () => client.highlight.listFor({ project, articleId }))
await timed(then('tag.recent'), () => client.tag.recent({ project, limit: 9 }))
await timed(then('tag.suggest'), () => client.tag.suggest({ project, query: 'ma', articleId, limit: 8 }))
await timed(then('actor.table'), () => client.actor.table({ project }))
await timed(then('event.table'), () => client.event.table({ project }))
await timed(then('evidence.search of a word'), () => client.evidence.search({ project, query: 'tra' }))
await timed(then('evidence.search of nothing'), () => client.evidence.search({ project }))
await timed('highlight.remove', () => client.highlight.remove({ project, highlightIds: [highlightId] }))
await timed('history.undo', () => client.history.undo({ project }))
await timed('history.redo', () => client.history.redo({ project }))
noteMemory('at the end')
hear.abort()
await changes.return?.(undefined)
await timed('project.close', () => client.project.close({ project, tab: 'bench' }))
report(figures)
process.exit(0)
