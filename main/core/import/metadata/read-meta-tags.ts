/** The <meta> tags of a page by lower-case name. */
export interface MetaTags {
  /** The first non-empty content of the first name that has one, or null. */
  first(...names: string[]): string | null
  /** Every content under these names, in the order of the page. */
  all(...names: string[]): string[]
}

/** Reads `name`, `property`, `itemprop` and `http-equiv` of every <meta>. */
export function readMetaTags(document: Document): MetaTags {
  const contents = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta')) {
    const content = (element.getAttribute('content') ?? element.getAttribute('value') ?? '').trim()
    if (!content) continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().trim().split(/\s+/)) {
        if (name) contents.set(name, [...(contents.get(name) ?? []), content])
      }
    }
  }
  const all = (...names: string[]) => names.flatMap((name) => contents.get(name) ?? [])
  return { all, first: (...names) => all(...names)[0] ?? null }
}
