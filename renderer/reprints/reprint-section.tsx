import { Crown, Scissors } from 'lucide-react'
import type { ReprintCopyRow } from '../../shared/rows/reprint.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { placeHref } from '../app/place.ts'
import { useUndoNotice } from '../connections/use-undo-notice.ts'
import { Button } from '../ui/button.tsx'
import './reprints.css'

const cueWords = { outlet: 'its own', byline: 'in the byline', dateline: 'in the dateline', credit: 'in a credit line' }

/** The copies of the report that an article prints, with what differs between them. Nothing where it is the only one. */
export function ReprintSection({ articleId, isDisabled }: { articleId: string; isDisabled: boolean }) {
  const { project } = useProject()
  const act = useAct()
  const tell = useUndoNotice()
  const answer = useAnswer(['reprint', 'of', articleId], () => api.reprint.of({ project: project.handle, articleId }))
  if (!answer.data) return null
  const { leadId, isLeadChosen, copies } = answer.data
  const split = async (copy: ReprintCopyRow) => {
    const done = await act(() => api.reprint.split({ project: project.handle, articleId: copy.articleId }))
    if (done) tell(`‘${copy.title ?? 'No title'}’ is a report of its own now.`, done.action)
  }
  const lead = async (copy: ReprintCopyRow) => {
    const done = await act(() => api.reprint.chooseLead({ project: project.handle, articleId: copy.articleId }))
    if (done) tell(`‘${copy.title ?? 'No title'}’ stands for its copies now.`, done.action)
  }
  return (
    <section className="reprints" aria-label="Copies of this report">
      <h3>{copies.length} copies of one report</h3>
      <p className="library-hint">They count as one origin. {isLeadChosen ? 'The lead was chosen by hand.' : ''}</p>
      <ol>
        {copies.map((copy) => (
          <li key={copy.articleId} data-this={copy.articleId === articleId || undefined}>
            <p className="source-text" dir="auto" lang={copy.language ?? undefined}>
              {copy.articleId === articleId ? (
                <strong>{copy.title ?? 'No title'}</strong>
              ) : (
                <a href={placeHref('library', copy.articleId)}>{copy.title ?? 'No title'}</a>
              )}
            </p>
            <p className="reprints-facts">
              {copy.articleId === leadId && <span className="reprint-lead">Lead</span>}
              {copy.outlet && <bdi>{copy.outlet}</bdi>}
              <span>{copy.publishedAt ? dateWords(copy.publishedAt, 'short') : 'no date'}</span>
              <span>{copy.words.toLocaleString('en')} words</span>
              {copy.articleId !== leadId && <span>{shareWords(copy)}</span>}
              {copy.agencies.map(({ agency, where }) => (
                <span key={agency}>
                  {agency} {cueWords[where]}
                </span>
              ))}
            </p>
            <div className="reprints-actions">
              {copy.articleId !== leadId && (
                <Button variant="quiet" isDisabled={isDisabled} onPress={() => void lead(copy)}>
                  <Crown aria-hidden /> Make lead
                </Button>
              )}
              <Button variant="quiet" isDisabled={isDisabled} onPress={() => void split(copy)}>
                <Scissors aria-hidden /> Split off
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function shareWords({ share, isJoined }: ReprintCopyRow): string {
  const joined = isJoined ? 'joined by hand' : null
  const common = share === null ? null : `${Math.round(share * 100)} % of the shorter text in common with the lead`
  return [common, joined].filter(Boolean).join(', ')
}
