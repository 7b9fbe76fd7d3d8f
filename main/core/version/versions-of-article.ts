import { createHash } from 'node:crypto'
import { type Id, idPrefixes } from '../../../shared/model/ids.ts'
import type { Version } from '../../../shared/model/version.ts'
import { versionsOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import { base32From } from '../store/stamp.ts'
import type { State } from '../store/state.ts'

const byArticle = rememberByState(['version'], (state): ReadonlyMap<string, readonly Version[]> => {
  const versions = new Map<string, Version[]>()
  for (const version of versionsOf(state).values()) {
    const known = versions.get(version.articleId)
    if (known) known.push(version)
    else versions.set(version.articleId, [version])
  }
  return versions
})

/** The versions of an article in the order in which they came into the project. */
export function versionsOfArticle(state: State, articleId: string): readonly Version[] {
  return byArticle(state).get(articleId) ?? []
}

/**
 * The id of a newer version of an article: the same on every machine for the same text, so that two people who import it
 * make one record, whatever file each of them had it from.
 */
export function newerVersionId(articleId: string, bodyHash: string): Id<'version'> {
  const digest = createHash('sha256').update(`${articleId} ${bodyHash}`).digest()
  return `${idPrefixes.version}_${base32From(digest.subarray(0, 16))}` as Id<'version'> // made to the pattern of idOf
}
