import type { Candidate } from '../../../../shared/model/extraction.ts'
import { candidate } from './candidate.ts'
import { listOf, textOf } from './json-value.ts'
import type { PageClues } from './page-clues.ts'

/** The page's canonical address, http or https only; `savedFrom` is what the saved file says it came from. An address of a whole site is passed over for one of a page. */
export function readUrl({ document, meta, jsonLd }: PageClues, savedFrom: string | null): Candidate | null {
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href')
  const found = [
    candidate(webAddress(canonical), 'meta', 0.98),
    candidate(webAddress(meta.first('og:url')), 'meta', 0.95),
    ...jsonLd.articles.flatMap((article) => [
      candidate(webAddress(textOf(article.mainEntityOfPage, ['@id', 'url'])), 'json-ld', 0.9),
      candidate(webAddress(textOf(listOf(article.url), ['@id'])), 'json-ld', 0.9),
    ]),
    candidate(
      webAddress(meta.first('twitter:url', 'citation_public_url', 'dc.identifier', 'parsely-link')),
      'meta',
      0.85,
    ),
    candidate(webAddress(savedFrom), 'saved-page', 0.85),
    candidate(webAddress(meta.first('pasted-from')), 'clipboard', 0.65),
  ].filter((url) => url !== null)
  return found.find((url) => !isSiteRoot(url.value)) ?? found[0] ?? null
}

/** The address as written where it is an absolute http or https address of a public-looking host, otherwise null. */
export function webAddress(value: string | null | undefined): string | null {
  if (!value || !URL.canParse(value.trim())) return null
  const { protocol, hostname, username } = new URL(value.trim())
  return (protocol === 'http:' || protocol === 'https:') && hostname.includes('.') && !username ? value.trim() : null
}

function isSiteRoot(address: string): boolean {
  const { pathname, search } = new URL(address)
  return pathname.length <= 1 && search === ''
}
