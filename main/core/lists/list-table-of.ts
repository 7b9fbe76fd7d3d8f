import type { ListChoice } from '../../../shared/api/list.ts'
import { assertNever } from '../../../shared/assert-never.ts'
import { searchEvidence } from '../connect/search-evidence.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { articleList } from './article-list.ts'
import type { ListTable } from './csv-text.ts'
import { evidenceList } from './evidence-list.ts'
import { highlightList } from './highlight-list.ts'
import { passageList } from './passage-list.ts'
import { actorList, eventList, themeList } from './record-lists.ts'
import { searchList } from './search-list.ts'

/** The list that is asked for. Throws Failure `recordMissing`, `querySyntax`, `cancelled`. */
export async function listTableOf(project: OpenProject, what: ListChoice, signal?: AbortSignal): Promise<ListTable> {
  const { store, coderId } = project
  const { state } = store
  switch (what.list) {
    case 'articles':
      return articleList(state, coderId, what.ids)
    case 'highlights':
      return highlightList(state, what.ids)
    case 'actors':
      return actorList(state, what.ids)
    case 'events':
      return eventList(state, what.ids)
    case 'themes':
      return themeList(state, what.ids)
    case 'evidence':
      return evidenceList(state, what.ids)
    case 'citable': {
      const { rows } = searchEvidence(state, { ...what, limit: Number.POSITIVE_INFINITY })
      return highlightList(
        state,
        rows.map(({ highlightId }) => highlightId),
      )
    }
    case 'search':
      return searchList(project, what, signal)
    case 'passages':
      return passageList(store, what, signal)
    default:
      return assertNever(what)
  }
}
