import { highlightType } from '../../../shared/model/highlight.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { evidenceByEvent } from './participation-index.ts'
import { tagUseOf, tagUses } from './tag-index.ts'

/** The articles in which highlights are evidence for an event or bear its tag. */
export function articlesOfEvent(state: State, eventId: string): Set<string> {
  const articles = new Set<string>(tagUseOf(tagUses(state), 'event', eventId).articles.keys())
  for (const { highlightId } of evidenceByEvent(state).get(eventId) ?? []) {
    const highlight = recordOf(state, highlightType, highlightId)
    if (highlight) articles.add(highlight.articleId)
  }
  return articles
}
