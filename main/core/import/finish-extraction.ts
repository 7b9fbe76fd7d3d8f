import { type Direction, isHiddenByDefault } from '../../../shared/model/block.ts'
import type { Candidate, Extraction } from '../../../shared/model/extraction.ts'
import { countVisibleWords } from './count-words.ts'
import type { DraftBlock } from './draft-block.ts'
import { ImportFailure } from './import-failure.ts'
import { decideLanguage } from './language/decide-language.ts'
import { directionOfText } from './language/text-direction.ts'
import { surest } from './metadata/candidate.ts'
import { readDateline } from './metadata/read-dateline.ts'
import { numberBlocks } from './number-blocks.ts'

/** What every format knows about its article before language and direction are read off the text. */
export interface FoundMetadata extends Pick<Extraction, 'title' | 'byline' | 'outlet' | 'publishedAt' | 'url'> {
  declaredLanguage: Candidate | null
  /** Where the source states it; otherwise the dateline is read. */
  place?: Candidate | null
  /** ISO 8601 UTC, where the file says when it was fetched. */
  retrievedAt?: Candidate | null
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
  const { title, byline, outlet, publishedAt, url, retrievedAt = null } = found
  const place = surest([found.place ?? null, readDateline(blocks)])
  return { blocks, title, byline, outlet, publishedAt, place, retrievedAt, url, language, direction, words }
}
