import { Star } from 'lucide-react'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import './star.css'

type Stars = Pick<ArticleTableRow, 'starred' | 'starredBy'>

/** Who has starred an article, in words; empty where nobody has. */
export function starWords({ starred, starredBy }: Stars): string {
  return starredBy.length === 0 ? '' : `Starred by ${starredBy.join(', ')}${starred ? ' (you among them)' : ''}`
}

/** A star: full where it is one's own, an outline with a dot where colleagues have starred it, faint where nobody has. */
export function StarMark(stars: Stars) {
  const whose = stars.starred ? 'own' : stars.starredBy.length > 0 ? 'others' : 'none'
  return <Star className="library-star" data-star={whose} aria-hidden />
}
