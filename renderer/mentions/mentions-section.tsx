import { ScanSearch } from 'lucide-react'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { goTo } from '../app/place.ts'
import { useCommands } from '../commands/command-registry.tsx'
import { counted } from '../connections/date-text.tsx'
import { Button } from '../ui/button.tsx'
import { ScanStatus } from './scan-status.tsx'
import { useMentionScan } from './use-mention-scan.ts'
import './mentions.css'

/** In the panel of an actor: how often its names stand in the articles without being marked, and the way to judge them. */
export function MentionsSection({ actorId }: { actorId: string }) {
  const { project } = useProject()
  const { data: count } = useAnswer(['mention', 'count', actorId], () =>
    api.mention.count({ project: project.handle, actorId }),
  )
  const scan = useMentionScan(count?.behind)
  const review = () => goTo('actors', actorId, { mentions: count?.new === 0 ? 'marked' : 'new' })
  useCommands([
    {
      id: 'mention.review',
      label: 'Find all mentions of the chosen actor',
      group: 'Actors',
      shortcut: { code: 'KeyF' },
      run: review,
    },
  ])
  const isDone = count !== undefined && count.behind === 0
  return (
    <section className="connections-section" aria-label="Mentions in the articles">
      <h3>Mentions in the articles</h3>
      <div role="status">
        {count && (count.new > 0 || isDone) && (
          <p className={count.new > 0 ? 'mentions-new' : 'connections-none'}>{countWords(count)}</p>
        )}
        {isDone && count.unreadable > 0 && (
          <p className="connections-none">
            The text of {counted(count.unreadable, 'article')} cannot be read: run ‘Check the project’.
          </p>
        )}
      </div>
      <ScanStatus scan={scan} behind={count?.behind ?? 0} />
      {count && count.new + count.marked + count.rejected > 0 && (
        <div>
          <Button variant={count.new > 0 ? 'primary' : 'plain'} onPress={review}>
            <ScanSearch aria-hidden /> {count.new > 0 ? 'Review' : 'Show them'}
          </Button>
        </div>
      )}
    </section>
  )
}

function countWords(count: { new: number; marked: number; rejected: number }): string {
  const known = [
    count.marked > 0 ? `${count.marked} marked` : null,
    count.rejected > 0 ? `${count.rejected} rejected` : null,
  ].filter((part) => part !== null)
  if (count.new > 0) return [counted(count.new, 'new mention'), ...known].join(' · ')
  if (known.length === 0) return 'None of its names stands in an article.'
  return `No new mention · ${known.join(' · ')}`
}
