import { z } from 'zod'
import { tagKinds } from './model/tag.ts'
import { queryFaultSchema } from './search/query-fault.ts'

// The closed set of expected failures, each with its data. Whoever catches one may switch over `code` and be done.
// What a person reads is in failure-words.ts.

const path = z.string()

export const failureSchemas = {
  /** The call itself is wrong. */
  usage: z.object({ detail: z.string() }),
  folderMissing: z.object({ path }),
  notAProject: z.object({ path, found: z.enum(['file', 'folder', 'damagedManifest']) }),
  projectNewer: z.object({ path, needsReader: z.number(), thisReader: z.number() }),
  projectLocked: z.object({
    path,
    holder: z.object({ pid: z.number(), program: z.string(), coder: z.string(), since: z.string() }).nullable(),
  }),
  projectReadOnly: z.object({ path, reason: z.string() }),
  projectNotOpen: z.object({ project: z.string() }),
  folderNotEmpty: z.object({ path }),
  outputExists: z.object({ path }),
  outputUnwritable: z.object({ path, reason: z.string() }),
  diskFull: z.object({ path }),
  permissionDenied: z.object({ path }),
  fileMissing: z.object({ path }),
  fileIsFolder: z.object({ path }),
  fileUnreadable: z.object({ path, reason: z.string() }),
  sharedFileDamaged: z.object({ path, reason: z.string(), entry: z.string().nullable() }),
  sharedFileNewer: z.object({ path }),
  /** A shared file of another project than the one it was to be merged into. */
  mergeOtherProject: z.object({ path, title: z.string(), into: z.string() }),
  /** A log in a shared file that does not go with the same log here. `entry` is its path within a project. */
  mergeRefused: z.object({
    path,
    entry: z.string(),
    fault: z.enum(['different', 'damagedThere', 'damagedHere', 'ahead']),
  }),
  /** A conflict that is settled already, or whose values are others now. */
  conflictGone: z.object({ collection: z.string(), id: z.string() }),
  /** A backup that was read back and is not what it was taken of. */
  backupUnsound: z.object({ path }),
  /** No backup that this could be. */
  backupMissing: z.object({ path, backup: z.string().nullable() }),
  /** A backup whose logs are damaged. */
  backupDamaged: z.object({ backup: z.string(), entry: z.string() }),
  fileEmpty: z.object({ file: z.string() }),
  fileBinary: z.object({ file: z.string() }),
  fileTooLarge: z.object({ file: z.string(), bytes: z.number(), limitBytes: z.number() }),
  fileTooComplex: z.object({ file: z.string(), detail: z.string() }),
  formatUnsupported: z.object({ file: z.string(), extension: z.string() }),
  fileDamaged: z.object({ file: z.string(), detail: z.string() }),
  noTextFound: z.object({ file: z.string() }),
  /** A document that opens with a password only. */
  fileLocked: z.object({ file: z.string() }),
  /** A PDF that is pictures of pages. */
  pagesAreScans: z.object({ file: z.string(), pages: z.number() }),
  /** A zip, or a document that is one, made to harm: too much in it, names that lead out of it. */
  archiveRefused: z.object({ file: z.string(), detail: z.string() }),
  archiveHoldsNothing: z.object({ file: z.string() }),
  importTimedOut: z.object({ file: z.string(), limitMs: z.number() }),
  importCrashed: z.object({ file: z.string(), detail: z.string() }),
  /** A file that was to be one article and holds several. */
  fileOfSeveral: z.object({ file: z.string(), articles: z.number() }),
  /** A text that an article has already, as its present version or an older one. */
  versionKnown: z.object({ id: z.string(), isCurrent: z.boolean() }),
  articleMissing: z.object({ id: z.string() }),
  bodyMissing: z.object({ path }),
  bodyDamaged: z.object({ path }),
  recordMissing: z.object({ collection: z.string(), id: z.string() }),
  /** A value typed by a person that cannot be one of that field. */
  valueInvalid: z.object({
    field: z.string(),
    found: z.string(),
    expected: z.enum(['edtf', 'address', 'language', 'wikidata']),
  }),
  /** A query that cannot be understood, with the place where it goes wrong. */
  querySyntax: queryFaultSchema,
  /** Several records bear a name. */
  nameAmbiguous: z.object({
    kind: z.enum(tagKinds),
    name: z.string(),
    candidates: z.array(z.object({ kind: z.enum(tagKinds), id: z.string(), name: z.string() })),
  }),
  /** A record would come to stand below itself, or be merged into itself. */
  wouldLoop: z.object({ collection: z.string(), id: z.string() }),
  /** A passage that is not in the text of the article. */
  targetInvalid: z.object({ articleId: z.string(), blockId: z.string() }),
  /** A highlight whose words and the text of its article do not agree, or whose article cannot be read. */
  passageUnquotable: z.object({ id: z.string(), reason: z.enum(['differs', 'unreadable']) }),
  /** Parts of a text with words between them that are not in the passage; `blockId` is that of the part after the gap. */
  targetInPieces: z.object({ articleId: z.string(), blockId: z.string() }),
  /** The words of a highlight that is quoted were to be changed. How many pieces of evidence and sections of the dossier. */
  passageCited: z.object({ evidence: z.number(), sections: z.number() }),
  /** A place at or beyond the edge of the highlight that was to be split there. */
  splitOutside: z.object({ id: z.string() }),
  /** Several of the highlights to be joined are cited in the dossier. */
  joinCited: z.object({ highlights: z.number() }),
  /** Between the highlights to be joined stand words that none of them marks. */
  wordsBetween: z.object({ words: z.string() }),
  /** Another tab edits the section. */
  sectionTaken: z.object({ id: z.string(), tab: z.string() }),
  /** The text of a section holds something that the dossier does not know. */
  contentRefused: z.object({ id: z.string(), detail: z.string() }),
  /** A section of the dossier whose stored text this version cannot read. */
  sectionUnreadable: z.object({ title: z.string() }),
  /** An action of the making of the project. */
  notUndoable: z.object({ label: z.string() }),
  dossierStarted: z.object({ sections: z.number() }),
  dossierEmpty: z.object({ path }),
  noChromium: z.object({ searched: z.array(z.string()), system: z.string() }),
  noPrintDialog: z.object({}),
  printFailed: z.object({ reason: z.string() }),
  cancelled: z.object({}),
} as const

export type FailureCode = keyof typeof failureSchemas
export type FailureData<C extends FailureCode> = z.infer<(typeof failureSchemas)[C]>
/** A failure as data: what is sent over a port and what the wording is chosen by. */
export type FailureValue = { [C in FailureCode]: { code: C; data: FailureData<C> } }[FailureCode]

/** An expected failure on its way up. Anything else that is thrown is a bug. */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C
  readonly data: FailureData<C>

  constructor(code: C, data: FailureData<C>) {
    super(code)
    this.name = 'Failure'
    this.code = code
    this.data = data
  }
}

/** The failure as data, or null where the code or its data is none of ours. */
export function failureValueFrom(code: unknown, data: unknown): FailureValue | null {
  if (typeof code !== 'string' || !Object.hasOwn(failureSchemas, code)) return null
  const parsed = failureSchemas[code as FailureCode].safeParse(data) // hasOwn has just said so
  return parsed.success ? ({ code, data: parsed.data } as FailureValue) : null // code and data belong together by the schema
}
