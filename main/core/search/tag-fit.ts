import { sectionType } from '../../../shared/model/dossier.ts'
import { type TagKind, tagKinds } from '../../../shared/model/tag.ts'
import type { FoundKind } from '../../../shared/rows/search.ts'
import type { NameNode } from '../../../shared/search/query-tree.ts'
import { standIn } from '../annotate/tag-names.ts'
import { knownNames } from '../connect/known-names.ts'
import { groupOf } from '../connect/merged-groups.ts'
import { type TagUse, tagUses } from '../connect/tag-index.ts'
import { citedIn } from '../sections/cited-highlights.ts'
import { recordOf, themesOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import type { SearchItem } from './item.ts'
import { nameMatcher } from './name-matches.ts'

// actor:, event:, theme: and tag:. A highlight fits that bears the tag; an article, one of whose highlights does; a note,
// that is on such a highlight or article, or on the actor, event or theme itself; a section, that cites such a highlight
// or mentions it by name. A theme stands for those below it too.

/** The actors, events and themes that a field means, as `<kind>:<id>`. */
export function tagsMeant(state: State, { field, words, value }: NameNode): Set<string> {
  const kinds: readonly TagKind[] = field === 'tag' ? tagKinds : tagKinds.filter((kind) => kind === field)
  const meant = new Set<string>()
  for (const kind of kinds) {
    const record = /^[a-z]+_[0-9a-z]{4,32}$/.test(value) ? standIn(state, kind, value) : null
    if (record) meant.add(`${kind}:${record.id}`)
  }
  const matches = nameMatcher(words)
  if (meant.size === 0)
    for (const { kind, id, names } of knownNames(state))
      if (kinds.includes(kind) && names.some(({ text }) => matches(text))) meant.add(`${kind}:${id}`)
  return withThemesBelow(state, meant)
}

function withThemesBelow(state: State, meant: Set<string>): Set<string> {
  if (![...meant].some((key) => key.startsWith('theme:'))) return meant
  const themes = [...themesOf(state).values()].filter(({ parent }) => parent !== null)
  for (let size = -1; size !== meant.size; ) {
    size = meant.size
    for (const { id, parent, mergedInto } of themes)
      if (!mergedInto && meant.has(`theme:${standIn(state, 'theme', parent ?? '')?.id}`)) meant.add(`theme:${id}`)
  }
  return meant
}

/** Whether an item bears, mentions or is one of these. */
export function tagFit(state: State, meant: ReadonlySet<string>) {
  const uses = tagUses(state)
  const used = [...meant].flatMap((key) => uses.get(key) ?? [])
  const highlights = union(used.map(({ highlightIds }) => highlightIds))
  const articles = union(used.map(({ articles: there }) => new Set(there.keys())))
  const records = new Set([...meant].flatMap((key) => groupOf(state, key.slice(key.indexOf(':') + 1))))
  const fits = (item: SearchItem): boolean => {
    if (item.highlightId !== null) return highlights.has(item.highlightId)
    if (item.articleId !== null) return articles.has(item.articleId)
    if (item.kind === 'section') return sectionNames(state, item.id, highlights, records)
    return records.has(item.id)
  }
  const sets: Partial<Record<FoundKind, ReadonlySet<string>>> = { highlight: highlights, article: articles }
  return Object.assign(fits, { among: (kind: FoundKind) => sets[kind] ?? null })
}

/** The highlights and articles that bear any tag of these kinds. */
export function anyTagFit(state: State, kinds: readonly TagKind[]) {
  const keys = [...tagUses(state).values()].filter(({ kind }: TagUse) => kinds.includes(kind))
  return tagFit(state, new Set(keys.map(({ kind, id }) => `${kind}:${id}`)))
}

function sectionNames(
  state: State,
  id: string,
  highlights: ReadonlySet<string>,
  records: ReadonlySet<string>,
): boolean {
  const section = recordOf(state, sectionType, id)
  if (!section) return false
  for (const cited of citedIn(section)) if (highlights.has(cited)) return true
  const text = JSON.stringify(section.content) ?? ''
  return [...records].some((record) => text.includes(`"${record}"`))
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  if (sets.length === 1 && sets[0]) return sets[0]
  const together = new Set<string>()
  for (const set of sets) for (const each of set) together.add(each)
  return together
}
