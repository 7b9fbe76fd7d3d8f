import { BookOpenText } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PassageRow } from '../../shared/rows/highlight.ts'
import { placeHref } from '../app/place.ts'
import { CopyQuotationButton } from '../quotation/copy-quotation-button.tsx'
import { DateText } from './date-text.tsx'

/** A passage away from its article: its words, and the way back to where it stands. */
export function PassageCard(props: {
  passage: PassageRow
  head?: ReactNode
  children?: ReactNode
  /** Stands beside the way to the article. */
  foot?: ReactNode
  withSource?: boolean
}) {
  const { passage, head, children, foot, withSource = true } = props
  const href = placeHref('read', passage.articleId, { highlight: passage.highlightId })
  return (
    <li className="connections-passage">
      {(withSource || head) && (
        <p className="connections-source">
          {withSource && <SourceWords passage={passage} />}
          {head}
        </p>
      )}
      <blockquote className="source-text" dir={passage.direction}>
        {passage.exact}
      </blockquote>
      {passage.note && (
        <p className="connections-note" dir="auto">
          {passage.note}
        </p>
      )}
      {children}
      <div className="connections-foot">
        <a className="connections-read" href={href} aria-label={`Read: ${passage.exact.slice(0, 60)}`}>
          <BookOpenText aria-hidden /> Read
        </a>
        <CopyQuotationButton highlightId={passage.highlightId} />
        {foot}
      </div>
    </li>
  )
}

/** Outlet and date of the article that a passage stands in. */
export function SourceWords({ passage }: { passage: PassageRow }) {
  return (
    <>
      <bdi className="connections-outlet">{passage.outlet ?? passage.articleTitle ?? 'Unknown outlet'}</bdi>
      {passage.publishedAt && (
        <>
          {' · '}
          <DateText edtf={passage.publishedAt} withEdtf={false} />
        </>
      )}
    </>
  )
}
