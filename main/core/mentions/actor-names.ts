import { knownNames } from '../connect/known-names.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'

/** The ids of the actors that go by each name, as it is typed; several where they share it. Names of merged actors are those of the one they count as. */
export const actorsByName: (state: State) => ReadonlyMap<string, readonly string[]> = rememberByState(
  ['actor', 'alias', 'event', 'theme'],
  (state) => {
    const owners = new Map<string, string[]>()
    for (const { kind, id, names } of knownNames(state)) {
      if (kind !== 'actor') continue
      for (const { text } of names) {
        const known = owners.get(text)
        if (!known) owners.set(text, [id])
        else if (!known.includes(id)) known.push(id)
      }
    }
    return owners
  },
)
