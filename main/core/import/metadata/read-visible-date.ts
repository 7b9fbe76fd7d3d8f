import type { Candidate } from '../../../../shared/model/extraction.ts'
import { readWrittenDate } from '../dates/written-date.ts'
import { candidate } from './candidate.ts'
import type { PageClues } from './page-clues.ts'

const namedAsDate = ['date', 'time', 'publish', 'posted', 'byline', 'meta', 'info', 'author']
const outsideArticle =
  'aside, nav, footer, [class*="related"], [class*="recommend"], [class*="comment"], [class*="sidebar"], [class*="popular"], [class*="latest"], [class*="copyright"]'
/** A line that is only a date, with or without a name and an hour, in UTF-16 units. */
const longestLine = 160
const mostNodes = 4000
/** How many short texts after the headline may hold its date. */
const linesAfterHeadline = 25

/** A date written near the headline: offered, never stored, because a page shows other dates too. */
export function readVisibleDate(clues: PageClues): Candidate | null {
  return fromNamedElements(clues) ?? fromLinesAfterHeadline(clues)
}

function fromNamedElements({ document, declaredLanguage }: PageClues): Candidate | null {
  const selector = namedAsDate.flatMap((name) => [`[class*="${name}" i]`, `[id*="${name}" i]`]).join(',')
  const headline = document.querySelector('h1')
  const found: { day: string; afterHeadline: boolean; named: boolean }[] = []
  for (const element of [...document.querySelectorAll(selector)].slice(0, mostNodes)) {
    const text = (element.textContent ?? '').trim()
    if (
      text.length < 6 ||
      text.length > longestLine ||
      !/\d|[\u06f0-\u06f9\u0660-\u0669]/.test(text) ||
      element.closest(outsideArticle)
    )
      continue
    const day = readWrittenDate(text, declaredLanguage)?.day
    if (!day) continue
    const afterHeadline = headline ? (headline.compareDocumentPosition(element) & 4) !== 0 : false
    found.push({ day, afterHeadline, named: /date|time|publi|posted/i.test(`${element.className} ${element.id}`) })
  }
  const best =
    found.find((date) => date.afterHeadline && date.named) ?? found.find((date) => date.afterHeadline) ?? found[0]
  return best ? candidate(best.day, 'visible-text', best.afterHeadline ? 0.65 : 0.5) : null
}

function fromLinesAfterHeadline({ document, declaredLanguage }: PageClues): Candidate | null {
  const headline = document.querySelector('h1, h2')
  if (!headline) return null
  const walker = document.createTreeWalker(document.body, 4)
  let passed = false
  let lines = 0
  for (let node = walker.nextNode(); node && lines < linesAfterHeadline; node = walker.nextNode()) {
    if (!passed) {
      passed = headline.contains(node)
      continue
    }
    const text = (node.nodeValue ?? '').trim()
    if (!text || /^(?:SCRIPT|STYLE)$/.test(node.parentNode?.nodeName ?? '')) continue
    lines++
    const day = text.length <= longestLine ? readWrittenDate(text, declaredLanguage)?.day : undefined
    if (day) return candidate(day, 'visible-text', 0.5)
  }
  return null
}
