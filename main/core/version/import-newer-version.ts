import { Failure } from '../../../shared/failures.ts'
import { articleType, describedFields } from '../../../shared/model/article.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Id } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { CarriedRow } from '../../../shared/rows/carried.ts'
import { readBodyOrNull } from '../check/read-body-or-null.ts'
import { requireRecord } from '../edit/require-record.ts'
import { extensionOf, metadataFields, type ReadFile, versionFields } from '../import/import-article.ts'
import { requireArticle } from '../library/read-article.ts'
import { encodeBody } from '../store/body.ts'
import { bodyPath, originalPath } from '../store/project-folder.ts'
import { fieldsOf, recordOf } from '../store/project-records.ts'
import type { ChangedRecord, ProjectStore } from '../store/project-store.ts'
import type { Stamp } from '../store/stamp.ts'
import { carryBlockChoices } from './carry-block-choices.ts'
import { carryHighlights, type OnCarried } from './carry-highlights.ts'
import { newerVersionId, versionsOfArticle } from './versions-of-article.ts'

/**
 * Makes a text the present version of an article and carries its highlights over, in one action. The older version
 * stays. What the new one says otherwise of title, byline and the like is offered and not taken. Throws Failure
 * `recordMissing`, `versionKnown` where the article has this very text already; the signal's reason.
 */
export async function importNewerVersion(
  store: ProjectStore,
  coderId: Id<'coder'>,
  articleId: string,
  file: ReadFile,
  options: { signal?: AbortSignal | undefined; onCarried?: OnCarried | undefined } = {},
): Promise<{ carried: CarriedRow; action: Stamp }> {
  const { blocks, words, direction } = file.extraction
  const article = requireRecord(store.state, articleType, articleId)
  const fileExtension = extensionOf(file.fileName)
  const bodyHash = await store.keep(encodeBody(blocks), bodyPath)
  const known = versionsOfArticle(store.state, articleId).find((version) => version.bodyHash === bodyHash)
  if (known) throw new Failure('versionKnown', { id: articleId, isCurrent: known.id === article.versionId })
  const fileHash = await store.keep(file.bytes, (hash) => originalPath(hash, fileExtension))
  const { ops, counts } = await carryHighlights(store, { articleId, bodyHash, blocks }, options)
  const choices = await blockChoices(store, articleId, { bodyHash, blocks })
  const versionId = newerVersionId(articleId, bodyHash)
  const now = new Date(store.host.clock.nowMs()).toISOString()
  const version = versionFields(file, { articleId, bodyHash, fileHash, fileExtension, now })
  const { action } = await store.commit({
    label: 'article.newVersion',
    coderId,
    ops: [
      {
        c: 'article',
        id: articleId,
        set: { versionId, words: words + choices.words, direction, ...choices.set, ...offers(store, articleId, file) },
      },
      { c: 'version', id: versionId, set: version },
      ...ops.filter((op) => isThere(store, op)),
    ],
  })
  return { carried: counts, action: action.t }
}

/** What was said of pieces of the present text, for the newer one. */
async function blockChoices(
  store: ProjectStore,
  articleId: string,
  newer: { bodyHash: string; blocks: readonly Block[] },
) {
  const { version } = requireArticle(store.state, articleId)
  const fields = fieldsOf(store.state, 'article', articleId)
  const isChosen = Object.keys(fields).some((name) => name.startsWith('block:'))
  const blocks = isChosen ? await readBodyOrNull(store, version.bodyHash) : null
  return carryBlockChoices(fields, { bodyHash: version.bodyHash, blocks: blocks ?? [] }, newer)
}

/** Somebody may have removed a highlight while the others were carried over. */
const isThere = (store: ProjectStore, { c, id }: ChangedRecord): boolean =>
  fieldsOf(store.state, c, id).deleted !== true

/** What the newer version says of itself that is not what the article says: offered, or taken where it says nothing. */
function offers(store: ProjectStore, articleId: string, { extraction }: ReadFile): Record<string, Json> {
  const { set } = metadataFields(extraction)
  const article = recordOf(store.state, articleType, articleId)
  const offered: Record<string, Json> = {}
  for (const name of describedFields) {
    const candidate = extraction[name]
    if (!article || !candidate || article[name] === candidate.value || name === 'language') continue
    const { value, source, confidence } = candidate
    const isWanting = article[name] === null && set[name] !== undefined
    if (isWanting) Object.assign(offered, { [name]: value, [`provenance:${name}`]: { source, confidence } })
    else offered[`offered:${name}`] = { value, source, confidence }
  }
  return offered
}
