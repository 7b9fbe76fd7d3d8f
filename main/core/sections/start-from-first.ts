import { generateNKeysBetween } from 'fractional-indexing'
import { Failure } from '../../../shared/failures.ts'
import type { Json } from '../../../shared/model/json.ts'
import { changeProject } from '../edit/change-project.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { sectionsOf } from '../store/project-records.ts'
import { composeFirstDossier } from '../write/compose-first-dossier.ts'

/**
 * Stores the dossier composed from the highlights as sections, in one action, and gives their number. Throws Failure
 * `dossierStarted` where there are sections already, `dossierEmpty` where there are no highlights.
 */
export async function startFromFirst(project: OpenProject): Promise<number> {
  const { store } = project
  const there = sectionsOf(store.state).length
  if (there > 0) throw new Failure('dossierStarted', { sections: there })
  const composed = composeFirstDossier(store.state)
  if (composed.length === 0) throw new Failure('dossierEmpty', { path: store.folder })
  const keys = generateNKeysBetween(null, null, composed.length)
  const ops = composed.map(({ title, content }, index) => ({
    c: 'section' as const,
    id: store.newId('section'),
    set: { title, order: keys[index] ?? '', content: JSON.parse(JSON.stringify(content)) as Json }, // JSON by construction
  }))
  await changeProject(project, 'dossier.start', ops)
  return ops.length
}
