import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { type FailureCode, failureSchemas } from './failures.ts'
import * as rows from './rows.ts'

// The contract: every call, what goes in, what comes out, how it can fail. One router answers it in every shell: in
// process, over a MessagePort, over a WebSocket.

type ErrorMap = { [C in FailureCode]: { data: (typeof failureSchemas)[C] } }
const errors = Object.fromEntries(
  Object.entries(failureSchemas).map(([code, data]) => [code, { data }]),
) as unknown as ErrorMap // one entry a code, by construction

const base = oc.errors(errors)

/** Names an open project in all calls about it; given by `project.create` and `project.open`. */
const project = z.string()
const ofProject = z.object({ project })
const coderName = z.string().trim().min(1).nullable().default(null)

const openedProject = rows.projectRow.extend({
  /** What the other calls name it by. */
  handle: project,
  writable: z.boolean(),
  /** The person at work, and whether the app has just met them. Null where the project is open for reading. */
  coder: z.object({ id: z.string(), name: z.string(), isNew: z.boolean() }).nullable(),
})

/** A file to import: on this machine by its path, or its bytes from wherever the person is. */
const fileSource = z.union([z.object({ path: z.string() }), z.object({ file: z.instanceof(File) })])

const importEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('result'), done: z.number(), total: z.number(), row: rows.importRow }),
])
const exportEvent = z.object({ type: z.literal('step'), step: z.enum(['composing', 'citing', 'printing', 'writing']) })

const overwrite = z.boolean().default(false)

export const api = {
  project: {
    /** Makes a project in a folder that is absent or empty, and opens it for writing. */
    create: base
      .input(z.object({ folder: z.string(), title: z.string().trim().min(1), coderName }))
      .output(openedProject),
    /** Opens a project: for reading beside others, or for writing alone. */
    open: base
      .input(z.object({ folder: z.string(), mode: z.enum(['reading', 'writing']), coderName }))
      .output(openedProject),
    close: base.input(ofProject).output(z.object({})),
    /** Everything wrong or worth knowing in a project folder, also in one that cannot be opened. */
    check: base.input(z.object({ folder: z.string() })).output(z.array(rows.checkRow)),
    /** Writes the project as one file. */
    share: base.input(ofProject.extend({ file: z.string(), overwrite })).output(rows.shareRow),
    /** Unpacks a shared project file into a folder that is absent or empty. */
    openShared: base.input(z.object({ file: z.string(), folder: z.string() })).output(rows.projectRow),
  },
  article: {
    /** Imports files, one result a file as it is done; cancelling keeps what is done. Ends with how many failed. */
    import: base
      .input(ofProject.extend({ files: z.array(fileSource).min(1) }))
      .output(eventIterator(importEvent, z.object({ failed: z.number() }))),
    /** What an import would make of a file, without a project. */
    extract: base.input(z.object({ source: fileSource })).output(rows.extractRow),
    list: base.input(ofProject).output(z.array(rows.articleRow)),
  },
  highlight: {
    list: base.input(ofProject).output(z.array(rows.highlightRow)),
    /** Marks a passage found by its words, exactly once, or says why not. */
    add: base.input(ofProject.extend({ request: rows.highlightRequest })).output(rows.highlightResultRow),
  },
  actor: { list: base.input(ofProject).output(z.array(rows.actorRow)) },
  event: { list: base.input(ofProject).output(z.array(rows.eventRow)) },
  theme: { list: base.input(ofProject).output(z.array(rows.themeRow)) },
  search: {
    /** The blocks in which all words of the query stand, in the order of the articles. */
    query: base.input(ofProject.extend({ query: z.string() })).output(z.array(rows.searchRow)),
  },
  dossier: {
    /** Writes the dossier as PDF or HTML, by the ending of `file`. */
    export: base
      .input(ofProject.extend({ file: z.string(), overwrite }))
      .output(eventIterator(exportEvent, rows.dossierRow)),
  },
}
