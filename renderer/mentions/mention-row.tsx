import { Check, X } from 'lucide-react'
import { contextAround } from '../../shared/text/context-around.ts'
import { namesInWords } from '../connections/merge-dialog.tsx'
import { IconButton } from '../ui/button.tsx'
import type { ShownMention } from './shown-mentions.ts'
import { useArticleText } from './use-article-text.ts'
import type { Judging } from './use-judging.ts'

const contextUnits = 150

/** The id of the element that shows a mention. */
export const mentionElementId = (key: string): string => `mention-${key.replaceAll(' ', '-')}`

/** One mention with the words around it, and what was said of it. */
export function MentionCells({ shown, judging }: { shown: ShownMention; judging: Judging }) {
  const { mention, article } = shown
  const block = useArticleText(article)?.get(mention.blockId)
  const { before, exact, after } = block
    ? contextAround(block.text, mention, contextUnits)
    : { before: '… ', exact: mention.exact, after: ' …' }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a cell of a grid that is virtualised */}
      <div
        role="gridcell"
        className="mentions-context source-text"
        dir={block?.direction ?? article.direction}
        tabIndex={-1}
      >
        {before}
        <mark>{exact}</mark>
        {after}
        {mention.others.length > 0 && (
          <span className="mentions-shared" dir="ltr">
            also a name of {namesInWords(mention.others.map(({ name }) => name))}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" className="mentions-judgement" tabIndex={-1}>
        <MentionJudgement shown={shown} judging={judging} />
      </div>
    </>
  )
}

function MentionJudgement({ shown, judging }: { shown: ShownMention; judging: Judging }) {
  const { state } = shown.mention
  if (state === 'marked')
    return (
      <span className="mentions-state" data-state="marked">
        <Check aria-hidden /> Marked
      </span>
    )
  if (state === 'rejected')
    return (
      <span className="mentions-state" data-state="rejected">
        <X aria-hidden /> Rejected
      </span>
    )
  return (
    <>
      <IconButton
        label="Mark"
        shortcut="a"
        excludeFromTabOrder
        isDisabled={judging.isReadOnly}
        onPress={() => void judging.accept([shown])}
      >
        <Check aria-hidden />
      </IconButton>
      <IconButton
        label="Reject"
        shortcut="r"
        excludeFromTabOrder
        isDisabled={judging.isReadOnly}
        onPress={() => void judging.reject([shown])}
      >
        <X aria-hidden />
      </IconButton>
    </>
  )
}
