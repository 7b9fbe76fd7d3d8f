import { Check } from 'lucide-react'
import * as vocabulary from '../../shared/model/vocabulary.ts'
import type { EventDetailRow } from '../../shared/rows/connections.ts'
import { placeHref } from '../app/place.ts'
import { eventFieldLabel } from '../connections/vocabulary-words.ts'
import { Button } from '../ui/button.tsx'
import { byArticle } from './by-article.ts'
import { assertedWords, type Disagreement, disagreementsIn } from './disagreements.ts'
import type { EventEdit } from './use-event-edit.ts'

/** Where the sources give different values for one field: the values side by side, each with who gives it. */
export function DisagreementList({ event, edit }: { event: EventDetailRow; edit: EventEdit }) {
  const disagreements = disagreementsIn(event.evidenceRows)
  if (disagreements.length === 0) return null
  return (
    <section className="connections-section events-disagreements" aria-label="Where the sources disagree">
      <h3>Where the sources disagree</h3>
      {disagreements.map((disagreement) => (
        <FieldDisagreement key={disagreement.field} disagreement={disagreement} event={event} edit={edit} />
      ))}
    </section>
  )
}

function FieldDisagreement(props: { disagreement: Disagreement; event: EventDetailRow; edit: EventEdit }) {
  const { disagreement, event, edit } = props
  const { field, values } = disagreement
  return (
    <div className="events-disagreement">
      <h4>{eventFieldLabel(field)}</h4>
      <ul className="events-values">
        {values.map(({ value, rows }) => {
          const change = changeTo(field, value)
          const isTaken = Object.entries(event).some(([name, held]) => name === field && held === value)
          return (
            <li key={value} className={isTaken ? 'taken' : ''}>
              <p className="events-value">
                <bdi>{assertedWords(field, value)}</bdi>
              </p>
              <ul className="events-value-sources">
                {byArticle(rows).map(([row, ...more]) => (
                  <li key={row.highlightId}>
                    <a href={placeHref('read', row.articleId, { highlight: row.highlightId })} title={row.exact}>
                      <bdi>{row.outlet ?? row.articleTitle ?? 'Unknown outlet'}</bdi>
                    </a>
                    {more.length > 0 && ` ${more.length + 1} passages`}
                    <span className="events-grade">
                      {row.reliability ?? '–'}
                      {row.credibility ?? ''}
                    </span>
                  </li>
                ))}
              </ul>
              {isTaken ? (
                <p className="events-taken">
                  <Check aria-hidden /> In the record
                </p>
              ) : (
                change &&
                !edit.isReadOnly && (
                  <Button
                    variant="quiet"
                    aria-label={`Use this: ${assertedWords(field, value)} as ${eventFieldLabel(field)}`}
                    onPress={() => void edit.set(change)}
                  >
                    Use this
                  </Button>
                )
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const codedFields = {
  channel: vocabulary.channels,
  strategy: vocabulary.strategies,
  initiatedBy: vocabulary.initiators,
  phase: vocabulary.phases,
  outcome: vocabulary.outcomes,
  status: vocabulary.eventStatuses,
  confidence: vocabulary.confidences,
} as const

/** The change that would put an asserted value into the record; null where the field cannot hold it. */
function changeTo(field: string, value: string): Parameters<EventEdit['set']>[0] | null {
  if (field === 'date') return { date: value }
  const [, ids] = Object.entries(codedFields).find(([name]) => name === field) ?? []
  return ids?.some((id) => id === value) ? { [field]: value } : null
}
