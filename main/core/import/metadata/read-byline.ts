import type { Candidate } from '../../../../shared/model/extraction.ts'
import { walkBlocks } from '../html/walk-blocks.ts'
import { candidate } from './candidate.ts'
import { cleanNames } from './clean-names.ts'
import { lettersOf } from './compare-text.ts'
import { listOf, textOf } from './json-value.ts'
import type { PageClues } from './page-clues.ts'

/** The people who wrote the article, parted by commas; never the outlet itself, an address or a handle. */
export function readByline(clues: PageClues, outlet: string | null): Candidate | null {
  const { meta, jsonLd } = clues
  const own = [outlet, ...longerNamesOf(outlet, clues)]
  const names = (values: readonly string[]) => cleanNames(values, own)
  for (const article of jsonLd.articles) {
    const found = candidate(names(authorNames(article.author, clues)), 'json-ld', 0.95)
    if (found) return found
  }
  return (
    candidate(names(meta.all('citation_author')), 'meta', 0.95) ??
    candidate(
      names(
        meta.all(
          'author',
          'article:author',
          'og:article:author',
          'dc.creator',
          'dcterms.creator',
          'parsely-author',
          'sailthru.author',
          'byl',
          'article.author',
        ),
      ),
      'meta',
      0.9,
    ) ??
    candidate(
      names(
        texts(
          clues,
          '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]:not(:has(*)), [property~="author"]',
        ),
      ),
      'microdata',
      0.85,
    ) ??
    candidate(
      names(
        texts(
          clues,
          'a[rel~="author"], [class*="author-name"], [class*="authorName"], [class*="author__name"], [class*="byline-name"], [class*="byline__name"]',
        ),
      ),
      'byline',
      0.75,
    ) ??
    candidate(names(visibleBylines(clues)), 'byline', 0.7)
  )
}

/** What the page calls its outlet in full: `The Example Post | News and sport`. */
function longerNamesOf(outlet: string | null, { jsonLd, meta }: PageClues): (string | null)[] {
  if (!outlet) return []
  const names = [...jsonLd.articles.map((article) => textOf(article.publisher)), meta.first('og:site_name')]
  return names.filter((name) => lettersOf(name ?? '').includes(lettersOf(outlet)))
}

function authorNames(value: unknown, { jsonLd }: PageClues): string[] {
  return listOf(value).flatMap((item) => {
    const name = textOf(item)
    if (name) return [name]
    const id = textOf(item, ['@id'])
    const person = id ? jsonLd.all.find((object) => object['@id'] === id && object.name) : undefined
    return person ? [textOf(person.name) ?? ''] : []
  })
}

/** Short texts under a selector; repeats at the top and foot of a page are dropped later. */
function texts({ document }: PageClues, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .filter(
      (element) => !element.closest('aside, nav, footer, [class*="related"], [class*="comment"], [class*="recommend"]'),
    )
    .map((element) => (element.getAttribute('content') ?? firstLine(element)).replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 1 && text.length < 120)
    .slice(0, 6)
}

/** Text of an element up to its first line break or block of its own: a name often stands above a date. */
function firstLine(element: Element): string {
  return walkBlocks(element)[0]?.text.split('\n')[0] ?? ''
}

const opensWithBy =
  /^(?:by|von|par|por|di|door|av|written by|بقلم|كتب|كتبت|نوشته|نویسنده|تحریر|автор|автор:)[\s:]+\p{L}/iu

function visibleBylines(clues: PageClues): string[] {
  return texts(clues, '[class*="byline"], [class*="author"], [id*="byline"], [class*="writer"]')
    .filter((text) => opensWithBy.test(text))
    .slice(0, 1)
}
