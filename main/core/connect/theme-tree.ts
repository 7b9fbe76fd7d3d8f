import type { Theme } from '../../../shared/model/theme.ts'
import type { ThemeTreeRow } from '../../../shared/rows/connections.ts'
import { standIn } from '../annotate/tag-names.ts'
import { themesOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { tagUseOf, tagUses } from './tag-index.ts'

/** The theme that one stands below, what was merged counting as what it was merged into; null at the top. */
export function parentTheme(state: State, theme: Theme): string | null {
  const parent = theme.parent && standIn(state, 'theme', theme.parent)?.id
  return parent && parent !== theme.id ? parent : null
}

/** The codebook as rows of a tree: each theme before those below it, by name. Themes in a ring stand at the top. */
export function themeTree(state: State): ThemeTreeRow[] {
  const themes = [...themesOf(state).values()].filter((theme) => theme.mergedInto === null)
  const below = new Map<string | null, Theme[]>()
  for (const theme of themes.sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const parent = parentTheme(state, theme)
    below.set(parent, [...(below.get(parent) ?? []), theme])
  }
  const mergedInto = new Map<string, Theme[]>()
  for (const theme of themesOf(state).values()) {
    const counted = theme.mergedInto && standIn(state, 'theme', theme.id)?.id
    if (counted) mergedInto.set(counted, [...(mergedInto.get(counted) ?? []), theme])
  }
  const rows: ThemeTreeRow[] = []
  const placed = new Set<string>()
  const place = (theme: Theme, depth: number): Set<string> => {
    placed.add(theme.id)
    const { highlightIds } = tagUseOf(tagUses(state), 'theme', theme.id)
    const { id, name, description, note, colour } = theme
    const merged = (mergedInto.get(id) ?? []).map((each) => ({ id: each.id, name: each.name }))
    const parent = depth === 0 ? null : parentTheme(state, theme)
    const row = {
      id,
      name,
      parent,
      depth,
      description,
      note,
      colour,
      merged,
      highlights: highlightIds.size,
      highlightsBelow: 0,
    }
    rows.push(row)
    const all = new Set(highlightIds)
    for (const child of below.get(id) ?? [])
      if (!placed.has(child.id)) for (const highlight of place(child, depth + 1)) all.add(highlight)
    row.highlightsBelow = all.size
    return all
  }
  for (const theme of below.get(null) ?? []) place(theme, 0)
  for (const theme of themes) if (!placed.has(theme.id)) place(theme, 0)
  return rows
}
