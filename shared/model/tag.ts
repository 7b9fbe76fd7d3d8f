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

const known = new WeakMap<Fields, readonly Tag[]>()

/** The tags that a highlight's fields set, in the order of their names. Fields never change, so each is read once. */
export function tagsOf(fields: Fields): readonly Tag[] {
  let tags = known.get(fields)
  if (!tags) {
    tags = readTags(fields)
    known.set(fields, tags)
  }
  return tags
}

function readTags(fields: Fields): Tag[] {
  const tags: Tag[] = []
  for (const [name, value] of Object.entries(fields)) {
    const match = value === true ? tagField.exec(name) : null
    if (match?.[1] && match[2]) tags.push({ kind: match[1] as TagKind, id: match[2] }) // the pattern allows these three
  }
  return tags.sort((a, b) => tagKinds.indexOf(a.kind) - tagKinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
}
