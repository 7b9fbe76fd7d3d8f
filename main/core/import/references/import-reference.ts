import type { Id } from '../../../../shared/model/ids.ts'
import type { ProjectStore } from '../../store/project-store.ts'
import { importArticle } from '../import-article.ts'
import type { Reference } from './reference.ts'

/** Keeps an entry of a reference list as an article. */
export async function importReference(
  store: ProjectStore,
  coderId: Id<'coder'>,
  file: { fileName: string; bytes: Uint8Array; part: string | null; reference: Reference },
): Promise<{ status: 'imported' | 'duplicate' | 'matched'; articleId: string }> {
  return importArticle(store, coderId, { ...file, extraction: file.reference.extraction })
}
