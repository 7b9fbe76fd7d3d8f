import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { z } from 'zod'
import { cslSchema, statedByCsl } from './parse-csl.ts'
import type { StatedSource } from './stated-source.ts'

/** What an entry says before its fields are translated: some of them citation-js drops on the way. */
const rawEntries = z.array(
  z.object({ properties: z.record(z.string(), z.union([z.string(), z.number(), z.unknown()])).default({}) }),
)

/**
 * The entries of a BibTeX file, by citation-js, told what it gets: left to guess, it takes text for an address and fetches
 * it. Each entry is read by itself, so that one that is broken does not take the others along; null stands for it.
 */
export function parseBibtex(text: string): (StatedSource | null)[] {
  const strings = [...entriesOf(text)].filter((entry) => /^@string\b/i.test(entry)).join('\n')
  return [...entriesOf(text)].flatMap((entry) => {
    if (/^@(?:string|comment|preamble)\b/i.test(entry)) return []
    return [parseEntry(`${strings}\n${entry}`)]
  })
}

function parseEntry(source: string): StatedSource | null {
  try {
    const entries = plugins.input.data(source, '@bibtex/text')
    const [raw] = rawEntries.parse(entries)
    const [csl] = z.array(cslSchema).parse(plugins.input.data(entries, '@bibtex/entries+list'))
    if (!csl) return null
    const stated = statedByCsl(csl)
    const field = (name: string) => {
      const value = raw?.properties[name]
      return typeof value === 'string' && value.trim() !== '' ? value.replace(/[{}]/g, '').trim() : null
    }
    return {
      ...stated,
      date: field('date') ?? stated.date,
      abstract: stated.abstract ?? field('abstract'),
      language: stated.language ?? field('langid') ?? field('language'),
      container: stated.container ?? field('journal') ?? field('newspaper'),
    }
  } catch {
    return null // citation-js throws errors of several kinds for what it cannot read
  }
}

/** The source of each entry: from an `@` at the beginning of a line to the brace that closes it. */
function* entriesOf(text: string): Generator<string> {
  const start = /^[ \t]*@\w+\s*[{(]/gm
  for (let match = start.exec(text); match; match = start.exec(text)) {
    let depth = 1
    let at = start.lastIndex
    for (; at < text.length && depth > 0; at++) {
      const unit = text[at]
      if (unit === '\\') at++
      else if (unit === '{' || unit === '(') depth += unit === '{' || match[0].endsWith('(') ? 1 : 0
      else if (unit === '}' || unit === ')') depth -= unit === '}' || match[0].endsWith('(') ? 1 : 0
    }
    if (depth > 0) at = nextEntry(text, start.lastIndex) // its braces do not close
    yield text.slice(match.index, at).trim()
    start.lastIndex = at
  }
}

function nextEntry(text: string, from: number): number {
  const found = /^[ \t]*@\w+\s*[{(]/m.exec(text.slice(from))
  return found ? from + found.index : text.length
}
