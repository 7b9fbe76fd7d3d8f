import type { TagRow } from '../../shared/rows.ts'
import type { TagQuery } from './search-view.ts'

const idTerm = ({ kind, id }: TagRow): string => `${kind}:${id}`
const nameTerm = ({ kind, name }: TagRow): string => `${kind}:"${name.replace(/["“”„‟＂]/gu, ' ')}"`

function composed({ all, any, none, also }: TagQuery, term: (tag: TagRow) => string): string {
  const parts = [
    ...all.map(term),
    ...(any.length > 0 ? [any.length > 1 ? `(${any.map(term).join(' OR ')})` : any.map(term).join('')] : []),
    ...(also.trim() !== '' ? [`(${also.trim()})`] : []),
  ]
  const wanted = parts.join(' AND ')
  return [wanted, ...none.map((tag) => `NOT ${term(tag)}`)].filter((part) => part !== '').join(' ')
}

/** The tags chosen as a query; empty where none is. Records are named by their ids, since names may be alike. */
export function tagQueryText(tags: TagQuery): string {
  return composed(tags, idTerm)
}

/** The same with names in place of ids, for a person to read, or to write at the command line. */
export function tagQueryWords(tags: TagQuery): string {
  return composed(tags, nameTerm)
}
