import { Lock, TriangleAlert } from 'lucide-react'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { useAllCommands } from '../commands/command-registry.tsx'
import { Button } from '../ui/button.tsx'

export const openForWritingId = 'project.openForWriting'
export const saveCopyId = 'project.saveCopy'

/** Says that the project can only be read, what is safe, and what to do. Nothing where it can be written. */
export function ReadOnlyBanner() {
  const { project, readOnlyReason } = useProject()
  const summary = useAnswer(['project', 'summary'], () => api.project.summary({ project: project.handle }))
  const commands = useAllCommands()
  if (readOnlyReason === null) return null
  const hasFailed = project.writable
  const run = (id: string) => void commands.find((command) => command.id === id)?.run()
  return (
    <section
      className={`read-only-banner${hasFailed ? ' failed' : ''}`}
      role={hasFailed ? 'alert' : undefined}
      aria-label="The project can only be read"
    >
      {hasFailed ? <TriangleAlert aria-hidden /> : <Lock aria-hidden />}
      <p>{hasFailed ? failedWords(readOnlyReason, summary.data?.unsaved ?? 0) : readingWords(readOnlyReason)}</p>
      {hasFailed && <Button onPress={() => run(saveCopyId)}>Save a copy elsewhere…</Button>}
      <Button variant={hasFailed ? 'primary' : 'plain'} onPress={() => run(openForWritingId)}>
        {hasFailed ? 'Try again' : 'Open for writing'}
      </Button>
    </section>
  )
}

function failedWords(reason: string, unsaved: number): string {
  const lost = unsaved === 1 ? 'One change is' : `${unsaved} changes are`
  const safe = unsaved === 0 ? '' : ` ${lost} in memory alone: keep this window open.`
  return `The project can only be read now: ${reason}. What was saved before is safe.${safe} Put it right, free some space say, and try again, or save a copy elsewhere.`
}

function readingWords(reason: string): string {
  return `The project is open for reading: ${reason}. What others do to it is shown here as it comes.`
}
