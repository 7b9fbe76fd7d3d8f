import type { Block, BlockType } from '../../../shared/model/block.ts'
import { normaliseWithOffsets } from '../../../shared/text/normalise.ts'
import { isConfirmed, type NameMatcher } from './name-matcher.ts'
import { textLanguageOf } from './text-language.ts'

/** A name as it stands in an article. Offsets into the block's text, UTF-16 units, the end exclusive. */
export interface Mention {
  /** The place of the name among those looked for. */
  name: number
  blockId: string
  blockType: BlockType
  startUtf16: number
  endUtf16: number
  /** The source's own words. */
  exact: string
}

/** Units that show nothing and belong to no letter: bidi marks, soft hyphens, byte order marks. */
const showsNothing = /[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]$/

/** Every place of every name in an article, hidden text and names within others too. `language` is the article's, BCP 47. */
export function findMentions(matcher: NameMatcher, blocks: readonly Block[], language: string | null): Mention[] {
  return blocks.flatMap((block) => mentionsIn(matcher, block, language))
}

function mentionsIn(matcher: NameMatcher, block: Block, language: string | null): Mention[] {
  const { text, startsUtf16 } = normaliseWithOffsets(block.text)
  const hits = matcher.find(text, textLanguageOf(block.language ?? language))
  return hits.flatMap((hit) => {
    const startUtf16 = startsUtf16[hit.start] ?? 0
    const next = startsUtf16[hit.end] ?? block.text.length
    let exact = block.text.slice(startUtf16, next) // vowel marks and joiners behind the last letter are of its character
    while (showsNothing.test(exact)) exact = exact.slice(0, -1)
    if (!isConfirmed(hit, exact)) return []
    return [
      {
        name: hit.name,
        blockId: block.id,
        blockType: block.type,
        startUtf16,
        endUtf16: startUtf16 + exact.length,
        exact,
      },
    ]
  })
}
