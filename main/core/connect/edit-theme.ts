import { Failure } from '../../../shared/failures.ts'
import { type Theme, themeType } from '../../../shared/model/theme.ts'
import { changeProject, givenFields } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { themesOf } from '../store/project-records.ts'
import type { Stamp } from '../store/stamp.ts'
import type { State } from '../store/state.ts'
import { parentTheme } from './theme-tree.ts'
import { highlightsTagged, removing, untagging, withMerged } from './untag.ts'

/** What a person says of a theme; what is left out stays as it is. */
export interface ThemeFields {
  name?: string | undefined
  description?: string | undefined
  note?: string | undefined
  colour?: string | null | undefined
}

/** Makes a theme and gives its id. Throws Failure `recordMissing` where there is no such parent. */
export async function createTheme(
  project: OpenProject,
  { parent, ...fields }: ThemeFields & { name: string; parent: string | null },
): Promise<string> {
  if (parent) requireRecord(project.store.state, themeType, parent)
  const id = project.store.newId('theme')
  await changeProject(project, 'theme.add', [{ c: 'theme', id, set: givenFields({ ...fields, parent }) }])
  return id
}

/** Changes what is said of a theme. */
export async function editTheme(project: OpenProject, themeId: string, fields: ThemeFields): Promise<void> {
  requireRecord(project.store.state, themeType, themeId)
  await changeProject(project, 'theme.edit', [{ c: 'theme', id: themeId, set: givenFields({ ...fields }) }])
}

/** Puts a theme below another, or at the top. Throws Failure `recordMissing`, `wouldLoop`. */
export async function moveTheme(project: OpenProject, themeId: string, parent: string | null): Promise<Stamp | null> {
  const { state } = project.store
  requireRecord(state, themeType, themeId)
  const seen = new Set<string>()
  for (
    let above = parent;
    above && !seen.has(above);
    above = parentTheme(state, requireRecord(state, themeType, above))
  ) {
    if (above === themeId) throw new Failure('wouldLoop', { collection: 'theme', id: themeId })
    seen.add(above)
  }
  return changeProject(project, 'theme.move', [{ c: 'theme', id: themeId, set: { parent } }])
}

function themesBelow(state: State, removed: ReadonlySet<string>): Theme[] {
  return [...themesOf(state).values()].filter((theme) => {
    const parent = theme.mergedInto ? null : parentTheme(state, theme)
    return parent && removed.has(parent) && !removed.has(theme.id)
  })
}

/** What bears themes that are removed, and how many themes move up. */
export function countThemeRemoval(state: State, themeIds: readonly string[]) {
  for (const id of themeIds) requireRecord(state, themeType, id)
  return {
    highlights: highlightsTagged(state, 'theme', themeIds).size,
    themes: themesBelow(state, withMerged(state, themeIds)).length,
  }
}

/** Removes themes with those merged into them and their tags, in one action; what stands below moves up. */
export async function removeThemes(project: OpenProject, themeIds: readonly string[]): Promise<Stamp | null> {
  const { state } = project.store
  for (const id of themeIds) requireRecord(state, themeType, id)
  const all = withMerged(state, themeIds)
  const themes = themesOf(state)
  const firstThatStays = (theme: Theme): string | null => {
    const seen = new Set<string>()
    let above = parentTheme(state, theme)
    while (above && all.has(above) && !seen.has(above)) {
      seen.add(above)
      const record = themes.get(above)
      above = record ? parentTheme(state, record) : null
    }
    return above && !all.has(above) ? above : null
  }
  return changeProject(project, 'theme.remove', [
    ...removing(
      'theme',
      [...themes.values()].filter(({ id }) => all.has(id)),
    ),
    ...themesBelow(state, all).map((theme) => ({
      c: 'theme' as const,
      id: theme.id,
      set: { parent: firstThatStays(theme) },
    })),
    ...untagging(state, 'theme', themeIds),
  ])
}
