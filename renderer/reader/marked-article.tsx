import { type MouseEvent, useEffect, useRef, useState } from 'react'
import type { ArticleReadingRow } from '../../shared/rows/article.ts'
import type { HighlightDetailRow, TagChoice } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useCopyQuotation } from '../quotation/use-copy-quotation.ts'
import { useNotices } from '../ui/notices.tsx'
import { UnsettledTray } from '../versions/unsettled-tray.tsx'
import { ArticleHeader } from './article-header.tsx'
import { ArticleText } from './article-text.tsx'
import { showHighlight } from './highlight-address.ts'
import { cardButtonId } from './highlight-card.tsx'
import type { ListEdit } from './highlight-list.tsx'
import { WordActsContext } from './highlight-menu.tsx'
import { HighlightPanel } from './highlight-panel.tsx'
import { highlightsUnder } from './highlights-at.ts'
import type { Written } from './note-field.tsx'
import { OverlapHint } from './overlap-hint.tsx'
import { PiecesContext } from './piece-button.tsx'
import { PrintedHighlights } from './printed-highlights.tsx'
import { ReaderBar } from './reader-bar.tsx'
import type { ReaderProps } from './reader-props.ts'
import { useSeenBlocks } from './seen-blocks.ts'
import { paint, rangesOf } from './text-points.ts'
import { useChoosePiece } from './use-choose-piece.ts'
import { useEscape } from './use-escape.ts'
import { useHighlightActs } from './use-highlight-acts.ts'
import { useKeyboardSelecting } from './use-keyboard-selecting.ts'
import { useMarkPopover } from './use-mark-popover.tsx'
import { useMouseSelecting } from './use-mouse-selecting.ts'
import { useOverlapChooser } from './use-overlap-chooser.tsx'
import { usePendingWords } from './use-pending-words.ts'
import { usePrinting } from './use-printing.ts'
import { useReaderCommands } from './use-reader-commands.ts'
import { useReadingView } from './use-reading-view.ts'
import { useRemoveHighlight } from './use-remove-highlight.tsx'
import { useScrollToHighlight } from './use-scroll-to-highlight.ts'
import { useHitsInAddress, useSearchHits } from './use-search-hits.ts'
import { useStable } from './use-stable.ts'
import { useWordActs } from './use-word-acts.tsx'
import type { WrittenKind } from './written-field.tsx'

const noTags: TagRow[] = []

