import type { ArticleReadingRow } from '../../shared/rows/article.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { placeHref } from '../app/place.ts'
import { VersionsButton } from '../versions/versions-button.tsx'
import './article-header.css'

const gradeWords: Record<string, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

/** Title, outlet, byline, date and grade of an article. Its address is text: the app asks nothing of the network. */
export function ArticleHeader({ article }: { article: ArticleReadingRow }) {
  const { fields, direction, reliability, place, words, warnings } = article
  const language = fields.language.value ?? undefined
  const { title, outlet, byline, publishedAt, url } = fields
  return (
    <header className="reader-head" dir={direction}>
      <h1 className="source-text" dir={title.value ? 'auto' : direction} lang={language}>
        {title.value ?? 'Article without a title'}
      </h1>
      <p className="reader-by">
        {outlet.value && <bdi className="reader-outlet">{outlet.value}</bdi>}
        {byline.value && <bdi>{byline.value}</bdi>}
        {publishedAt.value ? (
          <time dir="ltr" title={publishedAt.value}>
            {dateWords(publishedAt.value)}
          </time>
        ) : (
          <span dir="ltr">
            {publishedAt.offer ? `no date yet; perhaps ${dateWords(publishedAt.offer.value)}` : 'no date'}
          </span>
        )}
        {place && <bdi>{place}</bdi>}
        {reliability && (
          <span className="reader-grade" title={`Reliability of the source: ${gradeWords[reliability] ?? reliability}`}>
            <span className="visually-hidden">Reliability </span>
            {reliability}
          </span>
        )}
        <span className="reader-faint" dir="ltr">
          {words === 0 ? 'no text' : `${words.toLocaleString('en')} words`}
        </span>
        <a dir="ltr" href={placeHref('library', article.id)}>
          Edit the details
        </a>
        <VersionsButton articleId={article.id} />
      </p>
      {url.value && (
        <p className="reader-url">
          <bdi dir="ltr">{url.value}</bdi>
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="reader-warning" dir="ltr">
          {warning}
        </p>
      ))}
    </header>
  )
}
