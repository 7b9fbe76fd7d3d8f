import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { CitablePassageRow } from '../../../shared/rows/highlight.ts'
import { dateWords } from '../../../shared/text/date-words.ts'
import { api } from '../../api/connection.ts'
import { useProject } from '../../api/project-session.tsx'
import { useAnswer } from '../../api/use-answer.ts'

/** A passage with the Admiralty grade of its article, A–F. */
export type Passage = CitablePassageRow & { grade: string | null }

interface Known {
  /** By the highlight's id; null until they are here. */
  passages: ReadonlyMap<string, Passage> | null
  gradeOf(articleId: string): string | null
  nameOf(kind: 'actor' | 'event', id: string): string | null
  noteNumber(highlightIds: readonly string[]): number | null
}

const KnownContext = createContext<Known | null>(null)
const mostPassages = 1000

/** What the text's quotations, citations and mentions show: looked up here once for all of them. */
export function KnownRecords(props: {
  noteNumber(highlightIds: readonly string[]): number | null
  children: ReactNode
}) {
  const { noteNumber, children } = props
  const { project } = useProject()
  const handle = project.handle
  const found = useAnswer(['evidence', 'search', 'all'], () =>
    api.evidence.search({ project: handle, limit: mostPassages }),
  )
  const articles = useAnswer(['article', 'table'], () => api.article.table({ project: handle }))
  const actors = useAnswer(['actor', 'table'], () => api.actor.table({ project: handle }))
  const events = useAnswer(['event', 'table'], () => api.event.table({ project: handle }))
  const records = useMemo(() => {
    const grades = new Map(articles.data?.map((article) => [article.id, article.reliability]))
    const names = {
      actor: new Map(actors.data?.map(({ id, name }) => [id, name])),
      event: new Map(events.data?.map(({ id, title }) => [id, title])),
    }
    const gradeOf = (articleId: string) => grades.get(articleId) ?? null
    return {
      passages: found.data
        ? new Map(found.data.rows.map((row) => [row.highlightId, { ...row, grade: gradeOf(row.articleId) }]))
        : null,
      gradeOf,
      nameOf: (kind: 'actor' | 'event', id: string) => names[kind].get(id) ?? null,
    }
  }, [found.data, articles.data, actors.data, events.data])
  const known = useMemo(() => ({ ...records, noteNumber }), [records, noteNumber])
  return <KnownContext value={known}>{children}</KnownContext>
}

/** What is known of the records that the text names. */
export function useKnown(): Known {
  const known = useContext(KnownContext)
  if (!known) throw new Error('no records are known here')
  return known
}

/** Who published a passage, when, and how the source is graded. */
export function SourceLine({ passage, children }: { passage: Passage; children?: ReactNode }) {
  const { outlet, articleTitle, publishedAt, grade } = passage
  return (
    <>
      <bdi>{outlet ?? articleTitle ?? 'Unnamed source'}</bdi> ·{' '}
      {publishedAt ? dateWords(publishedAt, 'short') : 'no date'}
      {grade && ` · graded ${grade}`}
      {children}
    </>
  )
}
