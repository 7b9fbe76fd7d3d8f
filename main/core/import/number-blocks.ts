import type { Block, Direction } from '../../../shared/model/block.ts'
import type { DraftBlock } from './draft-block.ts'
import { detectLanguage } from './language/detect-language.ts'
import { languageTag, sameLanguage } from './language/language-tag.ts'
import { weighDirection } from './language/text-direction.ts'

/** Letters a block needs before its script speaks for its direction or language. */
const enoughLetters = 12
/** Confidence (0–1) from which a detected language is said of a single block. */
const sureEnough = 0.75

/** What holds for the whole article, so that a block only says where it differs. */
export interface ArticleLanguage {
  direction: Direction
  /** BCP 47, or null where unknown. */
  language: string | null
}

/** Blocks with their ids `b1`, `b2`, … and, where it differs from the article's, direction and language. */
export function numberBlocks(drafts: readonly DraftBlock[], article: ArticleLanguage): Block[] {
  return drafts.map((draft, index) => {
    const direction = directionOf(draft, article.direction)
    const language = languageOf(draft, direction, article)
    return {
      id: `b${index + 1}`,
      type: draft.type,
      text: draft.text,
      ...(draft.level === undefined ? {} : { level: draft.level }),
      ...(language ? { language } : {}),
      ...(direction === article.direction ? {} : { direction }),
      ...(draft.page === undefined ? {} : { page: draft.page }),
    }
  })
}

/** The letters decide where there are enough of one kind; the source's `dir` where there are not. */
function directionOf(draft: DraftBlock, fallback: Direction): Direction {
  const { rightToLeftShare, letters } = weighDirection(draft.text)
  if (letters >= enoughLetters && rightToLeftShare > 0.7) return 'rtl'
  if (letters >= enoughLetters && rightToLeftShare < 0.3) return 'ltr'
  return draft.markedDirection ?? fallback
}

function languageOf(draft: DraftBlock, direction: Direction, article: ArticleLanguage): string | null {
  if (article.language === null) return null
  const marked = draft.markedLanguage ? languageTag(draft.markedLanguage) : null
  if (marked) return sameLanguage(marked, article.language) ? null : marked
  if (direction === article.direction) return null
  const detected = detectLanguage(draft.text)
  return detected && detected.confidence >= sureEnough && !sameLanguage(detected.language, article.language)
    ? detected.language
    : null
}
