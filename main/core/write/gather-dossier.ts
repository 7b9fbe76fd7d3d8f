import { sectionContentSchema } from '../../../shared/dossier/section-content.ts'
import { Failure } from '../../../shared/failures.ts'
import { coderType } from '../../../shared/model/coder.ts'
import { markingCoders } from '../annotate/highlight-index.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { actorsOf, dossierOf, eventsOf, recordOf, sectionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { citedIds } from './cited-ids.ts'
import { composeFirstDossier } from './compose-first-dossier.ts'
import type { DossierSectionView, DossierView } from './dossier-view.ts'
import { gatherCitedArticles } from './gather-cited-articles.ts'
import { gatherHighlights } from './gather-highlights.ts'

/** Everything the dossier of a project is made from. Throws Failure `dossierEmpty` where there is neither text nor highlight. */
export async function gatherDossier({ store, title }: OpenProject): Promise<DossierView> {
  const { state } = store
  const written = writtenSections(store)
  const sections = written.length > 0 ? written : composeFirstDossier(state)
  if (sections.length === 0) throw new Failure('dossierEmpty', { path: store.folder })
  const settings = dossierOf(state)
  const coders = new Set(markingCoders(state))
  const names = [...coders].flatMap((id) => recordOf(state, coderType, id)?.name ?? [])
  return {
    title: settings?.title ?? title,
    subtitle: settings?.subtitle ?? '',
    author: settings?.author ?? names.sort().join(', '),
    notice: settings?.notice ?? '',
    date: new Date(store.host.clock.nowMs()).toISOString().slice(0, 10),
    composed: written.length === 0,
    sections,
    ...(await gatherHighlights(store, citedIds(sections))),
    articles: gatherCitedArticles(state),
    actors: new Map([...actorsOf(state)].map(([id, { name }]) => [id, { name }])),
    events: new Map([...eventsOf(state)].map(([id, event]) => [id, { ...event, place: event.place?.name ?? null }])),
  }
}

function writtenSections({ state }: ProjectStore): DossierSectionView[] {
  return sectionsOf(state).map(({ id, title, content }) => {
    const parsed = sectionContentSchema.safeParse(content)
    if (!parsed.success) throw new Failure('sectionUnreadable', { title })
    return { id, title, content: parsed.data }
  })
}
