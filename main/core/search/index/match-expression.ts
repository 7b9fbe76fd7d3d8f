import type { QueryNode, TextNode } from '../../../../shared/search/query-tree.ts'

// Words have letters and digits only, and each is quoted: nothing that a person types is ever read as FTS5's language.

/** A text unit in the language of SQLite's FTS5. Throws where it is none. */
export function matchExpression(unit: QueryNode): string {
  switch (unit.type) {
    case 'text':
      return phrase(unit)
    case 'near':
      return `NEAR(${unit.parts.map(phrase).join(' ')}, ${unit.distance})`
    case 'and':
      return `(${unit.parts.map(matchExpression).join(' AND ')})`
    case 'or':
      return `(${unit.parts.map(matchExpression).join(' OR ')})`
    default:
      throw new Error(`the index cannot answer ${unit.type}`)
  }
}

function phrase({ words }: TextNode): string {
  const quoted = `"${words.map(({ word }) => word).join(' ')}"`
  return words.at(-1)?.isPrefix ? `${quoted} *` : quoted
}
