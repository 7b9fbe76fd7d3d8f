const words: Record<string, readonly [one: string, many: string]> = {
  alias: ['name of an actor', 'names of actors'],
  coder: ['person', 'people'],
  dossier: ['cover', 'covers'],
  evidence: ['piece of evidence', 'pieces of evidence'],
  participation: ['part in an event', 'parts in events'],
  version: ['text', 'texts'],
}

/** What records of a collection are called, for one or for more. */
export function kindWords(collection: string, count: number): string {
  const [one, many] = words[collection] ?? [collection, `${collection}s`]
  return count === 1 ? one : many
}
