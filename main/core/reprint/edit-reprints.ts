import { Failure } from '../../../shared/failures.ts'
import { articleType } from '../../../shared/model/article.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { fieldsOf } from '../store/project-records.ts'
import type { ChangedRecord } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { decisionPlace, leadField, type ReprintDecision } from './reprint-groups.ts'
import { type Reprints, reprintsOf } from './reprints-of.ts'

function decide(one: string, other: string, decision: ReprintDecision | null): ChangedRecord {
  const { id, field } = decisionPlace(one, other)
  return { c: 'article', id, set: { [field]: decision } }
}

const membersOf = ({ groupOf }: Reprints, articleId: string): readonly string[] =>
  groupOf.get(articleId)?.articleIds ?? [articleId]

/** Says that articles print one report, with all that are copies of them already. Throws Failure `recordMissing`. */
export async function joinReprints(project: OpenProject, articleIds: readonly string[]): Promise<Stamp | null> {
  const { store } = project
  for (const id of articleIds) requireRecord(store.state, articleType, id)
  const reprints = await reprintsOf(store)
  const [first, ...others] = new Set(articleIds)
  if (!first) return null
  const all = [...new Set(articleIds.flatMap((id) => membersOf(reprints, id)))]
  const isApart = (one: string, other: string) => {
    const { id, field } = decisionPlace(one, other)
    return fieldsOf(store.state, 'article', id)[field] === 'different'
  }
  const cleared = all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => (isApart(one, other) ? [decide(one, other, null)] : [])),
  )
  return changeProject(project, 'reprint.join', [...cleared, ...others.map((other) => decide(first, other, 'same'))])
}

/** Says that an article is a report of its own, and none of the others of its group is a copy of it. Throws Failure `recordMissing`. */
export async function splitReprint(project: OpenProject, articleId: string): Promise<Stamp | null> {
  requireRecord(project.store.state, articleType, articleId)
  const others = membersOf(await reprintsOf(project.store), articleId).filter((id) => id !== articleId)
  return changeProject(
    project,
    'reprint.split',
    others.map((other) => decide(articleId, other, 'different')),
  )
}

/** Makes an article the one that stands for its group. Throws Failure `recordMissing` where it is in none. */
export async function chooseLead(project: OpenProject, articleId: string): Promise<Stamp | null> {
  const { store } = project
  const group = (await reprintsOf(store)).groupOf.get(articleId)
  if (!group) throw new Failure('recordMissing', { collection: 'reprint', id: articleId })
  const before = group.articleIds.filter(
    (id) => id !== articleId && fieldsOf(store.state, 'article', id)[leadField] === true,
  )
  return changeProject(project, 'reprint.lead', [
    { c: 'article', id: articleId, set: { [leadField]: true } },
    ...before.map((id) => ({ c: 'article' as const, id, set: { [leadField]: false } })),
  ])
}
