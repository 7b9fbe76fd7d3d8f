import { useEffect } from 'react'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { goTo, usePlace } from '../app/place.ts'
import { Waiting } from '../ui/empty-state.tsx'
import { ArticleChooser } from './article-chooser.tsx'
import { Reader } from './reader.tsx'
import './reader.css'

/** The article last read in each project, while this tab is open. */
const lastRead = new Map<string, string>()

/** The Read place: one article with its highlights, or the choice of one. */
export function ReadPlace() {
  const { project } = useProject()
  const place = usePlace()
  const answer = useAnswer(['articleRecord', 'table'], () => api.article.table({ project: project.handle }))
  const articles = answer.data
  const wanted = place.id ?? lastRead.get(project.id)
  const index = articles?.findIndex(({ id }) => id === wanted) ?? -1
  const found = articles?.[index]?.id

  useEffect(() => {
    if (found) lastRead.set(project.id, found)
  }, [found, project.id])

  if (!articles) return <Waiting what="Fetching the articles…" />
  if (!found) return <ArticleChooser articles={articles} isMissing={place.id !== null} />
  const go = (step: number) => {
    const to = articles[index + step]
    return to ? () => goTo('read', to.id) : null
  }
  return (
    <Reader
      key={found}
      articleId={found}
      activeId={place.detail.highlight ?? null}
      hitsAt={place.detail.at ?? null}
      position={index + 1}
      count={articles.length}
      onPrevious={go(-1)}
      onNext={go(1)}
    />
  )
}
