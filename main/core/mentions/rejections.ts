import { createHash } from 'node:crypto'
import type { Rejection } from '../../../shared/model/rejection.ts'
import type { MentionPlace } from '../../../shared/rows/mention.ts'
import { standIn } from '../annotate/tag-names.ts'
import { rejectionsOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import { base32From } from '../store/stamp.ts'
import type { State } from '../store/state.ts'

/** A place in a body, whoever published it. */
export type BodyPlace = Omit<MentionPlace, 'articleId'>

/** The id of the record that says that an actor is not meant at a place: the same for whoever says so. */
export function rejectionIdOf(actorId: string, { bodyHash, blockId, startUtf16, endUtf16 }: BodyPlace): string {
  const place = [actorId, bodyHash, blockId, startUtf16, endUtf16].join(' ')
  return `rj_${base32From(createHash('sha256').update(place).digest()).slice(0, 20)}`
}

const keyOf = ({ bodyHash, blockId, startUtf16, endUtf16 }: BodyPlace): string =>
  `${bodyHash} ${blockId} ${startUtf16} ${endUtf16}`

/** What was rejected of an actor and of those merged into it. */
export class ActorRejections {
  readonly #byPlace = new Map<string, string[]>()
  readonly #byArticle = new Map<string, Rejection[]>()

  add(rejection: Rejection): void {
    const [place] = rejection.target
    if (place) push(this.#byPlace, keyOf({ ...place, bodyHash: rejection.bodyHash }), rejection.id)
    push(this.#byArticle, rejection.articleId, rejection)
  }

  /** The ids of the records that reject exactly this place of this body. */
  at(place: BodyPlace): readonly string[] {
    return this.#byPlace.get(keyOf(place)) ?? []
  }

  /** Those that were made for other texts of an article. */
  ofOtherTexts(articleId: string, bodyHash: string): readonly Rejection[] {
    return (this.#byArticle.get(articleId) ?? []).filter((rejection) => rejection.bodyHash !== bodyHash)
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const byActor = rememberByState(['rejection', 'actor'], (state) => {
  const all = new Map<string, ActorRejections>()
  for (const rejection of rejectionsOf(state).values()) {
    const actorId = standIn(state, 'actor', rejection.actorId)?.id
    if (actorId === undefined) continue
    const known = all.get(actorId) ?? new ActorRejections()
    all.set(actorId, known)
    known.add(rejection)
  }
  return all
})

/** What was rejected of an actor that counts. */
export function rejectionsFor(state: State, actorId: string): ActorRejections {
  return byActor(state).get(actorId) ?? new ActorRejections()
}
