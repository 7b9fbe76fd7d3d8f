import { fieldWords, recordWords } from '../../shared/record-words.ts'
import type { ActionDetailRow, ChangedFieldRow, NamedRecord } from '../../shared/rows/history.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { Waiting } from '../ui/empty-state.tsx'

/** What an action changed: each field with its old and its new value, by record. */
export function EntryDetail({ stamp }: { stamp: string }) {
  const { project } = useProject()
  const { data, error } = useAnswer(['history', 'detail', stamp], () =>
    api.history.detail({ project: project.handle, stamp }),
  )
  if (error) return <p role="alert">{failureText(error)}</p>
  if (!data) return <Waiting what="Looking up the values…" />
  return (
    <>
      {data.records.map((record) => (
        <ChangedRecord key={record.id} record={record} />
      ))}
      {data.records.length === 0 && <p className="history-faint">No record was changed.</p>}
      {data.more > 0 && <p className="history-faint">and {data.more} more records</p>}
    </>
  )
}

function ChangedRecord({ record }: { record: ActionDetailRow['records'][number] }) {
  const { fields, became, isGone } = record
  return (
    <section className="history-record">
      <h4>
        <bdi>{recordTitle(record)}</bdi>
        {became && <span className="history-badge">{became === 'removed' ? 'removed' : 'brought back'}</span>}
        {isGone && became !== 'removed' && <span className="history-badge">removed since</span>}
        {!isGone && became === 'removed' && <span className="history-badge">back since</span>}
      </h4>
      {fields.length > 0 && (
        <table>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.field}>
                <th scope="row">
                  <bdi>
                    {field.about === null ? fieldWords(field.field) : `${fieldWords(field.field)} ${field.about}`}
                  </bdi>
                </th>
                <td>
                  <Value text={field.before} isUnreadable={field.isUnreadable} />
                </td>
                <td>
                  <Value text={field.after} isUnreadable={false} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Value({ text, isUnreadable }: { text: string | null; isUnreadable: ChangedFieldRow['isUnreadable'] }) {
  if (isUnreadable) return <span className="history-faint">not readable: the log is damaged</span>
  if (text === null) return <span className="history-faint">nothing</span>
  return (
    <span dir="auto" className="history-value">
      {text}
    </span>
  )
}

function recordTitle({ collection, name, of }: NamedRecord): string {
  const kind = recordWords(collection)
  const within = of === null ? '' : ` – ${of}`
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${name === null ? '' : ` ‘${name}’`}${within}`
}
