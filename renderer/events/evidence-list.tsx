import { reliabilityGrades } from '../../shared/model/vocabulary.ts'
import type { EventDetailRow, EvidenceRow } from '../../shared/rows/connections.ts'
import { placeHref } from '../app/place.ts'
import { counted } from '../connections/date-text.tsx'
import { SourceWords } from '../connections/passage-card.tsx'
import { ExportListButton } from '../lists/export-list-button.tsx'
import { byArticle } from './by-article.ts'
import { EvidenceCard } from './evidence-card.tsx'
import { useFocusAfterJudging } from './use-focus-after-judging.ts'

const groups = [
  {
    stance: null,
    heading: 'Not judged yet',
    hint: 'These passages bear the tag of the event. Say what they say of it.',
  },
  { stance: 'supports', heading: 'Supports', hint: null },
  { stance: 'contradicts', heading: 'Contradicts', hint: null },
  { stance: 'mentions', heading: 'Mentions', hint: null },
] as const

/** All that the sources say of an event: by what it says, then by article. */
export function EvidenceList({ event, isReadOnly }: { event: EventDetailRow; isReadOnly: boolean }) {
  const rows = event.evidenceRows
  const [list, onJudged] = useFocusAfterJudging(rows)
  return (
    <section className="connections-section" aria-label="Evidence" ref={list}>
      <h3>
        Evidence <span>{rows.length > 0 && `${rows.length} in ${counted(event.articles, 'article')}`}</span>
        {rows.length > 0 && (
          <ExportListButton group="Events" noun="evidence" list={() => ({ list: 'evidence', ids: [event.id] })} />
        )}
      </h3>
      {rows.length === 0 && (
        <p className="connections-none">
          No passage speaks of this event yet. <a href={placeHref('read')}>Read an article</a>, select a passage, press{' '}
          <kbd>e</kbd> and choose this event.
        </p>
      )}
      {groups.map(({ stance, heading, hint }) => {
        const inGroup = rows.filter((row) => row.stance === stance)
        if (inGroup.length === 0) return null
        return (
          <div key={heading} className={`events-group ${stance ?? 'unjudged'}`}>
            <h4>
              {heading} <span>{inGroup.length}</span>
            </h4>
            {hint && <p className="events-hint">{hint}</p>}
            {byArticle(inGroup).map((passages) => (
              <ArticleEvidence
                key={passages[0].articleId}
                passages={passages}
                eventId={event.id}
                onJudged={onJudged}
                isReadOnly={isReadOnly}
              />
            ))}
          </div>
        )
      })}
    </section>
  )
}

function ArticleEvidence(props: {
  passages: readonly [EvidenceRow, ...EvidenceRow[]]
  eventId: string
  isReadOnly: boolean
  onJudged(passage: EvidenceRow): void
}) {
  const { passages, eventId, isReadOnly, onJudged } = props
  const [first] = passages
  return (
    <article className="events-source">
      <header>
        <p className="connections-source">
          <SourceWords passage={first} />
          <Reliability grade={first.reliability} />
        </p>
        {first.articleTitle && first.outlet && (
          <p className="events-article-title" dir="auto">
            {first.articleTitle}
          </p>
        )}
      </header>
      <ul className="connections-list">
        {passages.map((passage) => (
          <EvidenceCard
            key={passage.evidenceId ?? passage.highlightId}
            passage={passage}
            eventId={eventId}
            isReadOnly={isReadOnly}
            onJudged={onJudged}
          />
        ))}
      </ul>
    </article>
  )
}

/** How reliable the source is, as graded in the Library. */
function Reliability({ grade }: { grade: string | null }) {
  const words = Object.entries(reliabilityGrades).find(([id]) => id === grade)?.[1]
  return (
    <span
      className="events-grade"
      title={words ? `Source ${words}` : 'The reliability of this source is not graded yet'}
    >
      <span aria-hidden>{grade ?? '–'}</span>
      <span className="visually-hidden">, source {words ?? 'not graded'}</span>
    </span>
  )
}
