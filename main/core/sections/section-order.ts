import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { Failure } from '../../../shared/failures.ts'
import { sectionsOf } from '../store/project-records.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { State } from '../store/state.ts'

/** The order key of a section at a place, and new keys of others where theirs leave no room. */
export interface PlaceInOrder {
  order: string
  others: ChangedRecord[]
}

/**
 * The place after a section, at the start for null, at the end where none is named. `moving` is the section that moves
 * there, if it is in the dossier already. Throws Failure `recordMissing`.
 */
export function placeAfter(state: State, after: string | null | undefined, moving: string | null): PlaceInOrder {
  const others = sectionsOf(state).filter(({ id }) => id !== moving)
  const index =
    after === undefined ? others.length : after === null ? 0 : others.findIndex(({ id }) => id === after) + 1
  if (typeof after === 'string' && index === 0) throw new Failure('recordMissing', { collection: 'section', id: after })
  const order = keyBetween(others[index - 1]?.order ?? null, others[index]?.order ?? null)
  return order === null ? orderAnew(others, index) : { order, others: [] }
}

/** Null where there is no room: two sections made at once bear the same key, or one was not made by this scheme. */
function keyBetween(before: string | null, behind: string | null): string | null {
  try {
    return generateKeyBetween(before, behind)
  } catch {
    return null
  }
}

function orderAnew(others: readonly { id: string }[], index: number): PlaceInOrder {
  const keys = generateNKeysBetween(null, null, others.length + 1)
  const renewed = others.map(({ id }, at) => ({
    c: 'section' as const,
    id,
    set: { order: keys[at < index ? at : at + 1] ?? '' },
  }))
  return { order: keys[index] ?? '', others: renewed }
}
