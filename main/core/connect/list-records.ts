import type { z } from 'zod'
import type { ArticleRow, actorRow, eventRow, themeRow } from '../../../shared/rows.ts'
import { highlightCountIn } from '../annotate/highlight-index.ts'
import { actorsOf, aliasesOf, articlesOf, eventsOf, themesOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { groupOf } from './merged-groups.ts'

/** The articles in the order of their import, each with the number of its highlights. */
export function listArticles(state: State): ArticleRow[] {
  return [...articlesOf(state).values()].map(({ id, title, outlet, byline, publishedAt, language, words }) => ({
    id,
    title,
    outlet,
    byline,
    publishedAt,
    language,
    words,
    highlights: highlightCountIn(state, id),
  }))
}

/** The actors, but for those merged into another, whose names then count as aliases of that one. */
export function listActors(state: State): z.infer<typeof actorRow>[] {
  const actors = actorsOf(state)
  const aliasesByOwner = new Map<string, string[]>()
  for (const { actorId, text } of aliasesOf(state).values()) {
    const texts = aliasesByOwner.get(actorId)
    if (texts) texts.push(text)
    else aliasesByOwner.set(actorId, [text])
  }
  return [...actors.values()]
    .filter((actor) => actor.mergedInto === null)
    .map(({ id, name, kind }) => {
      const group = groupOf(state, id)
      const merged = group.slice(1).flatMap((member) => actors.get(member)?.name ?? [])
      return { id, name, kind, aliases: [...merged, ...group.flatMap((member) => aliasesByOwner.get(member) ?? [])] }
    })
}

/** The events, but for those merged into another. */
export function listEvents(state: State): z.infer<typeof eventRow>[] {
  const events = [...eventsOf(state).values()].filter((event) => event.mergedInto === null)
  return events.map(({ id, title, type, date }) => ({ id, title, type, date }))
}

/** The themes, but for those merged into another. */
export function listThemes(state: State): z.infer<typeof themeRow>[] {
  const themes = [...themesOf(state).values()].filter((theme) => theme.mergedInto === null)
  return themes.map(({ id, name, parent }) => ({ id, name, parent }))
}
