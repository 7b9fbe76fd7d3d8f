import { articleFilesOf } from '../../../../shared/article-files.ts'
import type { FileContent, InnerFile } from '../file-content.ts'
import { ImportFailure } from '../import-failure.ts'
import type { Archive } from './open-archive.ts'

/** The files of a zip of articles, without what systems and browsers put beside them. Throws `holdsNothing` and what opening throws. */
export async function readZip(archive: Archive): Promise<FileContent> {
  const files: InnerFile[] = []
  for (const fileName of articleFilesOf(archive.names)) files.push({ fileName, bytes: await archive.read(fileName) })
  if (files.length === 0) throw new ImportFailure('holdsNothing')
  return { articles: [], files, references: [] }
}
