import { carriedWords } from '../../shared/carried-words.ts'
import type { ImportPartRow } from '../../shared/rows.ts'
import { placeHref } from '../app/place.ts'

/** What became of each thing in a file that holds several, the failures first. */
export function ImportParts({ parts }: { parts: readonly ImportPartRow[] }) {
  const failed = parts.filter(({ status }) => status === 'failed')
  const others = parts.filter(({ status }) => status !== 'failed')
  return (
    <ul className="library-tray-parts" aria-label="What was in it">
      {[...failed, ...others].map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two parts may bear the same name
        <Part key={index} part={part} />
      ))}
    </ul>
  )
}

/** `4 articles imported, 1 already here, 1 failed`. */
export function partsWords(parts: readonly ImportPartRow[]): string {
  const count = (status: ImportPartRow['status']) => parts.filter((part) => part.status === status).length
  const [imported, renewed, duplicate, matched, failed] = [
    count('imported'),
    count('newVersion'),
    count('duplicate'),
    count('matched'),
    count('failed'),
  ]
  const words = [
    imported > 0 && `${imported} ${imported === 1 ? 'article' : 'articles'} imported`,
    renewed > 0 && `${renewed} ${renewed === 1 ? 'newer version' : 'newer versions'}`,
    duplicate > 0 && `${duplicate} already here`,
    matched > 0 && `${matched} matched to articles that are here`,
    failed > 0 && `${failed} failed`,
  ]
  return words.filter(Boolean).join(', ')
}

function Part({ part }: { part: ImportPartRow }) {
  const { name, status, articleId, title, warnings, error, carried } = part
  return (
    <li data-status={status}>
      {status === 'failed' ? (
        <>
          <bdi>{name}</bdi>: {error?.message}
        </>
      ) : (
        <a href={placeHref('read', articleId)}>
          <bdi>{title ?? name}</bdi>
        </a>
      )}
      {status === 'duplicate' && ' – already here, nothing was added'}
      {status === 'newVersion' && ` – newer version. ${carried ? carriedWords(carried) : ''}`}
      {status === 'matched' && ' – already here; what the list adds is in its details'}
      {warnings.map(({ code, message }) => (
        <span key={code} className="library-tray-warning">
          {message}
        </span>
      ))}
    </li>
  )
}
