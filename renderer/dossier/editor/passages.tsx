import { useQueries } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react'
import type { CitablePassageRow } from '../../../shared/rows/highlight.ts'
import { dateWords } from '../../../shared/text/date-words.ts'
import { api } from '../../api/connection.ts'
import { useProject } from '../../api/project-session.tsx'
import { useAnswer } from '../../api/use-answer.ts'
import { passageRequests } from './passage-requests.ts'

/** A passage with the Admiralty grade of its article, A–F. */
export type Passage = CitablePassageRow & { grade: string | null }

interface Known {
  /** Null where the passage is not in the project. */
  fetchPassage(highlightId: string): Promise<CitablePassageRow | null>
  gradeOf(articleId: string): string | null
  nameOf(kind: 'actor' | 'event', id: string): string | null
  noteNumber(highlightIds: readonly string[]): number | null
}

const KnownContext = createContext<Known | null>(null)

/** What the text's quotations, citations and mentions show. */
export function KnownRecords(props: {
  noteNumber(highlightIds: readonly string[]): number | null
  children: ReactNode
}) {
  const { noteNumber, children } = props
  const { project } = useProject()
  const handle = project.handle
  const fetchPassage = useMemo(
    () => passageRequests((highlightIds) => api.evidence.get({ project: handle, highlightIds })),
    [handle],
  )
  const articles = useAnswer(['articleRecord', 'table'], () => api.article.table({ project: handle }))
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
      gradeOf,
      nameOf: (kind: 'actor' | 'event', id: string) => names[kind].get(id) ?? null,
    }
  }, [articles.data, actors.data, events.data])
  const known = useMemo(() => ({ ...records, fetchPassage, noteNumber }), [records, fetchPassage, noteNumber])
  return <KnownContext value={known}>{children}</KnownContext>
}

/** What is known of the records that the text names. */
export function useKnown(): Known {
  const known = useContext(KnownContext)
  if (!known) throw new Error('no records are known here')
  return known
}

/** The passages that are cited, by the highlight's id, without those not in the project; null until all are here. */
export function usePassages(highlightIds: readonly string[]): ReadonlyMap<string, Passage> | null {
  const { fetchPassage, gradeOf } = useKnown()
  const combine = useCallback(
    (answers: { data: CitablePassageRow | null | undefined }[]) => {
      if (answers.some(({ data }) => data === undefined)) return null
      const rows = answers.flatMap(({ data }) => data ?? [])
      return new Map(rows.map((row) => [row.highlightId, { ...row, grade: gradeOf(row.articleId) }]))
    },
    [gradeOf],
  )
  const queries = [...new Set(highlightIds)].map((id) => ({
    queryKey: ['evidence', 'get', id],
    queryFn: () => fetchPassage(id),
  }))
  return useQueries({ queries, combine })
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
