import { useProject } from '../api/project-session.tsx'
import { counted } from '../connections/date-text.tsx'
import { Button } from '../ui/button.tsx'
import { type MentionScan, startMentionScan, stopMentionScan } from './mention-scan.ts'

/** How far the looking for names is, with a way to stop it and to go on; nothing where all is looked through. */
export function ScanStatus({ scan, behind }: { scan: MentionScan | null; behind: number }) {
  const { project } = useProject()
  if (scan && !scan.isStopped)
    return (
      <div className="mentions-scan">
        <progress aria-label="Articles looked through" max={scan.progress?.total} value={scan.progress?.done} />
        <span>
          {scan.progress
            ? `Looking through ${scan.progress.done} of ${counted(scan.progress.total, 'article')}…`
            : 'Looking through the articles…'}
        </span>
        <Button variant="quiet" onPress={stopMentionScan}>
          Stop
        </Button>
      </div>
    )
  if (!scan?.isStopped || behind === 0) return null
  return (
    <div className="mentions-scan">
      <span>Stopped: {counted(behind, 'article')} not looked through.</span>
      <Button variant="quiet" onPress={() => void startMentionScan(project.handle)}>
        Go on
      </Button>
    </div>
  )
}
