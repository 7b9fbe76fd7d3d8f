import { articleType } from '../../../shared/model/article.ts'
import { versionType } from '../../../shared/model/version.ts'
import type { ReprintCopyRow, ReprintDetailRow } from '../../../shared/rows/reprint.ts'
import { readBodyOrNull } from '../check/read-body-or-null.ts'
import { requireRecord } from '../edit/require-record.ts'
import { fieldsOf, recordOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { decisionPlace } from './reprint-groups.ts'
import { type Reprints, reprintsOf } from './reprints-of.ts'
import { countShared, union } from './shared-share.ts'
import { shingleText } from './shingle-text.ts'

/** The group that an article belongs to, with what differs between its copies; null where it is the only one of its report. Throws Failure `recordMissing`. */
export async function reprintDetail(store: ProjectStore, articleId: string): Promise<ReprintDetailRow | null> {
  requireRecord(store.state, articleType, articleId)
  const reprints = await reprintsOf(store)
  const group = reprints.groupOf.get(articleId)
  if (!group) return null
  const lead = await runsOf(store, group.leadId)
  const copies: ReprintCopyRow[] = []
  for (const id of group.articleIds) {
    const runs = id === group.leadId ? lead : await runsOf(store, id)
    copies.push(...copyRows(store, reprints, { id, leadId: group.leadId, share: shareOf(runs, lead) }))
  }
  return { leadId: group.leadId, isLeadChosen: group.isLeadChosen, copies }
}

function copyRows(
  { state }: ProjectStore,
  { agencies }: Reprints,
  { id, leadId, share }: { id: string; leadId: string; share: number | null },
): ReprintCopyRow[] {
  const article = recordOf(state, articleType, id)
  if (!article) return []
  const { title, outlet, byline, publishedAt, language, words } = article
  const decided = decisionPlace(id, leadId)
  return [
    {
      articleId: id,
      title,
      outlet,
      byline,
      publishedAt,
      language,
      words,
      share,
      agencies: [...(agencies.get(id) ?? [])],
      isJoined: fieldsOf(state, 'article', decided.id)[decided.field] === 'same',
    },
  ]
}

/** All runs of words of an article, rising; null where its text cannot be read. */
async function runsOf(store: ProjectStore, articleId: string): Promise<Uint32Array | null> {
  const article = recordOf(store.state, articleType, articleId)
  const version = article && recordOf(store.state, versionType, article.versionId)
  const blocks = version && (await readBodyOrNull(store, version.bodyHash))
  if (!blocks) return null
  const { narration, quoted } = shingleText(blocks)
  return union(narration, quoted)
}

/** How much of the shorter text stands in the other too, 0–1. */
function shareOf(one: Uint32Array | null, other: Uint32Array | null): number | null {
  const shorter = Math.min(one?.length ?? 0, other?.length ?? 0)
  return one && other && shorter > 0 ? countShared(one, other) / shorter : null
}
