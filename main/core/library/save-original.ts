import { join } from 'node:path'
import { assertOutsideProject } from '../share/assert-outside-project.ts'
import { assertFree } from '../store/assert-free.ts'
import { replaceDurably } from '../store/durable-write.ts'
import { originalPath } from '../store/project-folder.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { base32From } from '../store/stamp.ts'
import { readFailure, writeFailure } from '../store/system-error.ts'
import { requireArticle } from './read-article.ts'

/** Writes the original of an article to a file, byte for byte as it was imported. */
export async function saveOriginal(
  { host, folder, state }: ProjectStore,
  { articleId, file, overwrite }: { articleId: string; file: string; overwrite: boolean },
): Promise<{ file: string; bytes: number }> {
  const { version } = requireArticle(state, articleId)
  const source = join(folder, originalPath(version.fileHash, version.fileExtension))
  await assertOutsideProject(host.files, folder, file)
  await assertFree(host.files, file, overwrite)
  const bytes = await host.files.readFile(source).catch((error: unknown) => {
    throw readFailure(error, source)
  })
  try {
    await replaceDurably(host.files, file, bytes, base32From(host.chance.bytes(8)))
  } catch (error) {
    throw writeFailure(error, file)
  }
  return { file, bytes: bytes.length }
}
