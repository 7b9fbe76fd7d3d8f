import { createWorkerSearchIndexes } from '../../../main/adapters/search/worker-search-indexes.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { benchHost } from '../support/bench-host.ts'

/** The project, open for writing, with the app's own indexes in workers. */
export function openStore(folder: string, data: string): Promise<ProjectStore> {
  return ProjectStore.openForWriting(
    { ...benchHost(data), searchIndexes: createWorkerSearchIndexes() },
    folder,
    'Bench',
  )
}
