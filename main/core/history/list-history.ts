import type { HistoryFilter, HistoryKind, HistoryRow } from '../../../shared/rows/history.ts'
import type { Action, Operation } from '../store/action.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { historyRowOf } from './history-row.ts'
import { LoggedActions } from './logged-actions.ts'
import { newestFirst } from './newest-first.ts'
import { relatedIds } from './related-records.ts'
import { chainsOf } from './undo-chains.ts'

/** Lines looked at for one page at most, so that each call is quick however rare what is asked for. */
const lookedAtLimit = 5_000
/** Up to so many ids are looked for as text, which passes lines over unread. */
const soughtLimit = 40

/** Who did what when, newest first, from before the stamp on. */
export async function listHistory(
  store: ProjectStore,
  { before, limit, filter }: { before: Stamp | null; limit: number; filter: HistoryFilter },
): Promise<{ rows: HistoryRow[]; next: Stamp | null }> {
  const chains = chainsOf(store)
  await chains.load()
  const actions = new LoggedActions(store)
  const ids = filter.recordId === null ? null : relatedIds(store.state, filter.recordId)
  const isWanted = wanted(filter, ids)
  const found: Action[] = []
  let next: Stamp | null = null
  let lookedAt = 0
  const mention = ids && ids.size <= soughtLimit ? [...ids] : filter.coderId === null ? undefined : [filter.coderId]
  for await (const action of newestFirst(store, { before: before ?? undefined, mention })) {
    if (isWanted(action)) found.push(action)
    if (found.length < limit && ++lookedAt < lookedAtLimit) continue
    next = action.t
    break
  }
  await actions.load(found.flatMap(({ t }) => (chains.undoneBy(t) === null ? [] : [chains.linkOf(t).root])))
  const rows: HistoryRow[] = []
  for (const action of found) rows.push(await historyRowOf(store.state, action, { chains, actions }))
  return { rows, next }
}

const collectionsOf: Record<Exclude<HistoryKind, 'removal'>, readonly string[]> = {
  article: ['article', 'version'],
  highlight: ['highlight'],
  actor: ['actor', 'alias', 'office', 'rejection'],
  event: ['event', 'participation', 'evidence', 'relation', 'resolution'],
  theme: ['theme'],
  dossier: ['section', 'dossier'],
  project: ['project', 'coder'],
}

function wanted({ coderId, kind, recordId }: HistoryFilter, ids: ReadonlySet<string> | null) {
  const isOfKind = ({ c, set }: Operation): boolean =>
    kind === null || (kind === 'removal' ? set.deleted === true : collectionsOf[kind].includes(c))
  const isAbout = ({ id, set }: Operation): boolean =>
    ids === null || ids.has(id) || Object.keys(set).some((field) => field.endsWith(`:${recordId}`))
  return ({ by, ops }: Action): boolean =>
    (coderId === null || by === coderId) &&
    ((kind === null && ids === null) || ops.some((op) => isOfKind(op) && isAbout(op)))
}
