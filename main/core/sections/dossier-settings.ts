import { dossierSettingsId } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { DossierSettingsRow } from '../../../shared/rows/dossier.ts'
import { markingCoders } from '../annotate/highlight-index.ts'
import { changeProject, givenFields } from '../edit/change-project.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { codersOf, dossierOf } from '../store/project-records.ts'

/** What stands on the cover and how the dossier cites, with what is shown where nothing is set. */
export function dossierSettings({ store, title }: OpenProject): DossierSettingsRow {
  const { state } = store
  const settings = dossierOf(state)
  const coders = codersOf(state)
  const names = markingCoders(state)
    .flatMap((id) => coders.get(id)?.name ?? [])
    .sort()
  return {
    title: settings?.title ?? null,
    subtitle: settings?.subtitle ?? '',
    author: settings?.author ?? null,
    notice: settings?.notice ?? '',
    citationStyle: settings?.citationStyle ?? 'chicago-notes-bibliography',
    shownTitle: settings?.title ?? title,
    shownAuthor: settings?.author ?? names.join(', '),
  }
}

/** Sets what stands on the cover; what is left out stays as it is. */
export async function editDossierSettings(
  project: OpenProject,
  fields: Record<string, Json | undefined>,
): Promise<void> {
  await changeProject(project, 'dossier.edit', [{ c: 'dossier', id: dossierSettingsId, set: givenFields(fields) }])
}
