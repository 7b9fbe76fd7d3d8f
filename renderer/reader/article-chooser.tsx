import { BookOpenText } from 'lucide-react'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { goTo, placeHref } from '../app/place.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import './article-chooser.css'

/** What Read shows before an article is chosen: the articles there are, or how to get some. */
export function ArticleChooser({ articles, isMissing }: { articles: readonly ArticleTableRow[]; isMissing: boolean }) {
  if (articles.length === 0)
    return (
      <EmptyState icon={<BookOpenText aria-hidden />} title="Nothing to read yet">
        <p>Import an article in the Library first: a web page, a PDF, a document, or pasted text.</p>
        <Button variant="primary" onPress={() => goTo('library')}>
          Go to the Library
        </Button>
      </EmptyState>
    )
  return (
    <div className="reader-chooser-page">
      <h1>Which article do you want to read?</h1>
      {isMissing && <p className="reader-card-warning">The article of this address is not in the project any more.</p>}
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <a href={placeHref('read', article.id)}>
              <span className="source-text" dir="auto" lang={article.language ?? undefined}>
                {article.title ?? 'Article without a title'}
              </span>
              <span className="reader-faint">
                {article.outlet && <bdi>{article.outlet} · </bdi>}
                {article.publishedAt && `${dateWords(article.publishedAt)} · `}
                {article.highlights} {article.highlights === 1 ? 'highlight' : 'highlights'}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
