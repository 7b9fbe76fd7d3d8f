import type { Candidate } from '../../../../shared/model/extraction.ts'
import { candidate, surest } from './candidate.ts'
import { lettersOf, saysTheSame } from './compare-text.ts'
import { decodeEntities } from './decode-entities.ts'
import { textOf } from './json-value.ts'
import type { PageClues } from './page-clues.ts'

const separators = /\s+(?:[|–—·•»«]|-{1,2}|::|\/\/|:)\s+|\s*\|\s*/

/** The headline. Where the page's <h1> says what its metadata says, the wording of the <h1> is taken: that is what readers saw. */
export function readTitle(clues: PageClues, outlet: string | null): Candidate | null {
  const { meta, jsonLd, documentTitle } = clues
  const headline = jsonLd.articles.map((article) => textOf(article.headline) ?? null).find(Boolean)
  const declared = [
    candidate(headline && decodeEntities(headline), 'json-ld', 0.95),
    candidate(meta.first('citation_title'), 'meta', 0.95),
    candidate(withoutSite(meta.first('og:title'), outlet), 'meta', 0.92),
    candidate(
      withoutSite(
        meta.first('dc.title', 'dcterms.title', 'twitter:title', 'title', 'sailthru.title', 'parsely-title'),
        outlet,
      ),
      'meta',
      0.85,
    ),
  ].filter((title) => title !== null)
  const stated = withoutSite(documentTitle, outlet)
  const heading = headingOf(clues, [...declared.map((title) => title.value), documentTitle])
  const best = surest(declared)
  if (heading?.agrees)
    return { value: heading.text, source: 'heading', confidence: Math.max(best?.confidence ?? 0, 0.95) }
  return best ?? candidate(heading?.text, 'heading', 0.75) ?? candidate(stated, 'document-title', 0.6)
}

interface FoundHeading {
  text: string
  /** True where metadata says the same. */
  agrees: boolean
}

/** The <h1> that metadata agrees with; otherwise the only <h1> of the page. */
function headingOf({ document }: PageClues, titles: readonly string[]): FoundHeading | null {
  const texts = [...document.querySelectorAll('h1, [itemprop~="headline"]')]
    .filter((element) => !isLogo(element))
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}/u.test(text) && text.length <= 300)
  const agreeing = texts.find((text) => titles.some((title) => agrees(text, title)))
  if (agreeing) return { text: agreeing, agrees: true }
  const [only] = texts
  return only && new Set(texts.map(lettersOf)).size === 1 ? { text: only, agrees: false } : null
}

/** A heading that leads to the front page is the site's name, whatever its rank. */
function isLogo(heading: Element): boolean {
  const link = heading.closest('a') ?? heading.querySelector('a')
  const href = link?.getAttribute('href')?.trim()
  if (!link || !href || lettersOf(link.textContent ?? '') !== lettersOf(heading.textContent ?? '')) return false
  return /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+|home\/?)?$/i.test(href)
}

/** Equal, or the metadata adds a site name or cuts the end. Short headings (a section's name) must be equal. */
function agrees(heading: string, title: string): boolean {
  const [a, b] = [lettersOf(heading), lettersOf(title)]
  if (a === '' || b === '') return false
  if (a === b) return true
  return (
    Math.min(a.length, b.length) > 20 &&
    (b.startsWith(a) || a.startsWith(b) || b.endsWith(a)) &&
    b.length < a.length * 2 + 20
  )
}

/** A title without the site's name before or after a separator. Cuts only what is known to be the site's name or sits after a bar. */
function withoutSite(title: string | null, site: string | null): string | null {
  if (!title) return null
  const parts = title.split(separators)
  if (parts.length < 2) return title
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (site && isSite(last, site)) return cutEnd(title, last)
  if (site && isSite(first, site))
    return title.slice(title.indexOf(first) + first.length).replace(/^\s*(?:[|–—·•»«:/-]+\s*)/, '')
  const bar = /^(.{15,}?)\s*\|\s*[^|]{2,40}$/.exec(title)
  return bar?.[1] ?? title
}

function cutEnd(title: string, end: string): string {
  return title.slice(0, title.lastIndexOf(end)).replace(/\s*[|–—·•»«:/-]+\s*$/, '')
}

function isSite(part: string, site: string): boolean {
  const [a, b] = [lettersOf(part).replace(/^the/, ''), lettersOf(site).replace(/^the/, '')]
  return saysTheSame(part, site) || (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)))
}
