import type { Candidate, Extraction } from '../../../../shared/model/extraction.ts'
import { edtfFromTimestamp } from '../dates/edtf-from-timestamp.ts'
import { languageTag } from '../language/language-tag.ts'
import { candidate } from '../metadata/candidate.ts'
import { cleanNames } from '../metadata/clean-names.ts'
import { webAddress } from '../metadata/read-url.ts'

/** Metadata that a person or a program wrote above a text, line by line. */
export interface HeaderLines extends Pick<Extraction, 'title' | 'byline' | 'outlet' | 'publishedAt' | 'url'> {
  declaredLanguage: Candidate | null
  /** The lines taken, as written. */
  lines: string[]
  rest: string
}

type HeaderField = 'title' | 'byline' | 'outlet' | 'publishedAt' | 'url' | 'declaredLanguage'

const fieldByKey: { readonly [key: string]: HeaderField } = {
  title: 'title',
  headline: 'title',
  by: 'byline',
  author: 'byline',
  authors: 'byline',
  byline: 'byline',
  outlet: 'outlet',
  source: 'outlet',
  publisher: 'outlet',
  publication: 'outlet',
  newspaper: 'outlet',
  date: 'publishedAt',
  published: 'publishedAt',
  'publication date': 'publishedAt',
  url: 'url',
  link: 'url',
  lang: 'declaredLanguage',
  language: 'declaredLanguage',
}

/** Only said in a field's own words is a field stated; a person wrote it for this purpose. */
const confidence = 0.9

/**
 * Takes `Key: value` lines off the top of a text. Only known keys, only whole lines, only before anything else; a value
 * that cannot be what its key says (a date that is none) ends the header, so that prose is never swallowed.
 */
export function takeHeaderLines(text: string): HeaderLines {
  const header: HeaderLines = {
    title: null,
    byline: null,
    outlet: null,
    publishedAt: null,
    url: null,
    declaredLanguage: null,
    lines: [],
    rest: text,
  }
  const source = text.split('\n')
  let taken = 0
  for (; taken < source.length; taken++) {
    const line = source[taken]?.trim() ?? ''
    if (line === '' && header.lines.length === 0) continue
    const entry = readLine(line)
    if (!entry || header[entry.field] !== null) break
    header[entry.field] = entry.value
    header.lines.push(line)
  }
  return header.lines.length === 0 ? header : { ...header, rest: source.slice(taken).join('\n') }
}

function readLine(line: string): { field: HeaderField; value: Candidate } | null {
  const match = /^(\p{L}[\p{L} ]{0,20}?)\s*:\s+(\S.{0,400})$/u.exec(line)
  const field = match?.[1] ? fieldOfKey(match[1]) : undefined
  const value =
    field && match?.[2] ? candidate(fieldValue(field, match[2].trim()), 'front-matter', confidence) : bylineOf(line)
  if (!value) return null
  return { field: field ?? 'byline', value }
}

/** `By A Writer`: capitalised words only, nothing after them. */
function bylineOf(line: string): Candidate | null {
  const names = /^By ((?:\p{Lu}[\p{L}.'’-]+(?:\s(?:and|de|van|von|bin|al|el)\s|\s|,\s|$)){2,8})$/u.exec(`${line}`)?.[1]
  return candidate(names && cleanNames([names], []), 'byline', 0.75)
}

/** The value in the form its field has, or null where it cannot be one. Shared with Markdown front matter. */
export function fieldValue(field: HeaderField, value: string): string | null {
  if (field === 'publishedAt') return edtfFromTimestamp(value, 'en')
  if (field === 'url') return webAddress(value)
  if (field === 'declaredLanguage') return languageTag(value)
  if (field === 'byline') return cleanNames([value], [])
  return value.length <= 300 ? value : null
}

/** The field that a key of a header means, or undefined. */
export function fieldOfKey(key: string): HeaderField | undefined {
  return Object.hasOwn(fieldByKey, key.toLowerCase()) ? fieldByKey[key.toLowerCase()] : undefined
}
