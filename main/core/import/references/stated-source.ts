import { edtfFromTimestamp } from '../dates/edtf-from-timestamp.ts'
import { plainDraft } from '../draft-block.ts'
import { languageOfName } from '../exports/exported-article.ts'
import type { FoundMetadata } from '../finish-extraction.ts'
import { finishExtraction } from '../finish-extraction.ts'
import { directionOfText } from '../language/text-direction.ts'
import { candidate } from '../metadata/candidate.ts'
import { webAddress } from '../metadata/read-url.ts'
import { splitParagraphs } from '../text/split-paragraphs.ts'
import type { Reference } from './reference.ts'

/** What an entry of a reference list states, as written there; null or empty where it states nothing. */
export interface StatedSource {
  /** How the list itself calls the entry. */
  key: string | null
  title: string | null
  /** Whole names, the given name first. */
  authors: readonly string[]
  /** The newspaper, journal or site. */
  container: string | null
  publisher: string | null
  date: string | null
  url: string | null
  doi: string | null
  language: string | null
  abstract: string | null
}

/** A person filled it in for this very purpose, or a database did. */
const confidence = 0.88

/** A stated source as a reference. `number` is its place in the list, from 1. */
export function referenceFrom(stated: StatedSource, number: number): Reference {
  const doi = doiOf(stated.doi) ?? doiOf(stated.url)
  const say = (value: string | null) => candidate(value, 'reference', confidence)
  const found: FoundMetadata = {
    title: say(stated.title),
    byline: say(stated.authors.join(', ')),
    outlet: say(stated.container ?? stated.publisher),
    publishedAt: say(stated.date && dateOf(stated.date)),
    url: say(webAddress(stated.url) ?? (doi === null ? null : `https://doi.org/${doi}`)),
    declaredLanguage: say(stated.language && languageOfName(stated.language)),
  }
  const name = `${number} · ${stated.title ?? stated.key ?? 'without a title'}`
  return { name, extraction: extractionOf(found, stated.abstract), doi }
}

/** The abstract is text of the source; without one there is none, and none is made up. */
function extractionOf(found: FoundMetadata, abstract: string | null): Reference['extraction'] {
  if (abstract !== null && /\p{L}/u.test(abstract)) {
    const paragraphs = splitParagraphs(abstract).map(({ text }) => plainDraft('paragraph', text))
    return { ...finishExtraction(paragraphs, found), place: null, warnings: [{ code: 'abstractOnly' }] }
  }
  const { declaredLanguage: language, ...fields } = found
  const direction = directionOfText(found.title?.value ?? '', 'ltr')
  return {
    ...fields,
    place: null,
    retrievedAt: null,
    language,
    direction,
    blocks: [],
    words: 0,
    warnings: [{ code: 'referenceOnly' }],
  }
}

/** EDTF of a year, a month, a day, however the list parts them. */
function dateOf(date: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?\s*(?:[/T].*)?$/.exec(date) ?? []
  if (!year) return edtfFromTimestamp(date, 'en')
  if (!month || Number(month) < 1 || Number(month) > 12) return year
  const whole = day ? edtfFromTimestamp(`${year}-${month}-${day}`, 'en') : null
  return whole ?? `${year}-${month.padStart(2, '0')}`
}

function doiOf(value: string | null): string | null {
  return /\b(10\.\d{4,9}\/[^\s"<>]+)/.exec(value ?? '')?.[1]?.toLowerCase() ?? null
}

/** `Roe, Jane` as `Jane Roe`; what has no comma, or more than one, stays. */
export function nameInOrder(name: string): string {
  const [family, given, ...rest] = name.split(/\s*,\s*/)
  return family && given && rest.length === 0 ? `${given} ${family}` : name.trim()
}
