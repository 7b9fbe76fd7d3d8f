import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { type Article, type DescribedField, describedFields } from '../../../shared/model/article.ts'
import { type Extraction, storedFromConfidence } from '../../../shared/model/extraction.ts'
import type { Id } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import { encodeBody } from '../store/body.ts'
import { bodyPath, originalPath } from '../store/project-folder.ts'
import { articlesOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'

/** A file that has been read, on its way into a project. */
export interface ReadFile {
  fileName: string
  bytes: Uint8Array
  /** Which article of the file it is, where the file holds several. */
  part: string | null
  extraction: Extraction
}

/** The article a file became, or the one it is a copy of. */
export interface ImportedArticle {
  status: 'imported' | 'duplicate'
  articleId: string
}

/**
 * Stores a read file as an article, body and original first, then the action that names them. A doubtful value is
 * kept as an offer and not used. The same body from the same outlet or address is a duplicate and changes nothing.
 */
export async function importArticle(
  store: ProjectStore,
  coderId: Id<'coder'>,
  file: ReadFile,
): Promise<ImportedArticle> {
  const body = encodeBody(file.extraction.blocks)
  const { set: metadata, stored } = metadataFields(file.extraction)
  const twin = findTwin(store, { bodyHash: hashOf(body), fileHash: hashOf(file.bytes), part: file.part, stored })
  if (twin) return { status: 'duplicate', articleId: twin.id }

  const fileExtension = extensionOf(file.fileName)
  const bodyHash = await store.keep(body, bodyPath)
  const fileHash = await store.keep(file.bytes, (hash) => originalPath(hash, fileExtension))
  const articleId = store.newId('article')
  const versionId = store.newId('version')
  const now = new Date(store.host.clock.nowMs()).toISOString()
  const article = { versionId, ...metadata, importedAt: now, words: file.extraction.words }
  const version = versionFields(file, { articleId, bodyHash, fileHash, fileExtension, now })
  const ops = [
    { c: 'article' as const, id: articleId, set: article },
    { c: 'version' as const, id: versionId, set: version },
  ]
  await store.commit({ label: 'article.import', coderId, ops })
  return { status: 'imported', articleId }
}

/** The fields of a version made from a file whose body and original are kept. */
export function versionFields(
  file: ReadFile,
  kept: { articleId: string; bodyHash: string; fileHash: string; fileExtension: string; now: string },
): Record<string, Json> {
  const { now, ...named } = kept
  return {
    ...named,
    fileName: posix.basename(file.fileName),
    ...(file.part === null ? {} : { part: file.part }),
    ...(file.extraction.warnings ? { warnings: file.extraction.warnings } : {}),
    ...retrieval(file, now),
  }
}

/** The metadata that is certain enough, by name. */
export type StoredValues = Partial<Record<DescribedField, string>>

/** The fields of a new article: what is certain enough with its provenance, what is not as an offer. */
export function metadataFields(extraction: Extraction): { set: Record<string, Json>; stored: StoredValues } {
  const set: Record<string, Json> = { direction: extraction.direction }
  const stored: StoredValues = {}
  for (const name of describedFields) {
    const candidate = extraction[name]
    if (!candidate) continue
    const { value, source, confidence } = candidate
    if (confidence < storedFromConfidence) set[`offered:${name}`] = { value, source, confidence }
    else {
      stored[name] = value
      set[name] = value
      set[`provenance:${name}`] = { source, confidence }
    }
  }
  return { set, stored }
}

/** When the source was fetched: as the file says, otherwise the time of the import, which is the latest it can be. */
function retrieval({ extraction: { retrievedAt } }: ReadFile, now: string): Record<string, Json> {
  if (!retrievedAt || retrievedAt.confidence < storedFromConfidence) return { retrievedAt: now }
  const { value, source, confidence } = retrievedAt
  return { retrievedAt: value, 'provenance:retrievedAt': { source, confidence } }
}

/** SHA-256 in hex. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Entries without a text are all alike in that. */
const noTextHash = hashOf(encodeBody([]))

/** The article that this file would be once more, in any of its versions; the same original is, whatever was edited since. */
export function findTwin(
  store: ProjectStore,
  {
    bodyHash,
    fileHash,
    part,
    stored,
  }: { bodyHash: string; fileHash: string; part: string | null; stored: StoredValues },
): Article | null {
  const articles = articlesOf(store.state)
  const outlet = normaliseName(stored.outlet ?? '')
  for (const version of versionsOf(store.state).values()) {
    const article = articles.get(version.articleId)
    if (!article) continue
    if (version.fileHash === fileHash && version.part === part) return article
    if (version.bodyHash !== bodyHash || bodyHash === noTextHash) continue
    const isSameUrl = article.url !== null && article.url === stored.url
    if (isSameUrl || normaliseName(article.outlet ?? '') === outlet) return article
  }
  return null
}

/** The ending of a stored original: `html`, `html.gz`; `bin` where the name has none. */
export function extensionOf(fileName: string): string {
  return /\.([a-z0-9]{1,10}(?:\.gz)?)$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'bin'
}
