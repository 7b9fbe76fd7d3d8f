// What the fields of records are called on the screen.

const words: Record<string, string> = {
  articleId: 'article',
  actorId: 'actor',
  asserts: 'says',
  bodyHash: 'text',
  coderId: 'coder',
  citationStyle: 'way of citing',
  content: 'text',
  eventId: 'event',
  fileName: 'file',
  from: 'from',
  highlightId: 'passage',
  importedAt: 'imported',
  initiatedBy: 'initiated by',
  mergedInto: 'merged into',
  parent: 'stands below',
  publishedAt: 'date',
  quote: 'passage',
  retrievedAt: 'imported',
  url: 'address',
  wikidataId: 'Wikidata number',
}

/** What a field is called, in small letters. */
export function fieldWords(field: string): string {
  if (Object.hasOwn(words, field)) return words[field] ?? field
  const [kind, ...rest] = field.split(':')
  if (kind === 'block') return 'shown text'
  if (rest.length > 0) return kind ?? field
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
