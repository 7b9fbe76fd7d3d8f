import { ProjectIndex } from '../../../../main/core/search/index/project-index.ts'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'
import { benchHost } from '../../../bench/support/bench-host.ts'
import { localSearchIndexes } from '../../../support/local-search-indexes.ts'

// Indexes a project and kills itself, as nothing else could at that moment, in the middle of putting in its nth batch.
// Arguments: the data folder, the project's folder, which batch.

const [dataFolder = '', folder = '', batch = ''] = process.argv.slice(2)
let begun = 0
const searchIndexes = {
  ...localSearchIndexes,
  async open(path: string, version: string) {
    const index = await localSearchIndexes.open(path, version)
    const put: typeof index.put = (kind, texts) => {
      begun++
      if (begun !== Number(batch)) return index.put(kind, texts)
      const middle = Math.floor(texts.length / 2)
      return index.put(
        kind,
        texts.map((text, at) => (at === middle ? killing(text) : text)),
      )
    }
    return { ...index, put }
  },
}

/** The same text, for whoever gets to read it. */
function killing<Text extends object>(text: Text): Text {
  return Object.defineProperty({ ...text }, 'texts', { get: () => process.kill(process.pid, 'SIGKILL') })
}

const store = await ProjectStore.openForWriting({ ...benchHost(dataFolder), searchIndexes }, folder, 'Child')
await new ProjectIndex(store, 0).bringInStep()
