import type { ActorTableRow } from '../../shared/rows/connections.ts'
import type { RecordColumn } from '../connections/record-table.tsx'
import { vocabularyWords } from '../connections/vocabulary-words.ts'
import { KindIcon } from './kind-icon.tsx'

const count = (id: 'mentions' | 'articles' | 'events', label: string, fromPx = 0): RecordColumn<ActorTableRow> => ({
  id,
  label,
  share: 0.8,
  minPx: 84,
  fromPx,
  isNumber: true,
  sortBy: (actor) => actor[id],
  cell: (actor) => (actor[id] > 0 ? actor[id] : <span className="connections-faint">0</span>),
})

/** The columns of the table of actors, the less needed ones left out where it is narrow. */
export const actorColumns: readonly RecordColumn<ActorTableRow>[] = [
  {
    id: 'name',
    label: 'Actor',
    share: 3,
    minPx: 190,
    isRowHeader: true,
    sortBy: ({ name }) => name,
    cell: ({ name, parent, kind }) => (
      <div className="actors-name">
        <KindIcon kind={kind} />
        <div>
          <div className="actors-name-text">
            <bdi>{name}</bdi>
          </div>
          {parent && (
            <small>
              part of <bdi>{parent.name}</bdi>
            </small>
          )}
        </div>
      </div>
    ),
  },
  {
    id: 'kind',
    label: 'Kind',
    share: 1.4,
    minPx: 100,
    sortBy: ({ kind }) => kind && vocabularyWords(kind),
    cell: ({ kind }) => (kind ? vocabularyWords(kind) : <span className="connections-faint">No kind</span>),
  },
  {
    id: 'aliases',
    label: 'Also called',
    share: 4,
    minPx: 180,
    fromPx: 640,
    sortBy: ({ aliases }) => aliases[0] ?? null,
    cell: ({ aliases }) => <Aliases aliases={aliases} />,
  },
  count('mentions', 'Mentions'),
  count('articles', 'Articles', 520),
  count('events', 'Events'),
]

function Aliases({ aliases }: Pick<ActorTableRow, 'aliases'>) {
  const distinct = [...new Set(aliases)] // one name may be borne in several languages
  return (
    <p className="actors-aliases" title={distinct.join(' · ')}>
      {distinct.map((alias, index) => (
        <span key={alias}>
          {index > 0 && ' · '}
          <bdi>{alias}</bdi>
        </span>
      ))}
    </p>
  )
}
