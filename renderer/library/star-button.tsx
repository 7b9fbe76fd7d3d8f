import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { Button } from '../ui/button.tsx'
import { StarMark, starWords } from './star-mark.tsx'
import { useArticleJudging } from './use-article-judging.ts'

/** Stars articles or takes the stars off, and says who else has starred the one. */
export function StarButton(props: {
  articles: readonly Pick<ArticleTableRow, 'id' | 'starred' | 'starredBy'>[]
  isDisabled: boolean
}) {
  const { articles, isDisabled } = props
  const { star } = useArticleJudging()
  const starred = articles.length > 0 && articles.every((article) => article.starred)
  const starredBy = articles.flatMap((article) => article.starredBy)
  const [only] = articles
  return (
    <Button
      variant="quiet"
      isDisabled={isDisabled}
      isOn={starred}
      aria-pressed={starred}
      onPress={() => star(articles)}
    >
      <StarMark starred={starred} starredBy={starredBy} />
      {starred ? 'Starred' : 'Star'}
      {articles.length === 1 && only && starredBy.length > 0 && (
        <span className="visually-hidden">. {starWords(only)}</span>
      )}
    </Button>
  )
}
