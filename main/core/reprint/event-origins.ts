import type { EventOriginsRow } from '../../../shared/rows/reprint.ts'
import { articlesOfEvent } from '../connect/event-articles.ts'
import { eventsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { originOf, reprintsOf } from './reprints-of.ts'

/** From how many articles, and from how many reports of their own, the evidence of each event comes; events without any are left out. */
export async function eventOrigins(store: ProjectStore): Promise<EventOriginsRow[]> {
  const reprints = await reprintsOf(store)
  return [...eventsOf(store.state).values()].flatMap(({ id: eventId, mergedInto }) => {
    const articles = mergedInto === null ? articlesOfEvent(store.state, eventId) : new Set<string>()
    const origins = new Set([...articles].map((id) => originOf(reprints, id)))
    return articles.size > 0 ? [{ eventId, articles: articles.size, origins: origins.size }] : []
  })
}
