import type { ActorTableRow } from '../../shared/rows/connections.ts'
import { normalise } from '../../shared/text/normalise.ts'
import { vocabularyWords } from '../connections/vocabulary-words.ts'

/** What the table of actors is narrowed to; an empty set narrows nothing. */
export interface ActorFilter {
  text: string
  kinds: ReadonlySet<string>
}

export const noActorFilter: ActorFilter = { text: '', kinds: new Set() }

const none = '-'
export const kindsOf = ({ kind }: ActorTableRow): string[] => [kind ?? none]
export const kindLabelOf = (id: string): string => (id === none ? 'No kind yet' : vocabularyWords(id))

/** The actors that are left: all words of the text stand in one's names, kind or description, in any script's forms. */
export function filterActors(actors: readonly ActorTableRow[], { text, kinds }: ActorFilter): ActorTableRow[] {
  const words = normalise(text).split(/\s+/).filter(Boolean)
  return actors.filter((actor) => {
    if (kinds.size > 0 && !kindsOf(actor).some((kind) => kinds.has(kind))) return false
    const { name, aliases, kind, description } = actor
    const within = normalise([name, ...aliases, kind ?? '', description].join(' '))
    return words.every((word) => within.includes(word))
  })
}
