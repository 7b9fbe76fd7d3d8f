import { scanArticles } from '../search/scan.ts'
import { searchNames } from '../search/search-names.ts'
import { projectOf, stateOf } from './context.ts'
import { os } from './implementer.ts'

export const searchRouter = os.search.router({
  query: os.search.query.handler(async ({ context, input, signal }) => {
    const unreadable: string[] = []
    const { store } = projectOf(context, input)
    const rows = await scanArticles(store, input.query, signal, (articleId) => unreadable.push(articleId))
    return { rows, unreadable }
  }),
  names: os.search.names.handler(({ context, input }) => searchNames(stateOf(context, input), input)),
})
