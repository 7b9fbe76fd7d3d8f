import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '../../api/connection.ts'
import { useProject } from '../../api/project-session.tsx'
import { tab } from '../../api/tab.ts'
import { SectionSession, type SectionView } from './section-session.ts'

const noListening = () => () => undefined
const noView = () => null

/** The section in the editor of this tab, taken while it is on the screen and given back after. */
export function useSection(sectionId: string): { session: SectionSession; view: SectionView } | null {
  const { project, readOnlyReason, onChange } = useProject()
  const [session, setSession] = useState<SectionSession | null>(null)
  const canWrite = readOnlyReason === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: onChange is new in each render and always does the same
  useEffect(() => {
    const opened = new SectionSession({ api, project: project.handle, sectionId, tab, canWrite })
    setSession(opened)
    void opened.open()
    const stop = onChange((event) => opened.onChange(event))
    return () => {
      stop()
      opened.close()
    }
  }, [project.handle, sectionId, canWrite])
  const view = useSyncExternalStore(session?.subscribe ?? noListening, session?.getView ?? noView)
  return session && view ? { session, view } : null
}
