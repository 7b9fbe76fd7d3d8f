// What kinds of records are called where a person reads of them.

const nouns: Record<string, [one: string, many: string]> = {
  project: ['title of the project', 'titles of the project'],
  dossier: ['cover of the dossier', 'covers of the dossier'],
  coder: ['coder', 'coders'],
  article: ['article', 'articles'],
  version: ['text of an article', 'texts of articles'],
  highlight: ['highlight', 'highlights'],
  actor: ['actor', 'actors'],
  alias: ['name of an actor', 'names of actors'],
  office: ['office', 'offices'],
  event: ['event', 'events'],
  participation: ['participant of an event', 'participants of events'],
  evidence: ['evidence', 'pieces of evidence'],
  relation: ['relation of events', 'relations of events'],
  resolution: ['decision between sources', 'decisions between sources'],
  theme: ['theme', 'themes'],
  rejection: ['rejected mention', 'rejected mentions'],
  section: ['section of the dossier', 'sections of the dossier'],
}

/** A kind of record in words, by the number of them: `highlights`. A kind that only later versions know goes by its name. */
export function recordWords(collection: string, count = 1): string {
  const [one, many] = (Object.hasOwn(nouns, collection) ? nouns[collection] : undefined) ?? [collection, collection]
  return count === 1 ? one : many
}

const fields: Record<string, string> = {
  actorId: 'actor',
  anchor: 'place in the text',
  articleId: 'article',
  asserts: 'what it says',
  bodyHash: 'text',
  citationStyle: 'way of citing',
  coderId: 'coder',
  content: 'text',
  eventId: 'event',
  fileName: 'file',
  from: 'from',
  highlightId: 'passage',
  importedAt: 'imported',
  initiatedBy: 'initiated by',
  mergedInto: 'merged into',
  order: 'place in the outline',
  parent: 'stands below',
  publishedAt: 'date of publication',
  quote: 'passage',
  reliability: 'grade',
  reprintLead: 'stands for its reprints',
  retrievedAt: 'retrieved',
  target: 'place in the text',
  url: 'address',
  versionId: 'version of the text',
  wikidataId: 'Wikidata item',
}

/** A field of a record in words, as far as its name alone tells: `publishedAt` → `date of publication`. */
export function fieldWords(field: string): string {
  if (Object.hasOwn(fields, field)) return fields[field] ?? field
  const [head, name] = field.split(':')
  if (head === 'provenance' && name) return `origin of the ${fieldWords(name)}`
  if (head === 'star') return 'star'
  if (head === 'reprint') return 'same report as'
  if (head === 'distinct') return 'somebody else than'
  if (head === 'kept') return 'place in the older version'
  if (head === 'block') return 'shown text'
  if (head === 'tag' && name) return name
  if (head === 'offered' && name) return `proposal for the ${fieldWords(name)}`
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
