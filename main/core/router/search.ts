import { retrievePassages } from '../search/retrieve-passages.ts'
import { searchNames } from '../search/search-names.ts'
import { searchProject } from '../search/search-project.ts'
import { projectOf, stateOf } from './context.ts'
import { os } from './implementer.ts'

export const searchRouter = os.search.router({
  query: os.search.query.handler(({ context, input, signal }) =>
    searchProject(projectOf(context, input), input, signal),
  ),
  passages: os.search.passages.handler(({ context, input, signal }) =>
    retrievePassages(projectOf(context, input).store, input, signal),
  ),
  index: os.search.index.handler(({ context, input }) => {
    return projectOf(context, input).index?.state ?? { state: 'none', indexed: 0, of: 0 }
  }),
  names: os.search.names.handler(({ context, input }) => searchNames(stateOf(context, input), input)),
})
