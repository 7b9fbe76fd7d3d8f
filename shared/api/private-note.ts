import { z } from 'zod'
import { passageRow } from '../rows/highlight.ts'
import { base, done, ofProject } from './base.ts'

// Notes that a person keeps for themselves: on this machine alone, in no project folder and no shared file.

export const privateNoteApi = {
  /** The private notes on the highlights of one article: those of the person at work. */
  listFor: base
    .input(ofProject.extend({ articleId: z.string() }))
    .output(z.array(z.object({ highlightId: z.string(), text: z.string() }))),
  /** Writes one; an empty text takes it away. */
  set: base.input(ofProject.extend({ highlightId: z.string(), text: z.string().max(1_000_000) })).output(done),
  /** The passages whose private note holds all words of the query, each as the beginning of one of its own. */
  search: base
    .input(ofProject.extend({ query: z.string().max(1000), limit: z.number().int().positive().max(1000).default(100) }))
    .output(z.object({ total: z.number(), rows: z.array(passageRow.extend({ privateNote: z.string() })) })),
}
