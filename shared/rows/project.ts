import { z } from 'zod'

/** A project opened before on this machine. */
export const recentRow = z.object({
  folder: z.string(),
  title: z.string(),
  /** ISO 8601 UTC. */
  openedAt: z.string(),
  /** Whether there is still a project in that folder. */
  exists: z.boolean(),
})
export type RecentRow = z.infer<typeof recentRow>

export const coderRow = z.object({ id: z.string(), name: z.string(), colour: z.string() })
export type CoderRow = z.infer<typeof coderRow>

export const projectSummaryRow = z.object({
  handle: z.string(),
  folder: z.string(),
  id: z.string(),
  title: z.string(),
  writable: z.boolean(),
  coder: coderRow.nullable(),
  counts: z.object({
    articles: z.number(),
    highlights: z.number(),
    actors: z.number(),
    events: z.number(),
    themes: z.number(),
    sections: z.number(),
  }),
  /** Why the day's backup could not be taken, in words; null where it was, or is under way. */
  backupFailure: z.string().nullable(),
  /** Sections with typing that is not in the log yet. */
  drafts: z.number(),
  /** Why it can only be read, null where it can be written. */
  readOnlyReason: z.string().nullable(),
  /** Changes that could not be written and are in memory alone. */
  unsaved: z.number(),
})
export type ProjectSummaryRow = z.infer<typeof projectSummaryRow>

export const savedCopyRow = z.object({
  folder: z.string(),
  /** Changes in it that could not be written where the project is. */
  unsaved: z.number(),
  /** False where the logs could not be read: the records are there as they are now, and not who did what when. */
  hasHistory: z.boolean(),
  /** Texts and originals that could not be read and are not in it; relative to the project's folder. */
  missing: z.array(z.string()),
})
export type SavedCopyRow = z.infer<typeof savedCopyRow>

/** How many actions a coder did; one whose name has not arrived yet is null. */
export const coderActionsRow = z.object({
  coder: z.object({ id: z.string(), name: z.string() }).nullable(),
  actions: z.number(),
})
export type CoderActionsRow = z.infer<typeof coderActionsRow>

/** What tabs of one project are told, so that each fetches again just what changed. */
export const changeEvent = z.discriminatedUnion('type', [
  /** The first, at once: nothing after it is missed. */
  z.object({ type: z.literal('ready') }),
  /** An action that is on the disk. */
  z.object({
    type: z.literal('committed'),
    stamp: z.string(),
    label: z.string(),
    /** The stamp of the action that this one undoes. */
    undoes: z.string().nullable(),
    coder: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** The records it touched, by collection. */
    collections: z.record(z.string(), z.array(z.string())),
  }),
  /** Actions of others that a sync engine or another process on this machine wrote into the project's folder. */
  z.object({
    type: z.literal('arrived'),
    /** How many, and whose; a coder whose name has not arrived yet is null. Most changes first. */
    actions: z.number(),
    byCoder: z.array(coderActionsRow),
    /** The records they touched, by collection. */
    collections: z.record(z.string(), z.array(z.string())),
  }),
  /** Who edits a section of the dossier now; null where nobody does any more. */
  z.object({ type: z.literal('section'), sectionId: z.string(), tab: z.string().nullable() }),
  /** Typing was kept; ISO 8601 UTC. */
  z.object({ type: z.literal('draft'), sectionId: z.string(), savedAt: z.string() }),
  /** A private note was written or taken away. */
  z.object({ type: z.literal('privateNote'), highlightId: z.string() }),
  /** The day's backup was taken, or could not be: the summary says which. */
  z.object({ type: z.literal('backup') }),
  /** Writing failed: from now on the project can only be read. */
  z.object({ type: z.literal('readOnly'), reason: z.string() }),
  /** Writing goes on: what had been in memory alone is on the disk. */
  z.object({ type: z.literal('writable') }),
])
export type ChangeEvent = z.infer<typeof changeEvent>

export const folderRow = z.object({
  name: z.string(),
  path: z.string(),
  isProject: z.boolean(),
  isEmpty: z.boolean(),
  /** False where this account may not look inside. */
  readable: z.boolean(),
})
export type FolderRow = z.infer<typeof folderRow>

export const folderListing = z.object({
  path: z.string(),
  /** Null at the top. */
  parent: z.string().nullable(),
  folders: z.array(folderRow),
  /** Shared project files (.mnb) in it. */
  projectFiles: z.array(z.object({ name: z.string(), path: z.string(), bytes: z.number() })),
})
export type FolderListing = z.infer<typeof folderListing>
