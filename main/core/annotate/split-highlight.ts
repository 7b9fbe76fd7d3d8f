import { Failure } from '../../../shared/failures.ts'
import type { Block } from '../../../shared/model/block.ts'
import { highlightType, type Target } from '../../../shared/model/highlight.ts'
import { tagFieldName, tagsOf } from '../../../shared/model/tag.ts'
import type { TextPoint } from '../../../shared/reader/target.ts'
import type { HighlightDetailRow } from '../../../shared/rows/highlight.ts'
import { changeProject } from '../edit/change-project.ts'
import { requireRecord } from '../edit/require-record.ts'
import type { OpenProject } from '../project/open-projects.ts'
import { readBody } from '../store/body.ts'
import { fieldsOf } from '../store/project-records.ts'
import { assertMayChange, type IfCited } from './cited-passage.ts'
import { highlightDetailsOf } from './highlight-details.ts'
import { quoteAt } from './quote-at.ts'
import { extentFields } from './set-extent.ts'

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Makes two highlights of one, before a place within it. The first part stays the highlight it was, with its note,
 * translation, evidence and citations; the second is a new one by the same coder, with the same tags. Gives both, in
 * text order. Throws Failure `recordMissing`, `bodyMissing`, `splitOutside`, `passageCited`.
 */
export async function splitHighlight(
  project: OpenProject,
  { highlightId, at, ifCited }: { highlightId: string; at: TextPoint; ifCited: IfCited },
): Promise<HighlightDetailRow[]> {
  const { store } = project
  const highlight = requireRecord(store.state, highlightType, highlightId)
  const blocks = await readBody(store.host.files, store.folder, highlight.bodyHash)
  const [before, after] = partsOf(blocks, highlight.target, wholeCharacterPoint(blocks, at)).map((target) =>
    target.length > 0 ? quoteAt(blocks, target) : null,
  )
  if (highlight.anchor === 'orphan' || !before || !after || 'misplacedIn' in before || 'misplacedIn' in after)
    throw new Failure('splitOutside', { id: highlightId })
  await assertMayChange(project, [highlightId], ifCited)
  const id = store.newId('highlight')
  const { articleId, bodyHash, coderId, anchor } = highlight
  const tags = tagsOf(fieldsOf(store.state, 'highlight', highlightId))
  const second = {
    ...{ articleId, bodyHash, coderId, anchor },
    ...extentFields(after),
    createdAt: new Date(store.host.clock.nowMs()).toISOString(),
    ...Object.fromEntries(tags.map((tag) => [tagFieldName(tag), true])),
  }
  await changeProject(project, 'highlight.split', [
    { c: 'highlight', id: highlightId, set: extentFields(before) },
    { c: 'highlight', id, set: second },
  ])
  return highlightDetailsOf(store.state, [highlightId, id])
}

function wholeCharacterPoint(blocks: readonly Block[], at: TextPoint): TextPoint {
  const text = blocks.find(({ id }) => id === at.blockId)?.text ?? ''
  return { ...at, offsetUtf16: characters.segment(text).containing(at.offsetUtf16)?.index ?? at.offsetUtf16 }
}

/** The parts of a target before and after a place. */
function partsOf(blocks: readonly Block[], target: readonly Target[], at: TextPoint): [Target[], Target[]] {
  const place = (blockId: string) => blocks.findIndex(({ id }) => id === blockId)
  const parts: [Target[], Target[]] = [[], []]
  for (const part of target) {
    const isHere = part.blockId === at.blockId
    const cut = isHere ? at.offsetUtf16 : place(part.blockId) < place(at.blockId) ? part.endUtf16 : part.startUtf16
    if (cut > part.startUtf16) parts[0].push({ ...part, endUtf16: Math.min(cut, part.endUtf16) })
    if (cut < part.endUtf16) parts[1].push({ ...part, startUtf16: Math.max(cut, part.startUtf16) })
  }
  return parts
}
