import { CircleCheck } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { goTo, placeHref } from '../app/place.ts'
import { counted } from '../connections/date-text.tsx'
import { useUndoNotice } from '../connections/use-undo-notice.ts'
import { EmptyState, Waiting } from '../ui/empty-state.tsx'
import { itemsOf, nextAfter, type ReviewItem } from './review-items.ts'
import { ReviewList } from './review-list.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { type Decision, useReviewCommands } from './use-review-commands.ts'
import './review.css'

const nothing: never[] = []

/** All metadata that wait for a person, one question after the other: take, write or decline it, with the head of the article beside it. */
export function ReviewPlace() {
  const { project, readOnlyReason } = useProject()
  const { handle } = project
  const answer = useAnswer(['article', 'review'], () => api.article.review({ project: handle }))
  const items = useMemo(() => itemsOf(answer.data ?? nothing), [answer.data])
  const [wantedKey, setWantedKey] = useState<string | null>(null)
  const [isEditing, setIsEditing] = useState(false)
  const list = useRef<{ focus(): void }>(null)
  const isBusy = useRef(false)
  const act = useAct()
  const say = useUndoNotice()
  const active = items.find(({ key }) => key === wantedKey) ?? items[0] ?? null
  const canWrite = readOnlyReason === null

  const show = (item: ReviewItem | null | undefined) => {
    if (!item) return
    setIsEditing(false)
    setWantedKey(item.key)
  }
  const move = (by: 1 | -1) => {
    const at = items.findIndex(({ key }) => key === active?.key)
    show(items[at + by])
  }
  const settle = async (by: Decision, about: readonly ReviewItem[]) => {
    if (about.length === 0 || isBusy.current || !canWrite) return
    isBusy.current = true
    const next = nextAfter(items, about)
    const settled = about.map(({ article, field }) => ({ articleId: article.articleId, field, by }))
    const done = await act(() => api.article.settle({ project: handle, settled }))
    isBusy.current = false
    if (!done) return
    setIsEditing(false)
    setWantedKey(next?.key ?? null)
    if (about.length > 1) say(`Settled for ${counted(about.length, 'article')}.`, done.action)
    requestAnimationFrame(() => list.current?.focus())
  }
  const leave = () => goTo('library', active?.article.articleId)

  useReviewCommands({
    canSettle: canWrite && active !== null,
    hasOffer: active?.offer != null,
    move,
    accept: () => active?.offer && void settle({ how: 'accept' }, [active]),
    edit: () => setIsEditing(true),
    decline: () => active && void settle({ how: 'decline' }, [active]),
    leave,
  })

  if (answer.isError) return <p className="library-problem">{failureText(answer.error)}</p>
  if (!answer.data) return <Waiting what="Looking for what is doubtful…" />
  return (
    <div className="review">
      <div className="bar">
        <a href={placeHref('library')}>Library</a>
        <h2>Review of metadata</h2>
        <span className="review-count" role="status">
          {items.length === 0
            ? 'nothing left'
            : `${counted(items.length, 'question')} in ${counted(answer.data.length, 'article')}`}
        </span>
        <span className="review-keys push" aria-hidden>
          <kbd>a</kbd> accept <kbd>e</kbd> edit <kbd>d</kbd> decline <kbd>j</kbd>
          <kbd>k</kbd> next, previous
        </span>
      </div>
      {active === null ? (
        <EmptyState icon={<CircleCheck aria-hidden />} title="Nothing waits for you">
          <p>Every article has what a citation needs, or you have said that there is none.</p>
          <p>
            <a href={placeHref('library')}>Back to the Library</a>
          </p>
        </EmptyState>
      ) : (
        <div className="review-columns">
          <ReviewList
            ref={list}
            items={items}
            active={active}
            onActive={show}
            onEnter={() => (active.offer && canWrite ? void settle({ how: 'accept' }, [active]) : setIsEditing(true))}
          />
          <ReviewPanel
            key={active.key}
            item={active}
            items={items}
            isEditing={isEditing && canWrite}
            isDisabled={!canWrite}
            onEdit={() => setIsEditing(true)}
            onCancel={() => {
              setIsEditing(false)
              list.current?.focus()
            }}
            onSettle={(by, about) => void settle(by, about)}
          />
        </div>
      )}
    </div>
  )
}
