import { candidate } from '../metadata/candidate.ts'
import { fieldOfKey, fieldValue, type HeaderLines } from '../text/header-lines.ts'

/**
 * Reads the block between two `---` lines at the top of a Markdown file. Strict: `key: value` lines with plain or quoted
 * values; other YAML (lists, nesting) is kept as text and not understood.
 */
export function takeFrontMatter(text: string): HeaderLines {
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
  const lines = text.split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0]?.trimEnd() !== '---' || end < 0 || end > 200) return header
  const inside = lines.slice(1, end)
  if (!inside.some((line) => /^[\w-]+\s*:/.test(line))) return header
  for (const line of inside) {
    const match = /^([\w-]+)\s*:\s+(\S.{0,400})$/.exec(line)
    const field = match?.[1] ? fieldOfKey(match[1]) : undefined
    if (!field || !match?.[2] || header[field] !== null) continue
    header[field] = candidate(fieldValue(field, unquote(match[2].trim())), 'front-matter', 0.95)
  }
  header.lines = inside.map((line) => line.trim()).filter((line) => line !== '')
  return { ...header, rest: lines.slice(end + 1).join('\n') }
}

function unquote(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value
}
