import type { TagKind } from '../../../shared/model/tag.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import { standIn } from '../annotate/tag-names.ts'
import { actorsOf, aliasesOf, eventsOf, themesOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'

/** An actor, event or theme that counts, with all names it goes by. */
export interface KnownName {
  kind: TagKind
  id: string
  name: string
  /** What tells it from others: the kind of an actor, the date of an event, the path of a theme. */
  detail: string | null
  /** The name first, then aliases and the names of what was merged into it. */
  names: { text: string; normalised: string }[]
}

/** Everything that can be applied as a tag, in the order in which it was made. */
export const knownNames = rememberByState(['actor', 'alias', 'event', 'theme'], (state): readonly KnownName[] => {
  const known = new Map<string, KnownName>()
  const add = (kind: TagKind, id: string, name: string, detail: string | null) =>
    known.set(`${kind}:${id}`, { kind, id, name, detail, names: [nameOf(name)] })
  const addName = (kind: TagKind, id: string, text: string) => {
    const record = standIn(state, kind, id)
    if (record) known.get(`${kind}:${record.id}`)?.names.push(nameOf(text))
  }
  const actors = [...actorsOf(state).values()]
  const events = [...eventsOf(state).values()]
  const themes = [...themesOf(state).values()]
  for (const { id, name, kind, mergedInto } of actors)
    if (!mergedInto) add('actor', id, name, kind?.replaceAll('-', ' ') ?? null)
  for (const { id, title, date, mergedInto } of events) if (!mergedInto) add('event', id, title, date)
  for (const { id, name, mergedInto } of themes) if (!mergedInto) add('theme', id, name, pathAbove(state, id))
  for (const { id, name, mergedInto } of actors) if (mergedInto) addName('actor', id, name)
  for (const { id, title, mergedInto } of events) if (mergedInto) addName('event', id, title)
  for (const { id, name, mergedInto } of themes) if (mergedInto) addName('theme', id, name)
  for (const { actorId, text } of aliasesOf(state).values()) addName('actor', actorId, text)
  return [...known.values()]
})

const nameOf = (text: string) => ({ text, normalised: normaliseName(text) })

/** The names of the themes above one, from the top, or null where it stands at the top. */
function pathAbove(state: State, id: string): string | null {
  const themes = themesOf(state)
  const names: string[] = []
  const seen = new Set([id])
  let above = themes.get(id)?.parent ?? null
  while (above && !seen.has(above)) {
    seen.add(above)
    names.unshift(themes.get(above)?.name ?? '')
    above = themes.get(above)?.parent ?? null
  }
  return names.length > 0 ? names.join(' › ') : null
}
