import { BookOpenText, RotateCcw, Trash2, X } from 'lucide-react'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { useProject } from '../api/project-session.tsx'
import { goTo } from '../app/place.ts'
import { HistoryButton } from '../history/history-button.tsx'
import { JoinReprints } from '../reprints/join-reprints.tsx'
import { ReprintSection } from '../reprints/reprint-section.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { ArticleDetails } from './article-details.tsx'
import { Judgement } from './judgement.tsx'
import { countWords } from './library-words.ts'
import { StarButton } from './star-button.tsx'
import { starWords } from './star-mark.tsx'
import { WentWith } from './went-with.tsx'
import './details-panel.css'

interface PanelProps {
  articles: readonly ArticleTableRow[]
  onRemove(): void
  onRestore(): void
  onClose(): void
}

/** What is known of the selected article, or what can be done with several. */
export function DetailsPanel({ articles, onRemove, onRestore, onClose }: PanelProps) {
  const { readOnlyReason } = useProject()
  const [first] = articles
  if (!first) return null
  const isRemoved = first.removed
  const isDisabled = readOnlyReason !== null
  const isOne = articles.length === 1
  const total = articles.reduce((sum, { highlights }) => sum + highlights, 0)
  return (
    <aside className="panel end library-details" aria-label="Details">
      <header>
        {isOne ? (
          <h2 className="source-text" dir={first.direction} lang={first.language ?? undefined}>
            {first.title ?? 'No title'}
          </h2>
        ) : (
          <h2>{countWords(articles.length, 'article')} selected</h2>
        )}
        {isOne && <HistoryButton kind="article" id={first.id} name={first.title ?? 'No title'} group="Library" />}
        <IconButton label="Close the details" onPress={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className="library-actions">
        {isOne && !isRemoved && (
          <Button variant="primary" onPress={() => goTo('read', first.id)}>
            <BookOpenText aria-hidden /> Read
          </Button>
        )}
        {!isOne && !isRemoved && <JoinReprints articleIds={articles.map(({ id }) => id)} isDisabled={isDisabled} />}
        {!isRemoved && <StarButton articles={articles} isDisabled={isDisabled} />}
        {isRemoved ? (
          <Button variant="primary" isDisabled={isDisabled} onPress={onRestore}>
            <RotateCcw aria-hidden /> Restore
          </Button>
        ) : (
          <Button variant="danger" isDisabled={isDisabled} onPress={onRemove}>
            <Trash2 aria-hidden /> Remove{isOne ? '' : '…'}
          </Button>
        )}
      </div>
      {isOne && starWords(first) !== '' && <p className="library-hint">{starWords(first)}</p>}
      {isRemoved && <WentWith articles={articles} />}
      {!isRemoved && <Judgement articles={articles} isDisabled={isDisabled} />}
      {isOne && !isRemoved && <ReprintSection articleId={first.id} isDisabled={isDisabled} />}
      {isOne ? (
        <ArticleDetails key={first.id} article={first} isDisabled={isDisabled || isRemoved} />
      ) : (
        <p className="library-hint">
          {countWords(total, 'highlight')} in them. Status and reliability are set for all of them at once.
        </p>
      )}
    </aside>
  )
}
