import { Failure } from '../../../shared/failures.ts'
import type { CarriedRow } from '../../../shared/rows/carried.ts'
import { type FileSource, readSource } from '../import/import-files.ts'
import type { Host } from '../ports/host.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import type { Stamp } from '../store/stamp.ts'
import { importNewerVersion } from './import-newer-version.ts'

/** How many highlights are carried over. */
interface Carrying {
  type: 'carrying'
  done: number
  total: number
}

/**
 * Makes a file the present version of an article that a person names, telling how far it is. Throws Failure: what is
 * wrong with the file, `fileOfSeveral` where it holds several articles, `versionKnown`, `cancelled` with nothing changed.
 */
export async function* importGivenVersion(
  host: Host,
  project: OpenProject,
  { articleId, file }: { articleId: string; file: FileSource },
  signal?: AbortSignal,
): AsyncGenerator<Carrying, { carried: CarriedRow; action: Stamp | null }> {
  const coderId = coderOf(project)
  const [part, ...others] = await readSource(host, file, signal)
  const name = 'path' in file ? file.path : file.file.name
  if (!part) throw new Failure('noTextFound', { file: name })
  if (others.length > 0) throw new Failure('fileOfSeveral', { file: name, articles: others.length + 1 })
  if ('failure' in part.outcome) throw part.outcome.failure
  const extraction = 'reference' in part.outcome ? part.outcome.reference.extraction : part.outcome.extraction
  if (extraction.blocks.length === 0) throw new Failure('noTextFound', { file: name })

  const told: Carrying[] = []
  let wake: () => void = () => undefined
  const onCarried = (done: number, total: number) => {
    told.push({ type: 'carrying', done, total })
    wake()
  }
  const read = { ...part.original, part: part.part, extraction }
  const work = importNewerVersion(project.store, coderId, articleId, read, { signal, onCarried })
  const ended = work.finally(() => wake()).catch(() => undefined)
  for (let isOver = false; !isOver || told.length > 0; ) {
    const next = told.shift()
    if (next) yield next
    else {
      const woken = new Promise<'more'>((resolve) => {
        wake = () => resolve('more')
      })
      isOver = (await Promise.race([woken, ended.then(() => 'over')])) === 'over'
    }
  }
  return work.catch((error: unknown) => {
    throw signal?.aborted ? new Failure('cancelled', {}) : error
  })
}
