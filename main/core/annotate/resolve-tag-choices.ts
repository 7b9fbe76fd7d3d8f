import { Failure } from '../../../shared/failures.ts'
import type { Tag, TagKind } from '../../../shared/model/tag.ts'
import type { TagChoice } from '../../../shared/rows/highlight.ts'
import type { ChangedRecord, ProjectStore } from '../store/project-store.ts'
import { resolveTags, standIn } from './tag-names.ts'

/** The tags that are meant, and the records to make for names that nobody bears yet. Throws Failure `recordMissing`, `nameAmbiguous`. */
export function resolveTagChoices(
  store: ProjectStore,
  choices: readonly TagChoice[],
): { tags: Tag[]; newRecords: ChangedRecord[] } {
  const names: Record<TagKind, string[]> = { actor: [], event: [], theme: [] }
  const known: Tag[] = []
  for (const choice of choices)
    if ('name' in choice) names[choice.kind].push(choice.name)
    else known.push(knownTag(store, choice))
  const resolved = resolveTags(store, names)
  if ('tags' in resolved) return { tags: [...known, ...resolved.tags], newRecords: resolved.newRecords }
  const { name, candidates } = resolved.ambiguous
  throw new Failure('nameAmbiguous', { kind: candidates[0]?.kind ?? 'actor', name, candidates })
}

function knownTag({ state }: ProjectStore, { kind, id }: Tag): Tag {
  const record = standIn(state, kind, id)
  if (!record) throw new Failure('recordMissing', { collection: kind, id })
  return { kind, id: record.id }
}
