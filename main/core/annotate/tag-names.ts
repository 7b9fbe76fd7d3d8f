import { actorType } from '../../../shared/model/actor.ts'
import { eventType } from '../../../shared/model/event.ts'
import type { Collection, Id } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { Tag, TagKind } from '../../../shared/model/tag.ts'
import { themeType } from '../../../shared/model/theme.ts'
import type { TagRow } from '../../../shared/rows.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import { actorsOf, aliasesOf, eventsOf, recordOf, themesOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'

// Actors, events and themes by their names. Two names are the same when their normalised forms are.

/** An actor, event or theme under its name. */
export interface Named {
  id: string
  name: string
  mergedInto: string | null
}

const normalisedNames = new WeakMap<object, string>()

function normalisedOf(record: object, name: string): string {
  let normalised = normalisedNames.get(record)
  if (normalised === undefined) {
    normalised = normaliseName(name)
    normalisedNames.set(record, normalised)
  }
  return normalised
}

function allOf(state: State, kind: TagKind): Iterable<{ record: object; id: string; name: string }> {
  const records = kind === 'actor' ? actorsOf(state) : kind === 'theme' ? themesOf(state) : eventsOf(state)
  return [...records.values()].map((record) => ({
    record,
    id: record.id,
    name: 'title' in record ? record.title : record.name,
  }))
}

function one(state: State, kind: TagKind, id: string): Named | null {
  if (kind === 'actor') return recordOf(state, actorType, id)
  if (kind === 'theme') return recordOf(state, themeType, id)
  const event = recordOf(state, eventType, id)
  return event && { id: event.id, name: event.title, mergedInto: event.mergedInto }
}

/** The record that counts for one that was merged into another, itself where it was not; null where it is gone. */
export function standIn(state: State, kind: TagKind, id: string): Named | null {
  const seen = new Set<string>()
  let record = one(state, kind, id)
  while (record?.mergedInto && !seen.has(record.id)) {
    seen.add(record.id)
    record = one(state, kind, record.mergedInto)
  }
  return record
}

/** The name of what a tag applies, or null where that is gone. */
export function nameOfTag(state: State, tag: Tag): string | null {
  return standIn(state, tag.kind, tag.id)?.name ?? null
}

/** All records that bear a name: actors also by their aliases. */
export function findByName(state: State, kind: TagKind, name: string): TagRow[] {
  const wanted = normaliseName(name)
  const found = new Map<string, TagRow>()
  const take = (id: string) => {
    const record = standIn(state, kind, id)
    if (record) found.set(record.id, { kind, id: record.id, name: record.name })
  }
  for (const { record, id, name: known } of allOf(state, kind)) if (normalisedOf(record, known) === wanted) take(id)
  if (kind === 'actor')
    for (const alias of aliasesOf(state).values()) if (normalisedOf(alias, alias.text) === wanted) take(alias.actorId)
  return [...found.values()]
}

/** Tags for a list of names, and the records to make for those that nobody bears yet. */
export type ResolvedTags =
  | { tags: Tag[]; newRecords: { c: Collection; id: string; set: Record<string, Json> }[] }
  | { ambiguous: { name: string; candidates: TagRow[] } }

/** Finds each name or plans a new record for it. A name that several records bear is handed back to be decided. */
export function resolveTags(store: ProjectStore, wanted: Record<TagKind, readonly string[]>): ResolvedTags {
  const tags = new Map<string, Tag>()
  const newRecords: { c: Collection; id: string; set: Record<string, Json> }[] = []
  for (const kind of ['actor', 'event', 'theme'] as const) {
    const planned = new Map<string, Id<TagKind>>()
    for (const name of wanted[kind]) {
      const candidates = findByName(store.state, kind, name)
      if (candidates.length > 1) return { ambiguous: { name, candidates } }
      const key = normaliseName(name)
      const id = candidates[0]?.id ?? planned.get(key) ?? store.newId(kind)
      if (!candidates[0] && !planned.has(key)) {
        planned.set(key, id as Id<TagKind>) // made by newId just now
        newRecords.push({ c: kind, id, set: kind === 'event' ? { title: name } : { name } })
      }
      tags.set(`${kind}:${id}`, { kind, id })
    }
  }
  return { tags: [...tags.values()], newRecords }
}
