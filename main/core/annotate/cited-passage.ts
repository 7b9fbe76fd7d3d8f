import { Failure } from '../../../shared/failures.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { countHighlightRemoval } from './edit-highlight.ts'

/** What to do where the words to be changed are quoted: say so and change nothing, or change the quotations with them. */
export type IfCited = 'refuse' | 'change'

/**
 * Makes sure that no quotation changes unseen: what is typed in the dossier counts too. Throws Failure `passageCited`
 * where the highlights are evidence or the dossier cites them, unless that is meant.
 */
export async function assertMayChange(
  project: OpenProject,
  highlightIds: readonly string[],
  ifCited: IfCited,
): Promise<void> {
  if (ifCited === 'change') return
  await project.desk?.commitAll()
  const { evidence, sections } = countHighlightRemoval(project.store.state, highlightIds)
  if (evidence + sections > 0) throw new Failure('passageCited', { evidence, sections })
}
