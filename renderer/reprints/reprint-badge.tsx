import { Copy } from 'lucide-react'
import { useReprintGroups } from './use-reprint-groups.ts'
import './reprints.css'

/** Of how many copies of one report an article is one; nothing where it is the only one. */
export function ReprintBadge({ articleId }: { articleId: string }) {
  const group = useReprintGroups().get(articleId)
  if (!group) return null
  const count = group.articleIds.length
  const isLead = group.leadId === articleId
  return (
    <span
      className="reprint-badge"
      title={isLead ? `Stands for ${count} copies of one report` : `One of ${count} copies of one report`}
    >
      <Copy aria-hidden />
      {count} copies{isLead ? ', lead' : ''}
    </span>
  )
}
