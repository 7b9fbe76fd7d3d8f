import { sectionContentSchema } from '../../../shared/dossier/section-content.ts'
import { Failure } from '../../../shared/failures.ts'
import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'
import { coderType } from '../../../shared/model/coder.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { readBody } from '../store/body.ts'
import {
  actorsOf,
  articlesOf,
  dossierOf,
  eventsOf,
  highlightsOf,
  recordOf,
  sectionsOf,
  versionsOf,
} from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { composeFirstDossier } from './compose-first-dossier.ts'
import type { CitedArticle, CitedHighlight, DossierSectionView, DossierView } from './dossier-view.ts'

/** Everything the dossier of a project is made from. Throws Failure `dossierEmpty` where there is neither text nor highlight. */
export async function gatherDossier({ store, title }: OpenProject): Promise<DossierView> {
  const { state } = store
  const written = writtenSections(store)
  const sections = written.length > 0 ? written : composeFirstDossier(state)
  if (sections.length === 0) throw new Failure('dossierEmpty', { path: store.folder })
  const settings = dossierOf(state)
  const coders = new Set([...highlightsOf(state).values()].map((highlight) => highlight.coderId))
  const names = [...coders].flatMap((id) => recordOf(state, coderType, id)?.name ?? [])
  return {
    title: settings?.title ?? title,
    subtitle: settings?.subtitle ?? '',
    author: settings?.author ?? names.sort().join(', '),
    notice: settings?.notice ?? '',
    date: new Date(store.host.clock.nowMs()).toISOString().slice(0, 10),
    composed: written.length === 0,
    sections,
    highlights: await citedHighlights(store),
    articles: citedArticles(store),
    actors: new Map([...actorsOf(state)].map(([id, { name }]) => [id, { name }])),
    events: new Map([...eventsOf(state)].map(([id, event]) => [id, { ...event, place: event.place?.name ?? null }])),
  }
}

function writtenSections({ state, folder }: ProjectStore): DossierSectionView[] {
  return sectionsOf(state).map(({ id, title, content }) => {
    const parsed = sectionContentSchema.safeParse(content)
    if (!parsed.success)
      throw new Failure('fileDamaged', { file: folder, detail: `the section ‘${title}’ of the dossier cannot be read` })
    return { id, title, content: parsed.data }
  })
}

function citedArticles({ state }: ProjectStore): Map<string, CitedArticle> {
  const versions = versionsOf(state)
  return new Map(
    [...articlesOf(state).values()].map((article) => {
      const version = versions.get(article.versionId)
      const { fileName = '', fileHash = '', retrievedAt = '' } = version ?? {}
      return [article.id, { ...article, fileName, fileHash, retrievedAt }]
    }),
  )
}

async function citedHighlights(store: ProjectStore): Promise<Map<string, CitedHighlight>> {
  const cited = new Map<string, CitedHighlight>()
  const bodies = new Map<string, Block[]>()
  const articles = articlesOf(store.state)
  for (const highlight of highlightsOf(store.state).values()) {
    const article = articles.get(highlight.articleId)
    if (!article) continue
    const { bodyHash } = highlight
    const blocks = bodies.get(bodyHash) ?? (await readBody(store.host.files, store.folder, bodyHash))
    bodies.set(bodyHash, blocks)
    const block = blocks.find(({ id }) => id === highlight.target[0]?.blockId)
    cited.set(highlight.id, {
      id: highlight.id,
      articleId: article.id,
      ...highlight.quote,
      direction: block?.direction ?? article.direction,
      language: block?.language ?? article.language,
      paragraphs: paragraphsOf(blocks, highlight),
      page: block?.page ?? null,
      note: highlight.note,
      coder: recordOf(store.state, coderType, highlight.coderId)?.name ?? '',
    })
  }
  return cited
}

/** Headings do not count: a reader counts paragraphs, quotes, list items and tables. */
function paragraphsOf(blocks: readonly Block[], { target }: Highlight): { first: number; last: number } | null {
  const counted = blocks.filter(({ type }) => !isHiddenByDefault(type) && type !== 'heading')
  const numbers = target.map(({ blockId }) => counted.findIndex(({ id }) => id === blockId) + 1).filter((n) => n > 0)
  return numbers.length > 0 ? { first: Math.min(...numbers), last: Math.max(...numbers) } : null
}
