import { articleStatuses } from '../../shared/model/article.ts'
import { reliabilityGrades } from '../../shared/model/vocabulary.ts'
import type { ArticleTableRow } from '../../shared/rows/article.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { Select } from '../ui/fields.tsx'
import { gradeWords, statusWords } from './library-words.ts'

type Grade = keyof typeof reliabilityGrades
const grades = Object.keys(reliabilityGrades) as Grade[] // the keys of a constant object
const statusChoices = articleStatuses.map((id) => ({ id, label: statusWords[id] }))
const gradeChoices = [{ id: '' as const, label: 'Not graded' }, ...grades.map((id) => ({ id, label: gradeWords(id) }))]

/** The value that all have, or the empty text. */
function common<Value extends string>(values: readonly Value[]): Value | '' {
  const [first] = values
  return first !== undefined && values.every((value) => value === first) ? first : ''
}

/** What the person says of articles, one or several at once: how far they read, how reliable the source is. */
export function Judgement({ articles, isDisabled }: { articles: readonly ArticleTableRow[]; isDisabled: boolean }) {
  const { project } = useProject()
  const act = useAct()
  const articleIds = articles.map(({ id }) => id)
  const status = common(articles.map((article) => article.status))
  const shownGrades = articles.map((article) => grades.find((grade) => grade === article.reliability) ?? '')
  const reliability = common(shownGrades)
  const isMixedGrade = new Set(shownGrades).size > 1
  const edit = (set: Parameters<typeof api.article.edit>[0]['set']) =>
    void act(() => api.article.edit({ project: project.handle, articleIds, set }))
  return (
    <div className="library-judgement">
      <Select
        label="Status"
        value={status}
        choices={status === '' ? [{ id: '', label: 'Various' }, ...statusChoices] : statusChoices}
        isDisabled={isDisabled}
        onChange={(id) => id !== '' && edit({ status: id })}
      />
      <Select
        label="Reliability of the source"
        value={reliability}
        choices={isMixedGrade ? [{ id: '', label: 'Various' }, ...gradeChoices.slice(1)] : gradeChoices}
        isDisabled={isDisabled}
        onChange={(id) => !(isMixedGrade && id === '') && edit({ reliability: id === '' ? null : id })}
      />
    </div>
  )
}
