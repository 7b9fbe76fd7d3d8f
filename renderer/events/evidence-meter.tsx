import { Check, CircleHelp, Minus, X } from 'lucide-react'
import type { EventTableRow } from '../../shared/rows/connections.ts'
import { counted } from '../connections/date-text.tsx'
import { useEventOrigins } from './use-event-origins.ts'

const parts = [
  { name: 'supports', words: 'supporting', icon: Check },
  { name: 'contradicts', words: 'contradicting', icon: X },
  { name: 'mentions', words: 'mentioning', icon: Minus },
  { name: 'unjudged', words: 'not judged', icon: CircleHelp },
] as const

/** How much evidence an event has and what it says, each kind with its sign and its count; and from how many articles. */
export function EvidenceMeter(props: { eventId: string; evidence: EventTableRow['evidence']; articles: number }) {
  const { eventId, evidence, articles } = props
  const origins = useEventOrigins(eventId)
  const present = parts.filter(({ name }) => evidence[name] > 0)
  if (present.length === 0) return <span className="events-faint">No evidence yet</span>
  const sources =
    origins === null || origins === articles
      ? counted(articles, 'article')
      : `${counted(articles, 'article')}, ${origins} independent ${origins === 1 ? 'origin' : 'origins'}`
  const words = present.map((part) => `${evidence[part.name]} ${part.words}`).join(', ')
  return (
    <div className="events-meter">
      <span className="visually-hidden">
        {words}; {sources}
      </span>
      <span className="events-meter-counts" aria-hidden title={words}>
        {present.map(({ name, icon: Icon }) => (
          <span key={name} className={`events-stance ${name}`}>
            <Icon />
            {evidence[name]}
          </span>
        ))}
      </span>
      <span className="events-meter-bar" aria-hidden>
        {present.map(({ name }) => (
          <i key={name} className={name} style={{ flexGrow: evidence[name] }} />
        ))}
      </span>
      <small aria-hidden>{sources}</small>
    </div>
  )
}
