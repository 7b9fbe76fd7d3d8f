import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { describedFields } from '../../shared/model/article.ts'
import type { ArticleReadingRow, ArticleTableRow } from '../../shared/rows/article.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { placeHref } from '../app/place.ts'
import { deliveredNotice } from '../shell/delivered-notice.ts'
import { shell } from '../shell/shell.ts'
import { Button } from '../ui/button.tsx'
import { Waiting } from '../ui/empty-state.tsx'
import { useNotices } from '../ui/notices.tsx'
import { EditableLine } from './editable-line.tsx'
import { MetadataField } from './metadata-field.tsx'

function SaveOriginal({ articleId, name }: { articleId: string; name: string }) {
  const { project } = useProject()
  const act = useAct()
  const notices = useNotices()
  const save = () =>
    act(async () => {
      const outgoing = await shell.prepareFile(name)
      if (!outgoing) return
      await api.article.saveOriginal({ project: project.handle, articleId, file: outgoing.path, overwrite: true })
      const delivered = outgoing.deliver()
      if (delivered) notices.show(deliveredNotice('The original is saved.', delivered))
    })
  return (
    <Button onPress={save}>
      <Download aria-hidden /> Save original
    </Button>
  )
}

const settleMs = 90

/** True a moment after it appears: who runs through the table with the arrow keys does not ask for every article. */
function useSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), settleMs)
    return () => clearTimeout(timer)
  }, [])
  return isSettled
}

/** Metadata of one article with where each piece came from, and what is known of its file. */
export function ArticleDetails({ article, isDisabled }: { article: ArticleTableRow; isDisabled: boolean }) {
  const { project } = useProject()
  const isSettled = useSettled()
  const reading = useAnswer(
    ['article', 'read', article.id],
    () => api.article.read({ project: project.handle, articleId: article.id }),
    isSettled,
  )
  if (reading.isError) return <p className="library-hint">{failureText(reading.error)}</p>
  if (!reading.data) return <Waiting what="Looking up the details…" />
  return <Metadata article={article} reading={reading.data} isDisabled={isDisabled} />
}

function Metadata(props: { article: ArticleTableRow; reading: ArticleReadingRow; isDisabled: boolean }) {
  const { article, reading, isDisabled } = props
  const { project } = useProject()
  const act = useAct()
  const edit = (set: { note?: string }) =>
    void act(() => api.article.edit({ project: project.handle, articleIds: [article.id], set }))
  return (
    <>
      <div className="library-fields">
        {describedFields.map((name) => (
          <MetadataField
            key={name}
            articleId={article.id}
            name={name}
            field={reading.fields[name]}
            isDisabled={isDisabled}
          />
        ))}
        <div className="library-field">
          <span className="library-field-name">Note</span>
          <EditableLine
            label="Note"
            value={reading.note || null}
            empty="No note"
            lines={4}
            isDisabled={isDisabled}
            onSave={(note) => edit({ note: note ?? '' })}
          />
        </div>
      </div>
      <dl className="library-facts">
        <dt>Highlights</dt>
        <dd>
          {article.highlights > 0 ? <a href={placeHref('read', article.id)}>{article.highlights}</a> : 'None yet'}
        </dd>
        <dt>Words</dt>
        <dd>{article.words.toLocaleString('en')}</dd>
        <dt>Original</dt>
        <dd>
          <bdi className="library-file">{reading.file.name}</bdi>
          <SaveOriginal articleId={article.id} name={reading.file.name} />
        </dd>
        <dt>Imported</dt>
        <dd>{dateWords(reading.importedAt, 'short')}</dd>
      </dl>
    </>
  )
}
