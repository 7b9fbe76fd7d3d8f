import type { CheckRow } from '../../../shared/rows.ts'
import { articlesOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { unsettledRows } from '../version/unsettled.ts'
import { called } from './called.ts'
import { noteRow } from './rows.ts'

/** The articles whose newer version left something for a person to do: a note for each. */
export function checkPlaces(state: State): CheckRow[] {
  return [...articlesOf(state).keys()].flatMap((articleId) => {
    const rows = unsettledRows(state, articleId)
    if (rows.length === 0) return []
    const cited = rows.filter(({ highlight }) => highlight.sections > 0).length
    const highlights = rows.length === 1 ? '1 highlight waits' : `${rows.length} highlights wait`
    const quoted = cited === 0 ? '' : ` The dossier quotes ${cited} of them.`
    return [
      noteRow(
        'highlightsUnsettled',
        null,
        `${highlights} in the newer version of the ${called(state, 'article', articleId)} to be confirmed, placed or dropped.${quoted}`,
      ),
    ]
  })
}
