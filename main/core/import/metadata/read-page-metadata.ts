import type { Candidate, Extraction } from '../../../../shared/model/extraction.ts'
import { candidate } from './candidate.ts'
import { textOf } from './json-value.ts'
import type { PageClues } from './page-clues.ts'
import { readByline } from './read-byline.ts'
import { readJsonLd } from './read-json-ld.ts'
import { readMetaTags } from './read-meta-tags.ts'
import { readOutlet } from './read-outlet.ts'
import { readPlace } from './read-place.ts'
import { readPublishedAt } from './read-published-at.ts'
import { readSavedPage } from './read-saved-page.ts'
import { readTitle } from './read-title.ts'
import { readUrl } from './read-url.ts'

/** The metadata of one page, and what its body may need: the declared language and the text that JSON-LD repeats. */
export interface PageMetadata
  extends Pick<Extraction, 'title' | 'byline' | 'outlet' | 'publishedAt' | 'place' | 'retrievedAt' | 'url'> {
  declaredLanguage: Candidate | null
  /** `articleBody` of JSON-LD, or null. */
  articleBody: string | null
  /** Text of <title>. */
  documentTitle: string
}

/** Reads all metadata of an untouched document. */
export function readPageMetadata(document: Document, markup: string): PageMetadata {
  const jsonLd = readJsonLd(document)
  const meta = readMetaTags(document)
  const declaredLanguage = readDeclaredLanguage(
    document,
    textOf(jsonLd.articles[0]?.inLanguage),
    meta.first('og:locale', 'content-language', 'dc.language', 'language'),
  )
  const documentTitle = (document.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const clues: PageClues = {
    document,
    markup,
    jsonLd,
    meta,
    documentTitle,
    declaredLanguage: declaredLanguage?.value ?? null,
  }
  const saved = readSavedPage(document, meta)
  const url = readUrl(clues, saved.address)
  const outlet = readOutlet(clues, url?.value ?? null)
  return {
    title: readTitle(clues, outlet?.value ?? null),
    byline: readByline(clues, outlet?.value ?? null),
    outlet,
    publishedAt: readPublishedAt(clues, url?.value ?? null),
    place: readPlace(clues),
    retrievedAt: saved.retrievedAt,
    url,
    declaredLanguage,
    documentTitle,
    articleBody: jsonLd.articles.map((article) => textOf(article.articleBody)).find(Boolean) ?? null,
  }
}

function readDeclaredLanguage(document: Document, jsonLd: string | null, meta: string | null): Candidate | null {
  const html = document.documentElement
  const attribute = html.getAttribute('lang') || html.getAttribute('xml:lang') || document.body.getAttribute('lang')
  return candidate(attribute, 'meta', 0.95) ?? candidate(jsonLd, 'json-ld', 0.9) ?? candidate(meta, 'meta', 0.85)
}
