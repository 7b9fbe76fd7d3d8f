import type { Json } from '../../../shared/model/json.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { collectionOf, headsOf } from '../store/state.ts'
import { writeFailure } from '../store/system-error.ts'
import { type Draft, dropDraft, readDrafts, setAsideDamagedDrafts } from './draft-files.ts'

/** The stamps of the texts that a section has now. */
export function headsOfText(store: ProjectStore, sectionId: string): Stamp[] {
  const record = collectionOf(store.state, 'section').get(sectionId)
  return record ? headsOf(record, 'content').map((head) => head.stamp) : []
}

/**
 * Puts a draft into the log as one text, which replaces what the draft began from: what arrived meanwhile stays beside
 * it as a conflict. A draft that says what the log says already is only dropped, unless it ends a conflict by naming the
 * other texts. Gives the heads to go on from.
 */
export async function commitDraft(store: ProjectStore, draft: Draft): Promise<Stamp[]> {
  const { sectionId, content, heads, coderId } = draft
  const record = collectionOf(store.state, 'section').get(sectionId)
  const texts = record ? headsOf(record, 'content') : []
  const says = (value: Json | undefined) => JSON.stringify(value) === JSON.stringify(content)
  const endsConflict = texts.some(({ stamp, value }) => heads.includes(stamp) && !says(value))
  // Not those of what arrived meanwhile: whoever goes on typing has not seen it.
  let after = texts.filter(({ stamp, value }) => heads.includes(stamp) || says(value)).map(({ stamp }) => stamp)
  if (!says(texts[0]?.value) || endsConflict) {
    const op = { c: 'section' as const, id: sectionId, set: { content }, was: { content: heads } }
    const { action } = await store.commit({ label: 'section.write', coderId, ops: [op] })
    after = [action.t]
  }
  await dropDraft(store, sectionId)
  return after
}

/** A draft that went into the log, and the heads that its text has there. */
export interface CommittedDraft {
  draft: Draft
  heads: Stamp[]
}

/** Puts the drafts that a crash left behind into the log. To be called by whoever has just taken the lock. */
export async function commitLeftDrafts(store: ProjectStore): Promise<CommittedDraft[]> {
  await setAsideDamagedDrafts(store).catch((error: unknown) => {
    throw writeFailure(error, store.dataPath)
  })
  const committed: CommittedDraft[] = []
  for (const draft of await readDrafts(store)) committed.push({ draft, heads: await commitDraft(store, draft) })
  return committed
}
