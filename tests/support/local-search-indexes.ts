import { emptyIndexFolder } from '../../main/adapters/search/index-files.ts'
import { SqliteSearchIndex } from '../../main/adapters/search/sqlite-search-index.ts'
import type { SearchIndexes } from '../../main/core/ports/search-index.ts'

/** The app's own indexes, in this thread: workers are found beside the built app only. */
export const localSearchIndexes: SearchIndexes = {
  async open(folder, version) {
    const index = SqliteSearchIndex.open(folder, version)
    return {
      differing: async (...args) => index.differing(...args),
      forgetUnseen: async () => index.forgetUnseen(),
      put: async (...args) => index.put(...args),
      remove: async (...args) => index.remove(...args),
      search: async (...args) => index.search(...args),
      position: async () => index.position(),
      remember: async (...args) => index.remember(...args),
      close: async () => index.close(),
    }
  },
  discard: async (folder) => emptyIndexFolder(folder),
  close: async () => undefined,
}
