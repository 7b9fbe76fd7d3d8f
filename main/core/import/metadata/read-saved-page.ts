import type { Candidate } from '../../../../shared/model/extraction.ts'
import { candidate } from './candidate.ts'
import type { MetaTags } from './read-meta-tags.ts'

/** What the program that saved a page wrote into it. */
export interface SavedPage {
  /** The address as written, not yet checked. */
  address: string | null
  /** ISO 8601 UTC. */
  retrievedAt: Candidate | null
}

const commentsLookedAt = 40

/** Reads the comments and <meta> of browsers, SingleFile, Save Page WE, HTTrack and the Internet Archive. */
export function readSavedPage(document: Document, meta: MetaTags): SavedPage {
  const comments = commentsOf(document)
  const first = (pattern: RegExp) => comments.map((text) => pattern.exec(text)?.[1]?.trim()).find(Boolean) ?? null
  const address =
    first(/saved from url=\(\d+\)(\S+)/) ??
    first(/^\s*(?:Page saved with SingleFile\s+)?url:\s*(\S+)/) ??
    meta.first('savepage-url') ??
    withScheme(first(/Mirrored from (\S+) by HTTrack/))
  const written =
    first(/saved date:\s*([^\n]{10,60})/) ??
    meta.first('savepage-date') ??
    archiveTime(first(/FILE ARCHIVED ON ([^\n]{10,40}?) AND RETRIEVED/)) ??
    first(/Mirrored from [^\n]{1,2000}\], ([^\n]{10,40})/)
  return { address, retrievedAt: candidate(isoOf(written), 'saved-page', 0.95) }
}

function commentsOf(document: Document): string[] {
  const nodes = [...document.childNodes, ...document.documentElement.childNodes]
  return nodes.flatMap((node) => (node.nodeType === 8 ? [node.nodeValue ?? ''] : [])).slice(0, commentsLookedAt)
}

const withScheme = (address: string | null): string | null => address && `http://${address.replace(/^https?:\/\//, '')}`

/** `09:12:33 Mar 05, 2020`, in UTC though it does not say so. */
function archiveTime(written: string | null): string | null {
  const [, time, day] = /^(\d{2}:\d{2}:\d{2}) (.+)$/.exec(written ?? '') ?? []
  return time && day ? `${day} ${time} UTC` : null
}

/** Only with a zone: without one nobody knows which moment is meant. */
function isoOf(written: string | null): string | null {
  const bare = written?.replace(/\([^()]*\)\s*$/, '').trim()
  if (!bare || !/(?:GMT|UTC|Z|[+-]\d{2}:?\d{2})/.test(bare)) return null
  const ms = Date.parse(bare)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
