import type { Section } from '../../../shared/model/dossier.ts'
import { sectionsOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'

const known = new WeakMap<Section, ReadonlySet<string>>()

const highlightIds = /"(h_[0-9a-z]{4,32})"/g

/** The ids of the highlights that a section cites or quotes. */
export function citedIn(section: Section): ReadonlySet<string> {
  let cited = known.get(section)
  if (!cited) {
    cited = new Set(namedIn(section))
    known.set(section, cited)
  }
  return cited
}

function namedIn({ content }: Section): string[] {
  return [...(JSON.stringify(content) ?? '').matchAll(highlightIds)].map((match) => match[1] ?? '')
}

/** How many times the dossier quotes or cites one of these highlights. */
export function placesThatCite(state: State, ids: ReadonlySet<string>): number {
  const citing = sectionsOf(state).filter((section) => [...citedIn(section)].some((id) => ids.has(id)))
  return citing.flatMap(namedIn).filter((id) => ids.has(id)).length
}

/** For each highlight that the dossier cites, in how many of its sections. */
export const citationCounts = rememberByState(['section'], (state): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const section of sectionsOf(state)) for (const id of citedIn(section)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
})

/** How many sections of the dossier cite one of these highlights. */
export function sectionsThatCite(state: State, highlightIds: readonly string[]): number {
  return sectionsOf(state).filter((section) => highlightIds.some((id) => citedIn(section).has(id))).length
}

/** How many sections of the dossier mention one of these actors or events. */
export function sectionsThatName(state: State, ids: ReadonlySet<string>): number {
  const names = [...ids].map((id) => `"${id}"`)
  return sectionsOf(state).filter(({ content }) => {
    const text = JSON.stringify(content) ?? ''
    return names.some((name) => text.includes(name))
  }).length
}
