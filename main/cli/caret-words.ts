import type { QueryFault } from '../../shared/search/query-fault.ts'

/** A query with a caret under what is wrong in it, as two indented lines. */
export function caretWords({
  query,
  startUtf16,
  endUtf16,
}: Pick<QueryFault, 'query' | 'startUtf16' | 'endUtf16'>): string {
  const flat = query.replace(/\s/gu, ' ')
  const before = columns(flat.slice(0, startUtf16))
  const under = Math.max(1, columns(flat.slice(startUtf16, endUtf16)))
  return `  ${flat}\n  ${' '.repeat(before)}${'^'.repeat(under)}`
}

/** How many columns a text takes in a terminal: marks on letters and of direction take none. */
const columns = (text: string): number => [...text.replace(/\p{M}|\p{Cf}/gu, '')].length
