import { useState } from 'react'
import type { ActorDetailRow } from '../../shared/rows/connections.ts'
import { placeHref } from '../app/place.ts'
import { counted, DateText } from '../connections/date-text.tsx'
import { PassageCard } from '../connections/passage-card.tsx'
import { vocabularyWordsWithin } from '../connections/vocabulary-words.ts'
import { Button } from '../ui/button.tsx'
import { TagChip } from '../ui/tag-chip.tsx'

/** The events that an actor takes part in, with its role in each. */
export function ActorEvents({ participations }: Pick<ActorDetailRow, 'participations'>) {
  return (
    <section className="connections-section" aria-label="Events">
      <h3>
        Events <span>{participations.length || ''}</span>
      </h3>
      {participations.length === 0 && (
        <p className="connections-none">
          Takes part in no event yet. <a href={placeHref('events')}>Open an event</a> and add this actor to its
          participants.
        </p>
      )}
      <ul className="connections-list">
        {participations.map(({ id, role, capacity, event }) => (
          <li key={id} className="actors-event">
            <a href={placeHref('events', event.id)}>
              <TagChip kind="event" name={event.title} />
            </a>
            <small>
              {vocabularyWordsWithin(role)}
              {capacity && (
                <>
                  , <bdi>{capacity}</bdi>
                </>
              )}
              {event.date && (
                <>
                  {' · '}
                  <DateText edtf={event.date} withEdtf={false} />
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** So many passages are shown at once: ten thousand cards would hold the page up for half a minute. */
const atOnce = 100

/** The passages that bear an actor's tag, a hundred at a time. */
export function ActorPassages({ passages, articles }: Pick<ActorDetailRow, 'passages' | 'articles'>) {
  const [shown, setShown] = useState(atOnce)
  const hidden = passages.length - shown
  return (
    <section className="connections-section" aria-label="Passages">
      <h3>
        Passages <span>{passages.length > 0 && `${passages.length} in ${counted(articles, 'article')}`}</span>
      </h3>
      {passages.length === 0 && (
        <p className="connections-none">
          No passage bears this name yet. <a href={placeHref('read')}>Read an article</a>, select a passage, press{' '}
          <kbd>a</kbd> and choose this actor.
        </p>
      )}
      <ul className="connections-list connections-cards">
        {passages.slice(0, shown).map((passage) => (
          <PassageCard key={passage.highlightId} passage={passage} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="quiet" onPress={() => setShown(shown + atOnce)}>
          Show {Math.min(atOnce, hidden)} more of {hidden}
        </Button>
      )}
    </section>
  )
}
