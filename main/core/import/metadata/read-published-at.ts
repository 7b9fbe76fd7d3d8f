import type { Candidate } from '../../../../shared/model/extraction.ts'
import { edtfFromTimestamp } from '../dates/edtf-from-timestamp.ts'
import { dayOfUrl } from '../dates/url-date.ts'
import { candidate } from './candidate.ts'
import { textOf } from './json-value.ts'
import type { PageClues } from './page-clues.ts'
import { readVisibleDate } from './read-visible-date.ts'

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'sailthru.date',
  'parsely-pub-date',
  'rnews:datepublished',
  'published_time',
  'publication_date',
  'publication-date',
  'publish-date',
  'publish_date',
  'publishdate',
  'published-date',
  'published_date',
  'published_at',
  'pubdate',
  'pub_date',
  'ptime',
  'article_date_original',
  'article.published',
  'article.created',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'displaydate',
  'bt:pubdate',
  'datecreated',
  'date',
  'creation_date',
]

/**
 * When the article was published, EDTF: JSON-LD, then <meta>, microdata, <time> beside the headline, the address;
 * a date in the visible text, in data of scripts, or of the last change is only offered.
 */
export function readPublishedAt(clues: PageClues, url: string | null): Candidate | null {
  const edtf = (value: string | null | undefined) => (value ? edtfFromTimestamp(value, clues.declaredLanguage) : null)
  return (
    fromJsonLd(clues, edtf) ??
    fromMeta(clues, edtf) ??
    fromMicrodata(clues, edtf) ??
    fromTimeElement(clues, edtf) ??
    candidate(url && dayOfUrl(url), 'url', 0.75) ??
    readVisibleDate(clues) ??
    fromPageData(clues, edtf) ??
    fromModification(clues, edtf) ??
    // Pictures are mostly filed under the day they were published; good enough to offer.
    candidate(dayOfUrl(clues.meta.first('og:image', 'twitter:image') ?? ''), 'url', 0.4)
  )
}

const dataKey =
  /"(?:date_?published|published_?(?:at|date|time)|publish_?(?:date|time|ed_?on)|publication_?date|pub_?date|first_?published?_?(?:at|date|time)?)"\s*:\s*"(\d{4}-\d\d-\d\d[^"\\]{0,30})"/gi
const mostDataDates = 20

/** What scripts of a page carry along about it, and maybe about others: only offered, surer where all say the same day. */
function fromPageData({ markup }: PageClues, edtf: ToEdtf): Candidate | null {
  const found: string[] = []
  for (const [, written] of markup.matchAll(dataKey)) {
    const date = edtf(written)
    if (date) found.push(date)
    if (found.length === mostDataDates) break
  }
  const days = new Set(found.map((date) => date.slice(0, 10)))
  return candidate(found[0], 'page-data', days.size === 1 ? 0.6 : 0.35)
}

/** When the page was last changed: no earlier than it was published, and often the same day. */
function fromModification({ jsonLd, meta }: PageClues, edtf: ToEdtf): Candidate | null {
  const stated = [
    ...jsonLd.articles.map((article) => textOf(article.dateModified)),
    meta.first('article:modified_time', 'og:updated_time', 'og:article:modified_time', 'datemodified', 'last-modified'),
  ]
  return candidate(stated.map(edtf).find(Boolean), 'modified-date', 0.4)
}

type ToEdtf = (value: string | null | undefined) => string | null

function fromJsonLd({ jsonLd }: PageClues, edtf: ToEdtf): Candidate | null {
  for (const key of ['datePublished', 'dateCreated', 'uploadDate']) {
    for (const article of jsonLd.articles) {
      const found = candidate(edtf(textOf(article[key])), 'json-ld', key === 'datePublished' ? 0.97 : 0.9)
      if (found) return found
    }
  }
  for (const script of jsonLd.broken) {
    const found = candidate(edtf(/"datePublished"\s*:\s*"([^"]{6,40})"/.exec(script)?.[1]), 'json-ld', 0.9)
    if (found) return found
  }
  return null
}

function fromMeta({ meta }: PageClues, edtf: ToEdtf): Candidate | null {
  for (const name of metaNames) {
    for (const content of meta.all(name)) {
      const found = candidate(edtf(content), 'meta', 0.93)
      if (found) return found
    }
  }
  return null
}

function fromMicrodata({ document }: PageClues, edtf: ToEdtf): Candidate | null {
  for (const element of document.querySelectorAll(
    '[itemprop~="datePublished"], [property~="datePublished"], [property$=":datePublished"], [itemprop~="dateCreated"]',
  )) {
    const stated = [
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      element.textContent?.slice(0, 200),
    ]
    const found = candidate(stated.map(edtf).find(Boolean), 'microdata', 0.9)
    if (found) return found
  }
  return null
}

const outsideArticle =
  'aside, nav, footer, [class*="related"], [class*="recommend"], [class*="comment"], [class*="sidebar"], [class*="popular"], [class*="latest"], [class*="most-"], li'

/** The first <time> that no list, sidebar or teaser surrounds; one named as the update only after the others. */
function fromTimeElement({ document }: PageClues, edtf: ToEdtf): Candidate | null {
  const times = [...document.querySelectorAll('time')].filter((element) => !element.closest(outsideArticle))
  const isUpdate = (element: Element) =>
    /updat|modif/i.test(`${element.className} ${element.parentElement?.className ?? ''}`)
  for (const element of [...times.filter((time) => !isUpdate(time)), ...times.filter(isUpdate)]) {
    const found = edtf(element.getAttribute('datetime')) ?? edtf(element.textContent?.slice(0, 200))
    if (found) return candidate(found, 'time-element', isUpdate(element) ? 0.6 : 0.8)
  }
  return null
}
