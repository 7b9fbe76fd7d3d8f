import { parseQuery } from '../../shared/search/parse-query.ts'
import type { QueryFault } from '../../shared/search/query-fault.ts'
import { failureIn } from '../api/failure.ts'

/** Where a query is wrong by itself, before anything is searched; null where it is not. */
export function faultInQuery(query: string): QueryFault | null {
  try {
    parseQuery(query)
    return null
  } catch (error) {
    const failure = failureIn(error)
    if (failure?.code === 'querySyntax') return failure.data
    throw error
  }
}
