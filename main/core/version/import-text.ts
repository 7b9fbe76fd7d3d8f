import type { Id } from '../../../shared/model/ids.ts'
import type { CarriedRow } from '../../../shared/rows/carried.ts'
import { findTwin, hashOf, importArticle, metadataFields, type ReadFile } from '../import/import-article.ts'
import { encodeBody } from '../store/body.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { findOlder } from './find-older.ts'
import { importNewerVersion } from './import-newer-version.ts'

/** What a text became: a new article, a newer version of one, or nothing new. */
export type ImportedText =
  | { status: 'imported' | 'duplicate'; articleId: string }
  | { status: 'newVersion'; articleId: string; carried: CarriedRow }

/** Stores a text that was read: as a newer version where it is one of an article that is there, otherwise as an article. */
export async function importText(store: ProjectStore, coderId: Id<'coder'>, file: ReadFile): Promise<ImportedText> {
  const { blocks } = file.extraction
  const { stored } = metadataFields(file.extraction)
  const known = { bodyHash: hashOf(encodeBody(blocks)), fileHash: hashOf(file.bytes), part: file.part, stored }
  if (blocks.length === 0 || findTwin(store, known)) return importArticle(store, coderId, file)
  const older = await findOlder(store, { stored, blocks })
  if (!older) return importArticle(store, coderId, file)
  const { carried } = await importNewerVersion(store, coderId, older.id, file)
  return { status: 'newVersion', articleId: older.id, carried }
}
