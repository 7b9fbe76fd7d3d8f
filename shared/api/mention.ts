import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import * as rows from '../rows/mention.ts'
import { base, ids, ofProject, undoable } from './base.ts'

const ofActor = ofProject.extend({ actorId: z.string() })
const places = z.array(rows.mentionPlace).min(1).max(200_000)

export const mentionApi = {
  /** Looks for the names of all actors in what is new since the last time: articles, names. Cancelling keeps what is done. */
  scan: base
    .input(ofProject)
    .output(eventIterator(rows.mentionProgress, z.object({ unreadable: z.array(z.string()) }))),
  /** How many mentions of an actor there are, as far as was looked. */
  count: base.input(ofActor).output(rows.mentionCountRow),
  /** The mentions of an actor by article, as far as was looked. */
  list: base.input(ofActor).output(rows.mentionListRow),
  /** Marks places as mentions of an actor, in one action. Cancelling changes nothing. */
  accept: base.input(ofActor.extend({ places })).output(eventIterator(rows.mentionProgress, rows.acceptedRow)),
  /** Says that places are not mentions of an actor: they are offered no more. */
  reject: base.input(ofActor.extend({ places })).output(eventIterator(rows.mentionProgress, rows.rejectedRow)),
  /** Takes such sayings back. */
  offerAgain: base.input(ofProject.extend({ rejectionIds: ids })).output(undoable),
}
