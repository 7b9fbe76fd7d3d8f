import type { Operation } from '../../../main/core/store/action.ts'
import type { Id } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import {
  actorKinds,
  channels,
  confidences,
  eventStatuses,
  eventTypes,
  outcomes,
  participationRoles,
  phases,
} from '../../../shared/model/vocabulary.ts'
import { makeTitle } from './prose.ts'
import type { Random } from './random.ts'
import { makeName, type Vocabulary } from './vocabulary.ts'

/** What highlights are tagged with, and the actions that make it. */
export interface Codebook {
  actors: Id<'actor'>[]
  events: Id<'event'>[]
  themes: Id<'theme'>[]
  /** Names of actors by language, for sources in it to speak of. */
  namesIn: ReadonlyMap<string, string[]>
  actions: { label: string; ops: Operation[] }[]
}

/** How many of each a project has. */
export interface CodebookSize {
  actors: number
  events: number
  themes: number
}

/** Makes up actors with names in several scripts, events with participants, and nested themes. */
export function makeCodebook(random: Random, vocabularies: readonly Vocabulary[], size: CodebookSize): Codebook {
  const actions: Codebook['actions'] = []
  const add = (label: string, ...ops: Operation[]) => actions.push({ label, ops })
  const namesIn = new Map(vocabularies.map(({ script }) => [script.language, [] as string[]]))
  const [english = vocabularies[0], ...others] = vocabularies
  if (!english) throw new Error('there is no language to make names in')
  const taken = new Set<string>()
  const newName = (vocabulary: Vocabulary): string => {
    let name = makeName(random, vocabulary)
    while (taken.has(name)) name = makeName(random, vocabulary)
    taken.add(name)
    namesIn.get(vocabulary.script.language)?.push(name)
    return name
  }

  const themes: Id<'theme'>[] = []
  for (let i = 0; i < size.themes; i++) {
    const id = random.id('theme')
    const parent = i >= 6 ? random.pick(themes.slice(0, Math.ceil(i / 3))) : null
    add('theme.add', { c: 'theme', id, set: { name: makeTitle(random, english, 2), ...(parent ? { parent } : {}) } })
    themes.push(id)
  }
  const actors: Id<'actor'>[] = []
  for (let i = 0; i < size.actors; i++) {
    const id = random.id('actor')
    const set: Record<string, Json> = { name: newName(english), kind: random.pick(actorKinds) }
    if (random.isIn100(40)) set.description = makeTitle(random, english, 14)
    if (i > 8 && random.isIn100(30)) set.parent = random.pick(actors.slice(0, 8))
    add('actor.add', { c: 'actor', id, set })
    for (const vocabulary of others)
      if (random.isIn100(60)) {
        const alias = { actorId: id, text: newName(vocabulary), language: vocabulary.script.language }
        add('alias.add', { c: 'alias', id: random.id('alias'), set: alias })
      }
    actors.push(id)
  }
  const events: Id<'event'>[] = []
  for (let i = 0; i < size.events; i++) {
    const id = random.id('event')
    add('event.add', { c: 'event', id, set: eventFields(random, english) })
    const parts = new Set(Array.from({ length: random.between(2, 5) }, () => random.pickFrequent(actors)))
    for (const actorId of parts) {
      const part = { eventId: id, actorId, role: random.pick(participationRoles) }
      add('participation.add', { c: 'participation', id: random.id('participation'), set: part })
    }
    events.push(id)
  }
  return { actors, events, themes, namesIn, actions }
}

function eventFields(random: Random, english: Vocabulary): Record<string, Json> {
  const year = random.between(2019, 2024)
  const month = String(random.between(1, 12)).padStart(2, '0')
  const day = String(random.between(1, 28)).padStart(2, '0')
  return {
    title: makeTitle(random, english, 6),
    type: random.pick(eventTypes).id,
    date: random.pick([
      `${year}-${month}-${day}`,
      `${year}-${month}-${day}`,
      `${year}-${month}`,
      `${year}`,
      `${year}~`,
    ]),
    place: { name: makeName(random, english), precision: random.pick(['exact', 'near', 'country'] as const) },
    channel: random.pick(channels),
    phase: random.pick(phases),
    outcome: random.pick(outcomes),
    status: random.pick(eventStatuses),
    confidence: random.pick(confidences),
    ...(random.isIn100(30) ? { notes: makeTitle(random, english, 20) } : {}),
  }
}
