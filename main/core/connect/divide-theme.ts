import { highlightType } from '../../../shared/model/highlight.ts'
import { tagFieldName, tagsOf } from '../../../shared/model/tag.ts'
import { themeType } from '../../../shared/model/theme.ts'
import { changeProject, givenFields } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { fieldsOf } from '../store/project-records.ts'
import type { Stamp } from '../store/stamp.ts'
import { parentTheme } from './theme-tree.ts'
import { withMerged } from './untag.ts'

/**
 * Divides a theme in one action: these highlights bear a new theme in its stead, which stands beside it and has its
 * colour. A highlight that does not bear it is left as it is. Throws Failure `recordMissing`.
 */
export async function divideTheme(
  project: OpenProject,
  { themeId, highlightIds, name }: { themeId: string; highlightIds: readonly string[]; name: string },
): Promise<{ id: string; action: Stamp | null }> {
  const { store } = project
  const theme = requireRecord(store.state, themeType, themeId)
  const all = withMerged(store.state, [themeId])
  const id = store.newId('theme')
  const moved = highlightIds.flatMap((highlightId) => {
    requireRecord(store.state, highlightType, highlightId)
    const borne = tagsOf(fieldsOf(store.state, 'highlight', highlightId)).filter(
      (tag) => tag.kind === 'theme' && all.has(tag.id),
    )
    if (borne.length === 0) return []
    const set = {
      ...Object.fromEntries(borne.map((tag) => [tagFieldName(tag), false])),
      [tagFieldName({ kind: 'theme', id })]: true,
    }
    return [{ c: 'highlight' as const, id: highlightId, set }]
  })
  const { colour } = theme
  const made = givenFields({ name, parent: parentTheme(store.state, theme), ...(colour ? { colour } : {}) })
  const action = await changeProject(project, 'theme.divide', [{ c: 'theme', id, set: made }, ...moved])
  return { id, action }
}
