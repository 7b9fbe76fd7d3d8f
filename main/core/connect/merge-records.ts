import { Failure } from '../../../shared/failures.ts'
import { actorType } from '../../../shared/model/actor.ts'
import { eventType } from '../../../shared/model/event.ts'
import type { TagKind } from '../../../shared/model/tag.ts'
import { type Theme, themeType } from '../../../shared/model/theme.ts'
import { standIn } from '../annotate/tag-names.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { recordOf } from '../store/project-records.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import type { State } from '../store/state.ts'
import { parentTheme } from './theme-tree.ts'

function requireMergeable(state: State, kind: TagKind, id: string): { id: string; mergedInto: string | null } {
  if (kind === 'actor') return requireRecord(state, actorType, id)
  return kind === 'event' ? requireRecord(state, eventType, id) : requireRecord(state, themeType, id)
}

/** Says that some records are another of the same kind, which then counts for them. Throws Failure `recordMissing`, `wouldLoop`. */
export async function mergeRecords(
  project: OpenProject,
  kind: TagKind,
  { from, into }: { from: readonly string[]; into: string },
): Promise<Stamp | null> {
  const { state } = project.store
  requireMergeable(state, kind, into)
  const target = standIn(state, kind, into)
  if (!target) throw new Failure('recordMissing', { collection: kind, id: into })
  const ops: ChangedRecord[] = []
  for (const id of from) {
    requireMergeable(state, kind, id)
    if (id === target.id) throw new Failure('wouldLoop', { collection: kind, id })
    ops.push({ c: kind, id, set: { mergedInto: target.id } })
  }
  const theme = kind === 'theme' ? recordOf(state, themeType, target.id) : null
  if (theme) ops.push(...liftedAbove(state, theme, new Set(from)))
  return changeProject(project, `${kind}.merge`, ops)
}

/** A theme that others above it are merged into takes the place of the highest of them. */
function liftedAbove(state: State, theme: Theme, from: ReadonlySet<string>): ChangedRecord[] {
  let place: string | null | undefined
  const seen = new Set<string>([theme.id])
  for (let above = parentTheme(state, theme); above && !seen.has(above); ) {
    seen.add(above)
    const record = recordOf(state, themeType, above)
    const next = record && parentTheme(state, record)
    if (from.has(above)) place = next
    above = next
  }
  return place === undefined ? [] : [{ c: 'theme', id: theme.id, set: { parent: place } }]
}

/** Makes a merged record one of its own again. Throws Failure `recordMissing`. */
export async function splitRecord(project: OpenProject, kind: TagKind, id: string): Promise<void> {
  requireMergeable(project.store.state, kind, id)
  await changeProject(project, `${kind}.split`, [{ c: kind, id, set: { mergedInto: null } }])
}
