import type { ReactNode } from 'react'
import { recordWords } from '../../shared/record-words.ts'
import type { ConflictRow, ConflictValueRow } from '../../shared/rows/merge.ts'
import { shownTime } from '../reader/shown-time.ts'
import { Button } from '../ui/button.tsx'

/** What a person chooses. */
export type Decision = { choice: 'value'; field: string; stamp: string } | { choice: 'keep' | 'remove' }

/** One conflict: the record, the field, and the values beside one another. */
export function ConflictCard(props: { row: ConflictRow; canSettle: boolean; onSettle(decision: Decision): void }) {
  const { row, canSettle, onSettle } = props
  const noun = recordWords(row.collection)
  const title = `conflict-${row.id}-${row.field ?? 'removal'}`.replaceAll(':', '-')
  return (
    <article className="conflict" aria-labelledby={title}>
      <header>
        <h3 id={title} dir="auto">
          {row.record}
        </h3>
        <p>
          {row.kind === 'field'
            ? `${noun}: ${row.what}`
            : `${noun}: removed by one person, ${row.kind === 'use' ? 'used' : 'changed'} by another`}
        </p>
      </header>
      <div className="conflict-values">
        {row.kind === 'field'
          ? row.values.map((value) => (
              <Value key={value.stamp} value={value} others={row.values} note={value.isShown ? 'shown now' : null}>
                {canSettle && row.field !== null && (
                  <Button
                    aria-label={`Choose this: ${value.words.slice(0, 60)}, by ${value.coder ?? 'somebody unknown'}`}
                    onPress={() => onSettle({ choice: 'value', field: row.field ?? '', stamp: value.stamp })}
                  >
                    Choose this
                  </Button>
                )}
              </Value>
            ))
          : row.values.map((value) => (
              <Value key={value.stamp + value.words} value={value} others={row.values} note={null} />
            ))}
      </div>
      {row.kind !== 'field' && canSettle && (
        <div className="conflict-choices">
          <Button onPress={() => onSettle({ choice: 'keep' })}>
            {row.kind === 'use' ? 'Bring it back' : 'Keep it'}
          </Button>
          <Button variant="danger" onPress={() => onSettle({ choice: 'remove' })}>
            {row.kind === 'use' ? 'Remove all of it' : 'Remove it'}
          </Button>
        </div>
      )}
    </article>
  )
}

/** The lines of a long value that no other value has, so that nobody has to look for what differs. */
function ownLines(value: ConflictValueRow, others: readonly ConflictValueRow[]): (line: string) => boolean {
  if (!value.words.includes('\n')) return () => false
  const elsewhere = new Set(
    others.filter(({ stamp }) => stamp !== value.stamp).flatMap(({ words }) => words.split('\n')),
  )
  return (line) => !elsewhere.has(line)
}

function Value(props: {
  value: ConflictValueRow
  others: readonly ConflictValueRow[]
  note: string | null
  children?: ReactNode
}) {
  const { value, others, note, children } = props
  const isOwn = ownLines(value, others)
  return (
    <div className="conflict-value">
      <p className="conflict-who">
        <bdi>{value.coder ?? 'Somebody unknown'}</bdi>, {shownTime(value.at, 'long')}
        {note && <span className="conflict-shown">{note}</span>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled with the keys */}
      <section className="conflict-words" dir="auto" tabIndex={0} aria-label="Value">
        {value.words.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a value never change places
          <p key={index}>{isOwn(line) ? <mark>{line}</mark> : line}</p>
        ))}
      </section>
      {children}
    </div>
  )
}
