import { FileText } from 'lucide-react'
import { useEffect } from 'react'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { goTo, usePlace } from '../app/place.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, Waiting } from '../ui/empty-state.tsx'
import { DossierDesk } from './dossier-desk.tsx'
import './dossier.css'

/** The dossier: outline, text and evidence; where none is written yet, the ways to begin. */
export function DossierPlace() {
  const { project } = useProject()
  const place = usePlace()
  const list = useAnswer(['section', 'list'], () => api.section.list({ project: project.handle }))
  const sections = list.data
  const asked = place.name === 'dossier' ? place.id : null
  const current = sections?.find(({ id }) => id === asked) ?? null
  const first = sections?.[0] ?? null
  const isFetching = list.isFetching
  useEffect(() => {
    // Without a section in the address the first one is shown, and the way back does not lead here again.
    if (current || !first || isFetching || place.name !== 'dossier') return
    window.history.replaceState(null, '', `#/dossier/${encodeURIComponent(first.id)}`)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  }, [current, first, isFetching, place.name])
  if (list.error) return <p className="waiting">{failureText(list.error)}</p>
  if (!sections) return <Waiting what="Opening the dossier…" />
  if (sections.length === 0) return <Beginning />
  return <DossierDesk sections={sections} current={current} />
}

function Beginning() {
  const { project, readOnlyReason } = useProject()
  const act = useAct()
  const summary = useAnswer(['project', 'summary'], () => api.project.summary({ project: project.handle }))
  const highlights = summary.data?.counts.highlights ?? 0
  const canWrite = readOnlyReason === null
  const write = async () => {
    const made = await act(() => api.section.create({ project: project.handle, title: 'Summary' }))
    if (made) goTo('dossier', made.id, { naming: 'yes' })
  }
  return (
    <EmptyState icon={<FileText aria-hidden />} title="The dossier is not begun yet">
      <p>
        Here you write what the sources show. Every statement leads back to a passage that you highlighted.
        {highlights === 0 && ' Mark some passages in Read first, or begin with words of your own.'}
      </p>
      <div className="dossier-row">
        <Button
          variant={highlights > 0 ? 'primary' : 'plain'}
          isDisabled={!canWrite || highlights === 0}
          onPress={() => void act(() => api.dossier.startFromFirst({ project: project.handle }))}
        >
          Start from the {highlights > 0 ? `${highlights} highlights` : 'highlights'}
        </Button>
        <Button variant={highlights > 0 ? 'plain' : 'primary'} isDisabled={!canWrite} onPress={() => void write()}>
          Write the first section
        </Button>
      </div>
    </EmptyState>
  )
}
