import { recordWords } from '../../shared/record-words.ts'
import type { MergePreviewRow, Tally } from '../../shared/rows/merge.ts'
import { counted } from '../connections/date-text.tsx'

const columns: readonly [keyof Tally, string][] = [
  ['added', 'New'],
  ['changed', 'Changed'],
  ['removed', 'Removed'],
  ['conflicting', 'In conflict'],
]

/** What a merge brings, by kind of record and by person. */
export function MergeTally({ row }: { row: MergePreviewRow }) {
  const kinds = row.kinds.map(({ collection, ...tally }) => ({
    key: collection,
    name: sentence(recordWords(collection, 2)),
    tally,
  }))
  const coders = row.coders.map(({ id, name, actions, ...tally }) => ({
    key: id,
    name: `${name ?? 'Somebody unknown'} (${counted(actions, 'change')})`,
    tally,
  }))
  return (
    <>
      <TallyTable caption="By kind of record" rows={kinds} total={row.total} />
      <TallyTable caption="By person" rows={coders} total={null} />
    </>
  )
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function TallyTable(props: {
  caption: string
  rows: { key: string; name: string; tally: Tally }[]
  total: Tally | null
}) {
  const { caption, rows, total } = props
  if (rows.length === 0) return null
  return (
    <table className="tally">
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          {columns.map(([key, label]) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, tally }) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <Counts tally={tally} />
          </tr>
        ))}
      </tbody>
      {total && rows.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">Together</th>
            <Counts tally={total} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function Counts({ tally }: { tally: Tally }) {
  return columns.map(([key]) => (
    <td key={key} data-kind={tally[key] > 0 ? key : undefined}>
      {tally[key] > 0 ? tally[key] : '–'}
    </td>
  ))
}
