import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import * as projectRows from '../rows/project.ts'
import * as rows from '../rows.ts'
import { base, coderName, done, ofProject, overwrite, project, tab } from './base.ts'

const openedProject = rows.projectRow.extend({
  /** What the other calls name it by. */
  handle: project,
  writable: z.boolean(),
  /** The person at work, and whether the app has just met them. Null where the project is open for reading. */
  coder: z.object({ id: z.string(), name: z.string(), isNew: z.boolean() }).nullable(),
})

export const projectApi = {
  /** Makes a project in a folder that is absent or empty, and opens it for writing. */
  create: base
    .input(z.object({ folder: z.string(), title: z.string().trim().min(1), coderName }))
    .output(openedProject),
  /** The same with the sample project in it. */
  createSample: base.input(z.object({ folder: z.string(), coderName })).output(openedProject),
  /** Opens a project: for reading beside others, or for writing alone. Where this process writes in it already, the same handle. */
  open: base
    .input(z.object({ folder: z.string(), mode: z.enum(['reading', 'writing']), coderName }))
    .output(openedProject),
  /** Closes a project, unless another tab than this one listens to its changes. */
  close: base.input(ofProject.extend({ tab: tab.optional() })).output(done),
  /** The projects opened on this machine, the last one first. */
  recent: base.input(z.object({})).output(z.array(projectRows.recentRow)),
  /** Takes a project off that list; its folder stays as it is. */
  forget: base.input(z.object({ folder: z.string() })).output(done),
  summary: base.input(ofProject).output(projectRows.projectSummaryRow),
  rename: base.input(ofProject.extend({ title: z.string().trim().min(1) })).output(done),
  /** Everything that happens in a project, until the caller stops or it is closed. */
  changes: base.input(ofProject.extend({ tab })).output(eventIterator(projectRows.changeEvent)),
  /** Everything wrong or worth knowing in a project folder, also in one that cannot be opened. */
  check: base.input(z.object({ folder: z.string() })).output(z.array(rows.checkRow)),
  /** What was found on opening that is wrong or worth knowing: damaged or half-arrived logs, texts and originals that are missing. */
  report: base.input(ofProject).output(z.array(rows.checkRow)),
  /** What others wrote into the folder while the project was closed here, by coder. Each action is told once. */
  arrivedSince: base.input(ofProject).output(z.array(projectRows.coderActionsRow)),
  /** Writes the project as it is in memory into a folder that is absent or empty, with what could not be written. */
  saveCopy: base.input(ofProject.extend({ folder: z.string() })).output(projectRows.savedCopyRow),
  /** Writes the project as one file. */
  share: base.input(ofProject.extend({ file: z.string(), overwrite })).output(rows.shareRow),
  /** Unpacks a shared project file into a folder that is absent or empty. */
  openShared: base.input(z.object({ file: z.string(), folder: z.string() })).output(rows.projectRow),
}

export const folderApi = {
  /** The folders in a folder, of the home folder for null; hidden ones are left out. */
  list: base.input(z.object({ path: z.string().nullable() })).output(projectRows.folderListing),
  /** A folder that is not there yet, for a new project of that title. */
  suggest: base.input(z.object({ title: z.string() })).output(z.object({ path: z.string() })),
}

export const coderApi = {
  /** The people who worked on the project. */
  list: base.input(ofProject).output(z.array(projectRows.coderRow)),
}
