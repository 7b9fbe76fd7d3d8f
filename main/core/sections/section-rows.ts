import { sectionType } from '../../../shared/model/dossier.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { SectionRow, SectionTextRow } from '../../../shared/rows/dossier.ts'
import { requireRecord } from '../edit/require-record.ts'
import { nameOfWriter } from '../history/name-left-fields.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { sectionsOf } from '../store/project-records.ts'
import { collectionOf, headsOf } from '../store/state.ts'
import { citedIn } from './cited-highlights.ts'
import { headsOfText } from './commit-draft.ts'

/** The outline: the sections in their order. */
export function sectionRows({ store, desk }: OpenProject): SectionRow[] {
  return sectionsOf(store.state).map((section) => ({
    id: section.id,
    title: section.title,
    order: section.order,
    words: wordsIn(section.content),
    note: section.note,
    highlights: citedIn(section).size,
    tab: desk?.tabOf(section.id) ?? null,
    draftSavedAt: desk?.draftOf(section.id)?.savedAt ?? null,
  }))
}

/** Words that were written for the dossier; quoted passages and names looked up from records are not among them. */
function wordsIn(content: unknown): number {
  if (typeof content !== 'object' || content === null) return 0
  if (Array.isArray(content)) return content.reduce((sum: number, each) => sum + wordsIn(each), 0)
  const { type, text, root, children } = content as Record<string, unknown> // any object can be read like this
  if (type === 'text' && typeof text === 'string')
    return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\u200c-]*/gu)?.length ?? 0
  return wordsIn(root) + wordsIn(children)
}

/** The text of a section, what others wrote at the same time, and what is typed and not in the log. Throws Failure `recordMissing`. */
export async function sectionText({ store, desk }: OpenProject, sectionId: string): Promise<SectionTextRow> {
  const { id, title } = requireRecord(store.state, sectionType, sectionId)
  const record = collectionOf(store.state, 'section').get(id)
  const [shown, ...others] = record ? headsOf(record, 'content') : []
  const differing = others.filter(({ value }) => JSON.stringify(value) !== JSON.stringify(shown?.value))
  const conflicts: { stamp: string; coder: string | null; content: Json }[] = []
  for (const { stamp, value } of differing)
    conflicts.push({ stamp, coder: await nameOfWriter(store, stamp), content: value })
  const draft = desk?.draftOf(id) ?? null
  return {
    id,
    title,
    content: shown?.value ?? null,
    heads: headsOfText(store, id),
    conflicts,
    draft: draft && { content: draft.content, heads: draft.heads, savedAt: draft.savedAt },
    tab: desk?.tabOf(id) ?? null,
  }
}
