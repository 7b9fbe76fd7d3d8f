import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { type Api, api } from './connection.ts'
import { failureIn } from './failure.ts'
import { refetchPrivateNotes, refetchSections, refetchTouched } from './queries.ts'
import { tab } from './tab.ts'

/** The project that this tab has open. */
export type OpenedProject = Awaited<ReturnType<Api['project']['open']>> & { heldBy?: string; readingReason?: string }

type ChangeEvent = Awaited<ReturnType<Api['project']['changes']>> extends AsyncIterable<infer Event> ? Event : never

interface Session {
  project: OpenedProject
  /** Why the project can only be read, or null. */
  readOnlyReason: string | null
  /** Calls back with everything that happens to the project, in any tab. */
  onChange(listener: (event: ChangeEvent) => void): () => void
}

const SessionContext = createContext<Session | null>(null)

/** The project that is open in this tab; for everything shown within one. */
export function useProject(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no project is open here')
  return session
}

const retryMs = 500

/** Keeps this tab in step with its project, whoever changes it. */
export function ProjectSession(props: {
  project: OpenedProject
  /** Core does not know the project any more: it was started anew and could not open it again by itself. */
  onLost(): void
  children: ReactNode
}) {
  const { project, children } = props
  const onLost = useRef(props.onLost)
  onLost.current = props.onLost
  const [readOnlyReason, setReadOnlyReason] = useState<string | null>(
    project.writable ? null : (project.readingReason ?? 'it was opened for reading'),
  )
  const [listeners] = useState(() => new Set<(event: ChangeEvent) => void>())
  useEffect(() => {
    const abort = new AbortController()
    const take = (event: ChangeEvent) => {
      if (event.type === 'ready') refetchTouched(allCollections)
      if (event.type === 'committed' || event.type === 'arrived') refetchTouched(Object.keys(event.collections))
      if (event.type === 'section' || event.type === 'draft') refetchSections()
      if (event.type === 'privateNote' || event.type === 'ready') refetchPrivateNotes()
      if (event.type === 'backup') refetchTouched([])
      if (event.type === 'readOnly') setReadOnlyReason(event.reason)
      if (event.type === 'writable') setReadOnlyReason(null)
      // what could not be written is in core's memory all the same, and nothing else told of it
      if (event.type === 'readOnly' || event.type === 'writable') refetchTouched(['project', ...allCollections])
      for (const listener of listeners) listener(event)
    }
    const follow = async () => {
      while (!abort.signal.aborted) {
        try {
          const stream = await api.project.changes({ project: project.handle, tab }, { signal: abort.signal })
          for await (const event of stream) take(event)
          return
        } catch (error) {
          if (abort.signal.aborted) return
          if (failureIn(error)?.code === 'projectNotOpen') return onLost.current()
          await new Promise((resolve) => setTimeout(resolve, retryMs)) // the connection dropped: follow again once it is back
        }
      }
    }
    void follow()
    return () => abort.abort()
  }, [project.handle, listeners])
  const onChange = (listener: (event: ChangeEvent) => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return <SessionContext value={{ project, readOnlyReason, onChange }}>{children}</SessionContext>
}

const allCollections = [
  'coder',
  'article',
  'version',
  'highlight',
  'actor',
  'alias',
  'office',
  'event',
  'evidence',
  'theme',
  'rejection',
  'section',
  'dossier',
]