/** An article with its highlights: the text, the list beside it, and everything that is done with them. */
export function MarkedArticle(
  props: ReaderProps & { article: ArticleReadingRow; highlights: HighlightDetailRow[]; areHighlightsKnown: boolean },
) {
  const { articleId, activeId, article, highlights, areHighlightsKnown } = props
  const { project, readOnlyReason } = useProject()
  const notices = useNotices()
  const root = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<ListEdit | null>(null)
  const acts = useHighlightActs(articleId)
  const copyQuotation = useCopyQuotation()
  const keyboard = useKeyboardSelecting(root, scroller, highlights)
  const recentAnswer = useAnswer(['tag', 'recent'], () => api.tag.recent({ project: project.handle, limit: 9 }))
  const recent = recentAnswer.data ?? noTags

  const active = highlights.find(({ id }) => id === activeId) ?? null
  const view = useReadingView(article, highlights, active)
  const { blocks, shown } = view
  const unit = view.settings.isByWord ? 'word' : 'character'
  const hits = useHitsInAddress(props.hitsAt)
  const choosePiece = useChoosePiece(articleId)
  const seen = useSeenBlocks(areHighlightsKnown ? highlights.length : 0, blocks)
  const numbers = usePrinting(shown, { seen, blocks })
  const show = (highlightId: string | null) => showHighlight(articleId, highlightId)

  useScrollToHighlight(articleId, active, { root, scroller, seen, isReady: areHighlightsKnown })
  useSearchHits(hits, { root, scroller, seen, isReady: areHighlightsKnown, drawn: highlights })

  const sayWhatIsMissing = () =>
    notices.show({ tone: 'plain', text: 'Select some words of the text first, or choose a highlight.' })
  const marker = useMarkPopover({
    articleId,
    blocks,
    highlights,
    active,
    recent,
    acts,
    keyboard,
    root,
    scroller,
    unit,
    show,
    remove: (highlightId) => removal.remove(highlightId),
    editCard: (highlightId, edit) => setEditing({ highlightId, edit }),
    sayWhatIsMissing,
  })

  const { hasJustSelected } = useMouseSelecting(root, { blocks, unit }, (target) => {
    if (target === null || readOnlyReason !== null) return marker.select(null)
    marker.select(target)
    const selection = window.getSelection()
    if (!keyboard.isOn && selection?.anchorNode) selection.collapse(selection.anchorNode, selection.anchorOffset)
  })

  const words = useWordActs({
    articleId,
    blocks,
    shown,
    active,
    pending: marker.pending,
    unit,
    isKeyboardOn: keyboard.isOn,
    root,
    scroller,
    show,
    dropPending: () => marker.select(null),
    backToText: () => (keyboard.isOn ? root : scroller).current?.focus({ preventScroll: true }),
  })
  usePendingWords(root, words.adjusted ?? marker.target, blocks, shown)

  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.focus({ preventScroll: true })
    return () => paint('reader-hover', [])
  }, [])

  useEscape(() => {
    if (marker.isOpen) marker.close()
    else if (keyboard.isOn) keyboard.leave()
    else if (activeId) show(null)
  })

  const closeEdit = (highlightId: string) => {
    setEditing(null)
    requestAnimationFrame(() => document.getElementById(cardButtonId(highlightId))?.focus({ preventScroll: true }))
  }
  const step = (by: 1 | -1) => {
    const index = shown.findIndex(({ id }) => id === activeId)
    const next = shown[index === -1 ? (by === 1 ? 0 : shown.length - 1) : index + by]
    if (!next) return
    const wasInList = document.activeElement?.closest('.reader-list') != null
    show(next.id)
    if (wasInList) setTimeout(() => document.getElementById(cardButtonId(next.id))?.focus({ preventScroll: true }), 60)
  }
  const removal = useRemoveHighlight((highlightId) => {
    const index = highlights.findIndex(({ id }) => id === highlightId)
    const next = highlights[index + 1] ?? highlights[index - 1]
    const wasInList = document.activeElement?.closest('.reader-list, .modal') != null
    if (highlightId === activeId) show(next?.id ?? null)
    setTimeout(() => {
      const card = wasInList && next ? document.getElementById(cardButtonId(next.id)) : null
      ;(card ?? (keyboard.isOn ? root.current : scroller.current))?.focus({ preventScroll: true })
    }, 80)
  })

  const chooser = useOverlapChooser({ shown, active, root, scroller, show, isKeyboardOn: keyboard.isOn })
  useReaderCommands({
    canMark: readOnlyReason === null,
    hasActive: active !== null,
    hasHighlights: shown.length > 0,
    view,
    words,
    choose: chooser.open,
    print: () => window.print(),
    recent,
    onPrevious: props.onPrevious,
    onNext: props.onNext,
    step,
    highlight: marker.highlight,
    openTag: marker.openTag,
    openWritten: marker.openWritten,
    tagInVivo: marker.tagInVivo,
    tag: marker.tag,
    remove: () => active && removal.remove(active.id),
    copy: () => active && void copyQuotation([active.id]),
    toggleKeyboard: keyboard.toggle,
  })

  const onClick = (event: MouseEvent) => {
    if (!hasJustSelected() && event.target instanceof HTMLElement)
      chooser.choose(highlightsUnder(event.target, shown), event.target)
  }
  const hover = (found: readonly HighlightDetailRow[]) =>
    paint(
      'reader-hover',
      root.current
        ? rangesOf(
            root.current,
            found.flatMap(({ target }) => target),
          )
        : [],
    )

  const cardActs = useStable({
    addTag: (id: string, tag: TagChoice) => void acts.addTag(id, tag),
    write: async (id: string, kind: WrittenKind, written: Written, before: string) =>
      (await acts.write(id, kind, written, before)) && closeEdit(id),
    removeTag: (id: string, tag: TagRow) => void acts.removeTag(id, tag),
    remove: removal.remove,
  })
  const listActs = useStable({
    select: show,
    edit: (next: ListEdit | null) => (next === null && editing ? closeEdit(editing.highlightId) : setEditing(next)),
    hover: (highlight: HighlightDetailRow | null) => hover(highlight ? [highlight] : []),
  })
  return (
    <div className="reader">
      <section className="reader-main" aria-label="Article">
        <ReaderBar
          article={article}
          position={props.position}
          count={props.count}
          highlights={highlights}
          view={view}
          isKeyboardOn={keyboard.isOn}
          onPrevious={props.onPrevious}
          onNext={props.onNext}
          onToggleKeyboard={keyboard.toggle}
        />
        {words.bar}
        {/* biome-ignore lint/a11y/useSemanticElements: a region that scrolls has to take the focus */}
        <div
          ref={scroller}
          className="reader-scroll"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: so that it can be scrolled by keyboard
          tabIndex={0}
          role="region"
          aria-label="Text of the article"
        >
          <article className="reader-article">
            <ArticleHeader article={article} />
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the list beside the text does the same by keyboard */}
            <div
              onClick={onClick}
              onKeyDown={(event) => keyboard.isOn && event.key === 'Enter' && chooser.open()}
              onPointerOver={(event) => hover(highlightsUnder(event.target, shown))}
              onPointerLeave={() => hover([])}
            >
              <PiecesContext value={view.areAllPiecesShown && readOnlyReason === null ? choosePiece : null}>
                <ArticleText
                  key={keyboard.textKey}
                  root={root}
                  article={article}
                  blocks={blocks}
                  highlights={shown}
                  colours={view.colours}
                  areCodersNamed={view.areCodersNamed}
                  seen={seen}
                  numbers={numbers}
                  activeId={numbers ? null : (active?.id ?? null)}
                  isEditable={keyboard.isOn}
                />
              </PiecesContext>
            </div>
            {numbers && <PrintedHighlights highlights={shown} total={highlights.length} />}
          </article>
          {marker.popover}
          {words.handles}
          <OverlapHint
            text={root}
            scroller={scroller}
            highlightsAt={(target) => highlightsUnder(target, shown)}
            onChoose={show}
            onHover={hover}
          />
        </div>
      </section>
      <div className="reader-side">
        <UnsettledTray
          articleId={articleId}
          blocks={blocks}
          target={marker.target}
          activeId={active?.id ?? null}
          onShow={show}
          onDrop={removal.remove}
        />
        <WordActsContext value={readOnlyReason === null ? words.acts : null}>
          <HighlightPanel
            article={article}
            highlights={shown}
            total={highlights.length}
            isKnown={areHighlightsKnown}
            activeId={active?.id ?? null}
            editing={editing}
            recent={recent}
            isReadOnly={readOnlyReason !== null}
            acts={cardActs}
            onSelect={listActs.select}
            onEdit={listActs.edit}
            onHover={listActs.hover}
          />
        </WordActsContext>
      </div>
      {chooser.menu}
      {words.question}
      {removal.question}
    </div>
  )
}
