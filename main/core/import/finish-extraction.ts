import { type Direction, isHiddenByDefault } from '../../../shared/model/block.ts'
import type { Candidate, Extraction } from '../../../shared/model/extraction.ts'
import { countVisibleWords } from './count-words.ts'
import type { DraftBlock } from './draft-block.ts'
import { ImportFailure } from './import-failure.ts'
import { decideLanguage } from './language/decide-language.ts'
import { directionOfText } from './language/text-direction.ts'
import { numberBlocks } from './number-blocks.ts'

/** What every format knows about its article before language and direction are read off the text. */
export interface FoundMetadata extends Pick<Extraction, 'title' | 'byline' | 'outlet' | 'publishedAt' | 'url'> {
  declaredLanguage: Candidate | null
}

/** The extraction of typed drafts: language, direction, block ids and word count added. Throws `noText` where no word is left. */
export function finishExtraction(drafts: readonly DraftBlock[], found: FoundMetadata): Extraction {
  const visible = drafts.filter((draft) => !isHiddenByDefault(draft.type)).map((draft) => draft.text)
  const text = visible.join('\n')
  const language = decideLanguage(text, found.declaredLanguage)
  const direction: Direction = directionOfText(text, 'ltr')
  const blocks = numberBlocks(drafts, { direction, language: language?.value ?? null })
  const words = countVisibleWords(blocks)
  if (words === 0) throw new ImportFailure('noText')
  const { title, byline, outlet, publishedAt, url } = found
  return { blocks, title, byline, outlet, publishedAt, url, language, direction, words }
}
