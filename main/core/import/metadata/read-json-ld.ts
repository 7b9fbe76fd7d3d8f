import { isJsonObject, type JsonObject, listOf } from './json-value.ts'

/** What a page says about itself in JSON-LD. */
export interface JsonLd {
  /** Objects that describe the article, the likeliest first. */
  articles: readonly JsonObject[]
  /** All objects, in order. */
  all: readonly JsonObject[]
  /** Scripts that are not valid JSON, as written. */
  broken: readonly string[]
}

const longestScriptUtf16 = 2_000_000
const mostObjects = 2000
const articleType = /(?:Article|Posting|Report|NewsStory)$/
const pageType = /^(?:WebPage|ItemPage|VideoObject|AudioObject|Review|Event|CreativeWork|MediaObject|PodcastEpisode)$/

/** Reads every JSON-LD script. Broken ones are repaired where it is safe (comments, raw line breaks) and set aside otherwise. */
export function readJsonLd(document: Document): JsonLd {
  const all: JsonObject[] = []
  const broken: string[] = []
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.trim() === '' || source.length > longestScriptUtf16) continue
    const parsed = parse(source)
    if (parsed === undefined) broken.push(source)
    else collect(parsed, all, 0)
  }
  const articles = all.filter((object) => isOfType(object, articleType))
  const pages = all.filter((object) => isOfType(object, pageType))
  return { articles: [...articles, ...pages], all, broken }
}

/** True where an object's `@type` matches. */
export function isOfType(object: JsonObject, type: RegExp): boolean {
  return listOf(object['@type']).some((name) => typeof name === 'string' && type.test(name.replace(/^.*[/#:]/, '')))
}

function parse(source: string): unknown {
  const bare = source.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[|\/\/\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/g,
    '',
  )
  for (const attempt of [
    bare,
    bare.replace(/\p{Cc}+/gu, ' '),
    bare
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // The next, more forgiving reading may do.
    }
  }
  return undefined
}

function collect(value: unknown, into: JsonObject[], depth: number): void {
  if (depth > 4 || into.length >= mostObjects) return
  for (const item of listOf(value)) {
    if (!isJsonObject(item)) continue
    into.push(item)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) {
      if (typeof item[key] === 'object') collect(item[key], into, depth + 1)
    }
  }
}
