import { z } from 'zod'
import * as connections from '../rows/connections.ts'
import { passageRow } from '../rows/highlight.ts'
import * as rows from '../rows.ts'
import { base, done, ids, made, ofProject, undoable } from './base.ts'

const name = z.string().trim().min(1)
const details = {
  description: z.string().optional(),
  note: z.string().optional(),
  colour: z.string().min(1).nullable().optional(),
}
const ofTheme = ofProject.extend({ themeId: z.string() })
const ofThemes = ofProject.extend({ themeIds: ids })

export const themeApi = {
  list: base.input(ofProject).output(z.array(rows.themeRow)),
  /** The codebook as rows of a tree: each theme before those below it, by name. */
  tree: base.input(ofProject).output(z.array(connections.themeTreeRow)),
  create: base.input(ofProject.extend({ name, parent: z.string().nullable().default(null), ...details })).output(made),
  edit: base.input(ofTheme.extend({ set: z.strictObject({ name: name.optional(), ...details }) })).output(done),
  /** Puts a theme below another, or at the top. */
  move: base.input(ofTheme.extend({ parent: z.string().nullable() })).output(undoable),
  /** Says that some themes are another; what stood below them then stands below that one. */
  merge: base.input(ofProject.extend({ from: ids, into: z.string() })).output(undoable),
  /** Makes a merged theme one of its own again. */
  split: base.input(ofTheme).output(done),
  /** Divides a theme: these of its highlights bear a new one in its stead, which stands beside it. */
  divide: base.input(ofTheme.extend({ highlightIds: ids, name })).output(undoable.extend({ id: z.string() })),
  /** The passages that bear a theme, with `below` also those of the themes below it, in the order of the articles and their text. */
  passages: base
    .input(
      ofTheme.extend({
        below: z.boolean().default(false),
        limit: z.number().int().positive().max(10_000).default(500),
      }),
    )
    .output(z.object({ total: z.number(), rows: z.array(passageRow) })),
  /** What bears themes that are removed, and how many themes move up. */
  removalCount: base.input(ofThemes).output(z.object({ highlights: z.number(), themes: z.number() })),
  /** Removes themes with those merged into them and their tags; what stands below moves up. */
  remove: base.input(ofThemes).output(undoable),
}
