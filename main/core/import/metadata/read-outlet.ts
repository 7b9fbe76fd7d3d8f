import type { Candidate } from '../../../../shared/model/extraction.ts'
import { candidate, surest } from './candidate.ts'
import { lettersOf } from './compare-text.ts'
import { decodeEntities } from './decode-entities.ts'
import { textOf } from './json-value.ts'
import type { PageClues } from './page-clues.ts'
import { isOfType } from './read-json-ld.ts'

/** A longer name with a dash in it has a tagline after the dash. In UTF-16 units. */
const longestName = 30

/** Who published the page, by its own words; its host, with low confidence, where it does not say. */
export function readOutlet(clues: PageClues, url: string | null): Candidate | null {
  const { document, meta, jsonLd } = clues
  const publisher = asName(jsonLd.articles.map((article) => publisherName(article.publisher, clues)).find(Boolean))
  const siteName = asName(meta.first('og:site_name'))
  const host = url && new URL(url).hostname
  // Pages of news agencies name the agency as publisher on every paper's site: the one that the address spells is meant.
  const isSiteMeant =
    host && publisher && siteName && !isSpelledBy(publisher, host) && isSpelledBy(siteName, host) && isLatin(publisher)
  const site = jsonLd.all.find((object) => isOfType(object, /^WebSite$/))
  const organisation = jsonLd.all.find((object) => isOfType(object, /Organization$/))
  const named = surest([
    candidate(publisher, 'json-ld', isSiteMeant ? 0.6 : 0.95),
    candidate(siteName, 'meta', 0.93),
    candidate(
      asName(meta.first('citation_publisher', 'citation_journal_title', 'dc.publisher', 'dcterms.publisher')),
      'meta',
      0.9,
    ),
    candidate(asName(textOf(site?.name)), 'json-ld', 0.85),
    candidate(asName(textOf(organisation?.name)), 'json-ld', 0.8),
    candidate(asName(meta.first('application-name', 'apple-mobile-web-app-title', 'publisher')), 'meta', 0.75),
    candidate(
      asName(document.querySelector('[itemprop="publisher"] [itemprop="name"]')?.textContent),
      'microdata',
      0.8,
    ),
    candidate(asName(tailOfTitle(clues.documentTitle, url)), 'document-title', 0.6),
  ])
  return named ?? candidate(url && siteOfHost(new URL(url).hostname), 'url', 0.3)
}

function publisherName(value: unknown, { jsonLd }: PageClues): string | null {
  const name = textOf(value)
  if (name) return name
  const id = textOf(value, ['@id'])
  return id ? textOf(jsonLd.all.find((object) => object['@id'] === id && object.name)?.name) : null
}

/** A name, not an address, a handle or a paragraph. */
function asName(value: string | null | undefined): string | null {
  const name = withoutTagline(
    decodeEntities(value ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  return name && name.length <= 80 && !/^(?:https?:|@|\/)/i.test(name) && /\p{L}/u.test(name) ? name : null
}

/** `The Example Post | News, sport and more www.example.org` → `The Example Post`. */
function withoutTagline(name: string): string {
  const bare = name.replace(/\s+(?:https?:\/\/|www\.)\S+$/i, '')
  const [first = '', ...rest] = bare.split(/\s+[|–—-]\s+/)
  const isTagline = bare.includes(' | ') || (bare.length > longestName && lettersOf(first).length > 4)
  return rest.length > 0 && first.length > 1 && isTagline ? first : bare
}

/** Addresses spell names in Latin letters only. */
function isLatin(name: string): boolean {
  return /^[^\p{L}]*\p{Script=Latin}/u.test(name)
}

/** True where a word of the name, or the name as a whole, stands in the host, or the host's own label in the name. */
function isSpelledBy(name: string, host: string): boolean {
  const label = lettersOf(siteOfHost(host).split('.')[0] ?? '')
  const letters = lettersOf(name).replace(/^the/, '')
  if (letters === '' || label === '') return false
  return (
    letters.includes(label) ||
    label.includes(letters) ||
    name.split(/[\s-]+/).some((word) => lettersOf(word).length > 3 && label.includes(lettersOf(word)))
  )
}

/** `Headline – The Daily Example` on daily-example.org: the tail is the site's name where the host spells it. */
function tailOfTitle(title: string, url: string | null): string | null {
  if (!url) return null
  const tail = /^.+\s[|\-–—·•:»]+\s([^|–—·•»]{2,60})$/.exec(title)?.[1]
  const host = lettersOf(siteOfHost(new URL(url).hostname).split('.')[0] ?? '')
  const letters = lettersOf(tail ?? '').replace(/^the/, '')
  return tail && host.length > 2 && (letters.includes(host.replace(/^the/, '')) || host.includes(letters)) ? tail : null
}

/** The part of a host name that is registered: `news.example.co.uk` → `example.co.uk`. A rule of thumb, not the public suffix list. */
function siteOfHost(hostname: string): string {
  const labels = hostname.toLowerCase().split('.')
  const shared =
    /^(?:co|com|org|net|gov|ac|edu|or|ne|go|gob|gouv|mil|info)$/.test(labels.at(-2) ?? '') &&
    (labels.at(-1) ?? '').length === 2
  return labels.slice(shared ? -3 : -2).join('.')
}
