import { ChevronLeft, ChevronRight, Eye, EyeOff, Tags, TextCursor } from 'lucide-react'
import { allFacets } from '../../shared/reader/shown-highlights.ts'
import type { ArticleReadingRow } from '../../shared/rows/article.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { toggleCodebook } from '../codebook/codebook-state.ts'
import { HistoryButton } from '../history/history-button.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ArticleStanding } from './article-standing.tsx'
import type { ReadingView } from './use-reading-view.ts'
import { ViewMenu } from './view-menu.tsx'

/** The tools above the text. */
export function ReaderBar(props: {
  article: ArticleReadingRow
  /** Counted from 1; null while the library is not known. */
  position: number | null
  count: number
  highlights: readonly HighlightDetailRow[]
  view: ReadingView
  isKeyboardOn: boolean
  onPrevious: (() => void) | null
  onNext: (() => void) | null
  onToggleKeyboard(): void
}) {
  const { article, highlights, view, position, count, isKeyboardOn, onPrevious, onNext } = props
  const hiddenCount = Object.values(view.hiddenCounts).reduce((sum, each) => sum + each, 0)
  const isHiddenShown = view.areAllPiecesShown
  const pieces = `${hiddenCount} hidden ${hiddenCount === 1 ? 'piece' : 'pieces'}`
  return (
    <>
      <div className="bar reader-bar">
        <IconButton label="Previous article" shortcut="[" isDisabled={!onPrevious} onPress={() => onPrevious?.()}>
          <ChevronLeft aria-hidden />
        </IconButton>
        <IconButton label="Next article" shortcut="]" isDisabled={!onNext} onPress={() => onNext?.()}>
          <ChevronRight aria-hidden />
        </IconButton>
        {position !== null && (
          <span className="reader-faint">
            {position} of {count}
          </span>
        )}
        <span className="push" />
        <ArticleStanding article={article} />
        {(hiddenCount > 0 || isHiddenShown) && (
          <Button variant="quiet" isOn={isHiddenShown} onPress={view.toggleAllPieces}>
            {isHiddenShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            {isHiddenShown ? 'Done with the hidden pieces' : `${pieces}: show`}
          </Button>
        )}
        <ViewMenu view={view} highlights={highlights} />
        <IconButton label="Codebook" shortcut="b" onPress={toggleCodebook}>
          <Tags aria-hidden />
        </IconButton>
        <Button variant="quiet" isOn={isKeyboardOn} onPress={props.onToggleKeyboard}>
          <TextCursor aria-hidden />
          Select by keyboard <kbd>s</kbd>
        </Button>
        <HistoryButton kind="article" id={article.id} name={article.fields.title.value ?? 'No title'} group="Read" />
      </div>
      {view.isFiltered && (
        <p className="reader-filtered" role="status">
          {view.shown.length.toLocaleString('en')} of {highlights.length.toLocaleString('en')} highlights are shown.
          <Button variant="quiet" onPress={() => view.setFacets(allFacets)}>
            Show all
          </Button>
        </p>
      )}
      {isKeyboardOn && (
        <p className="reader-keys" role="status">
          The arrows move the caret, Shift selects, Ctrl goes word by word. Then <kbd>h</kbd> highlights, <kbd>a</kbd>{' '}
          <kbd>e</kbd> <kbd>t</kbd> tag, <kbd>n</kbd> notes. <kbd>Esc</kbd> ends.
        </p>
      )}
    </>
  )
}
