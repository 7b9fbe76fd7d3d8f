import { type TagKind, tagKinds } from '../../../shared/model/tag.ts'
import { standIn } from '../annotate/tag-names.ts'
import { actorsOf, eventsOf, themesOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'

const recordsOfKind = (state: State, kind: TagKind): Iterable<{ id: string }> =>
  ({ actor: actorsOf, event: eventsOf, theme: themesOf })[kind](state).values()

const groups = rememberByState(tagKinds, (state) => {
  const membersOf = new Map<string, string[]>()
  for (const kind of tagKinds)
    for (const { id } of recordsOfKind(state, kind)) {
      const counted = standIn(state, kind, id)
      if (!counted) continue
      const members = membersOf.get(counted.id)
      if (members) members.push(id)
      else membersOf.set(counted.id, [id])
    }
  return membersOf
})

/** The ids of an actor, event or theme and of all that was merged into it, itself first. */
export function groupOf(state: State, id: string): readonly string[] {
  return [id, ...(groups(state).get(id) ?? []).filter((member) => member !== id)]
}
