import { coderType } from '../../../shared/model/coder.ts'
import type { ProjectSummaryRow } from '../../../shared/rows/project.ts'
import { highlightCount } from '../annotate/highlight-index.ts'
import { draftCount } from '../sections/draft-files.ts'
import { actorsOf, articlesOf, eventsOf, recordOf, sectionsOf, themesOf } from '../store/project-records.ts'
import { failureRowFrom } from './failure-row.ts'
import type { OpenProject } from './open-projects.ts'

const counted = (records: ReadonlyMap<string, { mergedInto: string | null }>): number =>
  [...records.values()].filter((record) => record.mergedInto === null).length

/** What an open project is, who works in it, and how much is in it. */
export async function summarise({
  handle,
  store,
  title,
  coderId,
  desk,
  backup,
}: OpenProject): Promise<ProjectSummaryRow> {
  const { state, folder, projectId: id } = store
  const coder = coderId && recordOf(state, coderType, coderId)
  return {
    handle,
    folder,
    id,
    title,
    writable: store.isWritable,
    coder: coder ? { id: coder.id, name: coder.name, colour: coder.colour } : null,
    counts: {
      articles: articlesOf(state).size,
      highlights: highlightCount(state),
      actors: counted(actorsOf(state)),
      events: counted(eventsOf(state)),
      themes: counted(themesOf(state)),
      sections: sectionsOf(state).length,
    },
    backupFailure: backup?.failure ? failureRowFrom(backup.failure).message : null,
    drafts: desk ? desk.draftCount : await draftCount(store),
    readOnlyReason: store.readOnlyReason,
    unsaved: store.isWritable ? 0 : store.unacknowledged,
  }
}
