import { z } from 'zod'

/** The labels of the actions that undo and redo would take back now; null where there is none. */
export const historyState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type HistoryState = z.infer<typeof historyState>

/** A field that was left alone when an action was taken back. `coder` wrote the value it has. */
export const leftFieldRow = z.object({
  collection: z.string(),
  id: z.string(),
  field: z.string(),
  /** `changed` by that coder since, or `unreadable`: the value it had is in a damaged part of a log. */
  reason: z.enum(['changed', 'unreadable']),
  coder: z.string().nullable(),
})
export type LeftFieldRow = z.infer<typeof leftFieldRow>

export const takenBackRow = z.object({ label: z.string().nullable(), left: z.array(leftFieldRow) })
export type TakenBackRow = z.infer<typeof takenBackRow>

/** What the history can be narrowed to. */
export const historyKinds = [
  'article',
  'highlight',
  'actor',
  'event',
  'theme',
  'dossier',
  'project',
  'removal',
] as const
export type HistoryKind = (typeof historyKinds)[number]

export const historyFilter = z.object({
  coderId: z.string().nullable().default(null),
  /** A kind of record, with what belongs to it; or `removal`: what took records away, whatever their kind. */
  kind: z.enum(historyKinds).nullable().default(null),
  /** One record, with what belongs to it: the highlights of an article, the names of an actor, the tags that name it. */
  recordId: z.string().nullable().default(null),
})
export type HistoryFilter = z.infer<typeof historyFilter>

/** A record as the history names it. */
export const namedRecord = z.object({
  collection: z.string(),
  id: z.string(),
  /** Its title, its name, its first words; null where it has none. */
  name: z.string().nullable(),
  /** What it belongs to: the article of a highlight, the event of a participation. */
  of: z.string().nullable(),
  isGone: z.boolean(),
})
export type NamedRecord = z.infer<typeof namedRecord>

export const historyRow = z.object({
  stamp: z.string(),
  /** ISO 8601 UTC. */
  at: z.string(),
  coder: z.object({ id: z.string(), name: z.string(), colour: z.string() }).nullable(),
  /** What the action is called; for an undo and a redo, the action that was undone. */
  label: z.string(),
  way: z.enum(['done', 'undone', 'redone']),
  /** Who did first what is undone or done again here, where that was somebody else. */
  firstCoder: z.string().nullable(),
  /** The record that the action is about, and how many more of that kind there are. */
  subject: namedRecord.nullable(),
  more: z.number(),
  /** Names of what was put to the subject or taken off it: tags, what it was merged into. */
  with: z.array(z.string()),
  /** How many of the records that it removed are still gone. */
  stillGone: z.number(),
  isTakenBack: z.boolean(),
  canTakeBack: z.boolean(),
})
export type HistoryRow = z.infer<typeof historyRow>

export const historyPage = z.object({
  rows: z.array(historyRow),
  /** Give it as `before` for what is older; null at the beginning of the project. A page may be short, or empty, before that. */
  next: z.string().nullable(),
})

export const changedFieldRow = z.object({
  field: z.string(),
  /** The name of the record that the field is about: of a tag, what it tags with. */
  about: z.string().nullable(),
  /** As text; null where there was no value, and `isUnreadable` where the log that had it is damaged. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  isUnreadable: z.boolean(),
})
export type ChangedFieldRow = z.infer<typeof changedFieldRow>

export const actionDetailRow = z.object({
  records: z.array(
    namedRecord.extend({
      /** What the action made of the record as a whole. */
      became: z.enum(['removed', 'there']).nullable(),
      fields: z.array(changedFieldRow),
    }),
  ),
  /** Records beyond those listed. */
  more: z.number(),
})
export type ActionDetailRow = z.infer<typeof actionDetailRow>

/** What going back to an action touches, or touched. */
export const goBackRow = z.object({
  /** How many actions were done after it, and the names of those who did them. */
  actions: z.number(),
  coders: z.array(z.string()),
  /** Records that are removed, brought back, or get earlier values. */
  removed: z.number(),
  broughtBack: z.number(),
  changed: z.number(),
  /** All of these by collection. */
  collections: z.record(z.string(), z.number()),
  /** Values that stay as they are, since the part of a log that had the earlier one is damaged. */
  unreadable: z.number(),
  /** Open conflicts that end with it: where two people had set different values, the one of that time holds. */
  settled: z.number(),
})
export type GoBackRow = z.infer<typeof goBackRow>

export const nameRow = z.object({
  kind: z.enum(['article', 'actor', 'event', 'theme', 'section']),
  id: z.string(),
  name: z.string(),
  /** What tells it from others, or the alias that fitted. */
  detail: z.string().nullable(),
})
export type NameRow = z.infer<typeof nameRow>
