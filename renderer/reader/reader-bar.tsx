import { ChevronLeft, ChevronRight, Eye, EyeOff, TextCursor } from 'lucide-react'
import type { ArticleReadingRow } from '../../shared/rows/article.ts'
import { HistoryButton } from '../history/history-button.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ArticleStanding } from './article-standing.tsx'

/** The tools above the text. */
export function ReaderBar(props: {
  article: ArticleReadingRow
  /** Counted from 1; null while the library is not known. */
  position: number | null
  count: number
  hiddenCount: number
  isHiddenShown: boolean
  isKeyboardOn: boolean
  onPrevious: (() => void) | null
  onNext: (() => void) | null
  onToggleHidden(): void
  onToggleKeyboard(): void
}) {
  const { article, position, count, hiddenCount, isHiddenShown, isKeyboardOn, onPrevious, onNext } = props
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
          <Button variant="quiet" isOn={isHiddenShown} onPress={props.onToggleHidden}>
            {isHiddenShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            {isHiddenShown ? 'Done with the hidden pieces' : `${pieces}: show`}
          </Button>
        )}
        <Button variant="quiet" isOn={isKeyboardOn} onPress={props.onToggleKeyboard}>
          <TextCursor aria-hidden />
          Select by keyboard <kbd>s</kbd>
        </Button>
        <HistoryButton kind="article" id={article.id} name={article.fields.title.value ?? 'No title'} group="Read" />
      </div>
      {isKeyboardOn && (
        <p className="reader-keys" role="status">
          The arrows move the caret, Shift selects, Ctrl goes word by word. Then <kbd>h</kbd> highlights, <kbd>a</kbd>{' '}
          <kbd>e</kbd> <kbd>t</kbd> tag, <kbd>n</kbd> notes. <kbd>Esc</kbd> ends.
        </p>
      )}
    </>
  )
}
