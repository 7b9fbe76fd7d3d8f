import type { Block } from '../../../shared/model/block.ts'
import { type Highlight, highlightType, keptFieldName, keptPlaceOf } from '../../../shared/model/highlight.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { CarriedRow } from '../../../shared/rows/carried.ts'
import { type Carried, carryOver, compareTexts } from '../anchor/carry-over.ts'
import { highlightIdsIn } from '../annotate/highlight-index.ts'
import { readBodyOrNull } from '../check/read-body-or-null.ts'
import { givingWay } from '../project/give-way.ts'
import { sectionsThatCite } from '../sections/cited-highlights.ts'
import { fieldsOf, recordOf } from '../store/project-records.ts'
import type { ChangedRecord, ProjectStore } from '../store/project-store.ts'

/** The changes that carry an article's highlights over to another text of it, and what becomes of them. */
export interface CarriedHighlights {
  ops: ChangedRecord[]
  counts: CarriedRow
}

/** Told how many of how many highlights are carried over. */
export type OnCarried = (done: number, total: number) => void

interface Outcome {
  highlight: Highlight
  carried: Carried
}

/**
 * Carries all highlights of an article that are not in that text over to it. Where one stood before stays on record.
 * Nothing is changed yet. Throws the signal's reason once it is given.
 */
export async function carryHighlights(
  store: ProjectStore,
  { articleId, bodyHash, blocks }: { articleId: string; bodyHash: string; blocks: readonly Block[] },
  { signal, onCarried }: { signal?: AbortSignal | undefined; onCarried?: OnCarried | undefined } = {},
): Promise<CarriedHighlights> {
  const elsewhere = highlightIdsIn(store.state, articleId).flatMap((id) => {
    const highlight = recordOf(store.state, highlightType, id)
    return highlight && highlight.bodyHash !== bodyHash ? [highlight] : []
  })
  const outcomes: Outcome[] = []
  const byBody = new Map<string, Highlight[]>()
  for (const highlight of elsewhere)
    byBody.set(highlight.bodyHash, [...(byBody.get(highlight.bodyHash) ?? []), highlight])
  for (const [oldHash, highlights] of byBody) {
    const before = await readBodyOrNull(store, oldHash)
    if (before) {
      const done = outcomes.length
      const carried = await givingWay(
        counting(carryAll(before, blocks, highlights), (count) => onCarried?.(done + count, elsewhere.length)),
        signal,
      )
      outcomes.push(...highlights.map((highlight, at) => ({ highlight, carried: carried[at] ?? orphan })))
    } else outcomes.push(...highlights.map((highlight) => ({ highlight, carried: orphan })))
  }
  return outcomeOf(store, bodyHash, outcomes)
}

const orphan: Carried = { outcome: 'orphan' }

function* carryAll(before: readonly Block[], after: readonly Block[], highlights: readonly Highlight[]) {
  const comparison = yield* compareTexts(before, after)
  return yield* carryOver(comparison, highlights)
}

/** Counts the steps on the way; those of the comparison are few beside those of the highlights. */
function* counting<T>(steps: Generator<void, T>, tell: (count: number) => void): Generator<void, T> {
  for (let count = 0; ; count++) {
    const { done, value } = steps.next()
    if (done) return value
    if (count % 100 === 99) tell(count + 1)
    yield
  }
}

function outcomeOf(store: ProjectStore, bodyHash: string, outcomes: readonly Outcome[]): CarriedHighlights {
  const ops: ChangedRecord[] = []
  const counts = { exact: 0, toConfirm: 0, orphans: 0 }
  const changed: string[] = []
  for (const { highlight, carried } of outcomes) {
    const back = keptPlaceOf(fieldsOf(store.state, 'highlight', highlight.id), bodyHash)
    const place = back && back.anchor !== 'orphan' ? { ...back, outcome: back.anchor } : carried
    if (place.outcome === 'exact') counts.exact++
    else {
      changed.push(highlight.id)
      if (place.outcome === 'orphan') counts.orphans++
      else counts.toConfirm++
    }
    const op = place.outcome === 'orphan' ? orphanOp(highlight) : placedOp(highlight, bodyHash, place)
    if (op) ops.push(op)
  }
  return { ops, counts: { ...counts, sections: sectionsThatCite(store.state, changed) } }
}

function orphanOp({ id, anchor }: Highlight): ChangedRecord | null {
  return anchor === 'orphan' ? null : { c: 'highlight', id, set: { anchor: 'orphan' } }
}

/** All that says where a highlight stands, together: parts of two places never mix, whoever else carried it elsewhere. */
export function placedOp(
  highlight: Highlight,
  bodyHash: string,
  place: { outcome: 'exact' | 're-anchored'; target: Highlight['target']; quote: Highlight['quote'] },
): ChangedRecord {
  const { id, target, quote, anchor } = highlight
  const kept = { target: asJson(target), quote: { ...quote }, anchor: anchor === 'orphan' ? 'exact' : anchor }
  const set: Record<string, Json> = {
    bodyHash,
    target: asJson(place.target),
    quote: { ...place.quote },
    anchor: place.outcome,
    carriedFrom: highlight.bodyHash,
    [keptFieldName(highlight.bodyHash)]: kept,
  }
  return { c: 'highlight', id, set }
}

const asJson = (target: Highlight['target']): Json => target.map((part) => ({ ...part }))
