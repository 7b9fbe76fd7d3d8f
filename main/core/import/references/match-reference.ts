import type { Article } from '../../../../shared/model/article.ts'
import { lettersOf } from '../metadata/compare-text.ts'
import type { Reference } from './reference.ts'

/** An article that a reference speaks of, and how sure that is. */
export interface ReferenceMatch {
  article: Article
  /** `address`: they name the same page or DOI. `title`: they have title and date in common. */
  by: 'address' | 'title'
}

/** Titles with fewer letters than this (‘Editorial’, ‘Briefing’) are shared by many articles. */
const leastLetters = 14

/** The article that a reference speaks of, by address, DOI, or title and date; null where there is none or more than one. */
export function matchReference(articles: Iterable<Article>, { extraction, doi }: Reference): ReferenceMatch | null {
  const address = extraction.url && plainAddress(extraction.url.value)
  const title = lettersOf(extraction.title?.value ?? '')
  const date = extraction.publishedAt?.value ?? null
  const byTitle: Article[] = []
  for (const article of articles) {
    if (article.url !== null && address !== null && plainAddress(article.url) === address)
      return { article, by: 'address' }
    if (article.url !== null && doi !== null && article.url.toLowerCase().includes(doi))
      return { article, by: 'address' }
    if (
      title.length >= leastLetters &&
      lettersOf(article.title ?? '') === title &&
      datesAgree(article.publishedAt, date)
    )
      byTitle.push(article)
  }
  const [article, second] = byTitle
  return article && !second ? { article, by: 'title' } : null
}

/** True where both are known and one says what the other says, in less detail or more. */
function datesAgree(first: string | null, second: string | null): boolean {
  if (first === null || second === null) return false
  const length = Math.min(10, first.length, second.length)
  return first.slice(0, length) === second.slice(0, length)
}

/** An address without what does not change the page: scheme, `www.`, a slash at the end, the fragment, campaign marks. */
function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const { hostname, pathname, searchParams } = new URL(address)
  for (const key of [...searchParams.keys()]) if (/^(?:utm_|fbclid|gclid|cmp)/i.test(key)) searchParams.delete(key)
  searchParams.sort()
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${searchParams}`
}
