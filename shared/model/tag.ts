import type { Fields } from './json.ts'

export const tagKinds = ['actor', 'event', 'theme'] as const
export type TagKind = (typeof tagKinds)[number]

/** The application of an actor, event or theme to a highlight. */
export interface Tag {
  kind: TagKind
  id: string
}

const tagField = /^tag:(actor|event|theme):([a-z]+_[0-9a-z]{4,32})$/

/** The name of the field that says whether a highlight bears a tag. */
export function tagFieldName(tag: Tag): string {
  return `tag:${tag.kind}:${tag.id}`
}

const known = new Map<string, Tag | null>()

/** The tag that a field of that name sets, or null where it sets none. The same object each time: highlights are many, tags few. */
export function tagOfField(name: string): Tag | null {
  let tag = known.get(name)
  if (tag === undefined) {
    const match = tagField.exec(name)
    tag = match?.[1] && match[2] ? { kind: match[1] as TagKind, id: match[2] } : null // the pattern allows these three
    known.set(name, tag)
  }
  return tag
}

/** The tags that a highlight's fields set: actors, then events, then themes, each by their ids. */
export function tagsOf(fields: Fields): readonly Tag[] {
  const tags: Tag[] = []
  for (const [name, value] of Object.entries(fields)) {
    const tag = value === true && name.startsWith('tag:') ? tagOfField(name) : null
    if (tag) tags.push(tag)
  }
  return tags.sort((a, b) => tagKinds.indexOf(a.kind) - tagKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
}
