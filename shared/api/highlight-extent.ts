import { z } from 'zod'
import { targetSchema } from '../model/highlight.ts'
import { highlightDetailRow } from '../rows/highlight.ts'
import { base, ids, ofProject } from './base.ts'

const target = z.array(targetSchema).min(1).max(10_000)
const point = z.object({ blockId: z.string(), offsetUtf16: z.number().int().nonnegative() })
/** Where the words are quoted, change nothing and say so, or change the quotations with them. */
const ifCited = z.enum(['refuse', 'change']).default('refuse')

/** What changes which words highlights mark; each is one action. Part of the noun `highlight`. */
export const highlightExtentApi = {
  /** Makes a highlight mark these words; all else about it stays. */
  setTarget: base.input(ofProject.extend({ highlightId: z.string(), target, ifCited })).output(highlightDetailRow),
  /** Makes two highlights of one, the second with the tags of the first; gives both in text order. */
  split: base
    .input(ofProject.extend({ highlightId: z.string(), at: point, ifCited }))
    .output(z.array(highlightDetailRow)),
  /** Makes one highlight of several, with all that was said of them. */
  join: base
    .input(ofProject.extend({ highlightIds: ids, ifCited, between: z.enum(['refuse', 'take']).default('refuse') }))
    .output(highlightDetailRow),
}
