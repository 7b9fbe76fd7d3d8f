import { edtfFromTimestamp } from '../dates/edtf-from-timestamp.ts'
import type { FoundMetadata } from '../finish-extraction.ts'
import { languageTag } from '../language/language-tag.ts'
import { candidate } from '../metadata/candidate.ts'
import { cleanNames } from '../metadata/clean-names.ts'
import { elementsNamed, firstText, textOfElement, type XmlElement } from '../xml/parse-xml.ts'

/** What the package file of an EPUB says of the book. A date without a word on what it is may be that of the conversion, and is only offered. */
export function bookMetadata(opf: XmlElement): FoundMetadata {
  const creators = [...elementsNamed(opf, 'dc:creator')].flatMap((element) => textOfElement(element) ?? [])
  const language = firstText(opf, 'dc:language')
  const dates = [...elementsNamed(opf, 'dc:date')]
  const published = dates.find(({ attributes }) => attributes['opf:event'] === 'publication')
  const date = textOfElement(published ?? dates[0])
  return {
    title: candidate(firstText(opf, 'dc:title'), 'document-properties', 0.9),
    byline: candidate(creators.length > 0 ? cleanNames(creators, []) : null, 'document-properties', 0.85),
    outlet: candidate(firstText(opf, 'dc:publisher'), 'document-properties', 0.8),
    publishedAt: candidate(
      date && (/^\d{4}$/.test(date) ? date : edtfFromTimestamp(date, language)),
      'document-properties',
      published ? 0.85 : 0.6,
    ),
    url: null,
    declaredLanguage: candidate(language && languageTag(language), 'document-properties', 0.85),
  }
}
