/** What says where a highlight stands: set together, for one text of its article. */
const placeFields = new Set(['bodyHash', 'target', 'quote', 'anchor'])

/**
 * Of the fields of a record that differ, those that a person can decide. Left out is what hangs on another decision: a
 * version is a fact, whoever wrote it down; where highlights stand in two newer versions is decided with the version of
 * the article, and they are carried over to it then.
 */
export function decidableFields(collection: string, fields: readonly string[]): string[] {
  if (collection === 'version') return []
  if (collection === 'article' && fields.includes('versionId'))
    return fields.filter((field) => field !== 'words' && field !== 'direction')
  if (collection !== 'highlight') return [...fields]
  const isCarriedTwice = fields.includes('bodyHash')
  return fields.filter(
    (field) => field !== 'carriedFrom' && !field.startsWith('kept:') && !(isCarriedTwice && placeFields.has(field)),
  )
}
