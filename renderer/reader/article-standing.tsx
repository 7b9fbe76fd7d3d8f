import { articleStatuses } from '../../shared/model/article.ts'
import type { ArticleReadingRow } from '../../shared/rows/article.ts'
import { useProject } from '../api/project-session.tsx'
import { shortcutWords } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { statusWords } from '../library/library-words.ts'
import { StarMark, starWords } from '../library/star-mark.tsx'
import { judgingCommands, useArticleJudging } from '../library/use-article-judging.ts'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import './article-standing.css'

const choices = articleStatuses.map((id) => ({ id, label: statusWords[id] }))

/** The star and the status of the article that is read, by mouse or key. */
export function ArticleStanding({
  article,
}: {
  article: Pick<ArticleReadingRow, 'id' | 'status' | 'starred' | 'starredBy' | 'removed'>
}) {
  const { readOnlyReason } = useProject()
  const judging = useArticleJudging()
  const isDisabled = readOnlyReason !== null || article.removed
  useCommands(judgingCommands('Read', [article], !isDisabled, judging))
  return (
    <>
      <IconButton
        label={[starWords(article), article.starred ? 'Take your star off' : 'Star the article']
          .filter(Boolean)
          .join('. ')}
        shortcut={shortcutWords({ code: 'KeyS', shift: true })}
        isDisabled={isDisabled}
        onPress={() => judging.star([article])}
      >
        <StarMark {...article} />
      </IconButton>
      <div className="reader-standing">
        <Select
          label="Status of the article"
          isLabelHidden
          value={article.status}
          choices={choices}
          isDisabled={isDisabled}
          onChange={(status) => status !== '' && judging.setStatus([article], status)}
        />
      </div>
    </>
  )
}
