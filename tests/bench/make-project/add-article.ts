import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeBody } from '../../../main/core/store/body.ts'
import { bodyPath, originalPath } from '../../../main/core/store/project-folder.ts'
import type { Id } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import { act, type Desk } from './desk.ts'
import type { Source } from './source-text.ts'

/** An article that was imported. */
export interface AddedArticle {
  articleId: Id<'article'>
  bodyHash: string
}

/** Imports a source as the app does: body and original first, then the action that names them. Most get a judgement too. */
export function addArticle(desk: Desk, source: Source, number: number): AddedArticle {
  const { random, log } = desk
  const bodyHash = keep(desk, encodeBody(source.blocks), bodyPath)
  const fileHash = keep(desk, Buffer.from(source.text, 'utf8'), (hash) => originalPath(hash, 'txt'))
  const articleId = random.id('article')
  const versionId = random.id('version')
  const importedAt = log.now
  const { direction, words } = source
  const article = { versionId, direction, ...describedFields(source), importedAt, words }
  const file = { fileHash, fileName: `source-${number}.txt`, fileExtension: 'txt' }
  act(desk, 'article.import', [
    { c: 'article', id: articleId, set: article },
    { c: 'version', id: versionId, set: { articleId, bodyHash, ...file, retrievedAt: importedAt } },
  ])
  if (random.isIn100(60)) {
    const set = { status: random.pick(['reading', 'read', 'read']), reliability: random.pick([...'ABCDEF']) }
    act(desk, 'article.edit', [{ c: 'article', id: articleId, set }])
  }
  return { articleId, bodyHash }
}

function keep({ folder }: Desk, bytes: Uint8Array, pathOf: (hash: string) => string): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(join(folder, pathOf(hash)), bytes)
  return hash
}

/** What the header of the source says, with where it was said. */
function describedFields({ title, byline, outlet, publishedAt, url, language }: Source): Record<string, Json> {
  const described = Object.entries({ title, byline, outlet, publishedAt, url, language })
  const provenance = { source: 'front-matter', confidence: 0.9 }
  return Object.fromEntries(
    described.flatMap(([name, value]) => [
      [name, value],
      [`provenance:${name}`, provenance],
    ]),
  )
}
