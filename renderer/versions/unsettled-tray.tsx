import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Target } from '../../shared/model/highlight.ts'
import type { TextBlock } from '../../shared/reader/target.ts'
import type { UnsettledRow } from '../../shared/rows/version.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { useUndoNotice } from '../connections/use-undo-notice.ts'
import { Button } from '../ui/button.tsx'
import { selectedWords } from './selected-words.ts'
import { UnsettledCard } from './unsettled-card.tsx'
import './unsettled-tray.css'

const nothing: UnsettledRow[] = []

/** What a newer version left for a person to do: places to confirm, highlights without a place, highlights not carried over yet. */
export function UnsettledTray(props: {
  articleId: string
  blocks: readonly TextBlock[]
  /** The words that are selected in the text now. */
  target: readonly Target[] | null
  activeId: string | null
  onShow(highlightId: string): void
  onDrop(highlightId: string): void
}) {
  const { articleId, blocks, target, activeId, onShow, onDrop } = props
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const tell = useUndoNotice()
  const [isOpen, setIsOpen] = useState(true)
  const list = useRef<HTMLOListElement>(null)
  const lastTarget = useLastTarget(target)
  const answer = useAnswer(['version', 'unsettled', articleId], () =>
    api.version.unsettled({ project: project.handle, articleId }),
  )
  const rows = answer.data ?? nothing
  const canWrite = readOnlyReason === null
  const toConfirm = rows.filter(({ kind }) => kind === 'confirm').map(({ highlight }) => highlight.id)
  const behind = rows.filter(({ kind }) => kind === 'behind').length
  const orphans = rows.filter(({ kind }) => kind === 'orphan').length

  const confirm = async (highlightIds: string[]) => {
    const next = rows.find(({ highlight }) => !highlightIds.includes(highlight.id))?.highlight.id
    const done = await act(() => api.version.confirm({ project: project.handle, highlightIds }))
    if (!done) return
    tell(
      highlightIds.length === 1 ? 'The place is confirmed.' : `${highlightIds.length} places are confirmed.`,
      done.action,
    )
    if (next) focusCard(list.current, next)
  }
  const takeOut = async (highlightId: string) => {
    const done = await act(() => api.version.takeOut({ project: project.handle, highlightIds: [highlightId] }))
    if (done) tell('The highlight is out of the text, with its old words. Place it by hand or drop it.', done.action)
    if (done) focusCard(list.current, highlightId)
  }
  const place = async (highlightId: string) => {
    if (!lastTarget.target) return
    const to = lastTarget.target.map((part) => ({ ...part }))
    const done = await act(() => api.version.place({ project: project.handle, highlightId, target: to }))
    if (!done) return
    lastTarget.forget()
    tell('The highlight is placed.', done.action)
    onShow(highlightId)
  }
  const carryOver = async () => {
    const done = await act(() => api.version.carryOver({ project: project.handle, articleId }))
    if (done) tell(`Carried over: ${done.carried.exact + done.carried.toConfirm} of ${behind}.`, done.action)
  }

  const isActiveToConfirm = activeId !== null && toConfirm.includes(activeId)
  const showNext = () => {
    const at = toConfirm.indexOf(activeId ?? '')
    const next = toConfirm[(at + 1) % toConfirm.length]
    if (next) onShow(next)
  }
  useCommands([
    {
      id: 'highlight.nextToConfirm',
      label: 'Next highlight to confirm',
      group: 'Read',
      shortcut: { code: 'KeyU' },
      isEnabled: toConfirm.length > 0,
      run: showNext,
    },
    {
      id: 'highlight.confirm',
      label: 'Confirm the place of the highlight',
      group: 'Read',
      shortcut: { code: 'KeyY' },
      isEnabled: canWrite && isActiveToConfirm,
      run: () => void (activeId && confirm([activeId])),
    },
  ])
  if (rows.length === 0) return null
  const words = [
    toConfirm.length > 0 && `${toConfirm.length} to confirm`,
    orphans > 0 && `${orphans} without a place`,
    behind > 0 && `${behind} on the older text`,
  ]
  return (
    <section className="unsettled" aria-label="After the newer version">
      <header>
        <Button variant="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          <span>After the newer version</span>
        </Button>
        <span className="unsettled-counts" role="status">
          {words.filter(Boolean).join(' · ')}
        </span>
      </header>
      {isOpen && (
        <>
          <div className="unsettled-all">
            {toConfirm.length > 1 && (
              <Button isDisabled={!canWrite} onPress={() => void confirm(toConfirm)}>
                Confirm all {toConfirm.length}
              </Button>
            )}
            {behind > 0 && (
              <Button isDisabled={!canWrite} onPress={() => void carryOver()}>
                Carry over {behind}
              </Button>
            )}
          </div>
          <ol ref={list}>
            {rows.map((row) => (
              <UnsettledCard
                key={row.highlight.id}
                row={row}
                isActive={row.highlight.id === activeId}
                isDisabled={!canWrite}
                placeWords={lastTarget.target ? selectedWords(blocks, lastTarget.target) : null}
                onShow={() => onShow(row.highlight.id)}
                onConfirm={() => void confirm([row.highlight.id])}
                onTakeOut={() => void takeOut(row.highlight.id)}
                onPlace={() => void place(row.highlight.id)}
                onDrop={() => onDrop(row.highlight.id)}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

/** The words last selected: pressing a button beside the text takes the selection away. */
function useLastTarget(target: readonly Target[] | null) {
  const [last, setLast] = useState<readonly Target[] | null>(null)
  useEffect(() => {
    if (target !== null && target.length > 0) setLast(target)
  }, [target])
  return { target: last, forget: () => setLast(null) }
}

/** The keyboard goes on with the next one. */
function focusCard(list: HTMLElement | null, highlightId: string): void {
  setTimeout(() => {
    const card = list?.querySelector(`[data-highlight="${CSS.escape(highlightId)}"] button`)
    if (card instanceof HTMLElement) card.focus()
  }, 120)
}
