import type { Candidate } from '../../../../shared/model/extraction.ts'
import { detectLanguage } from './detect-language.ts'
import { languageTag, sameLanguage } from './language-tag.ts'

/**
 * The article's language: what the source declares, checked against the letters. Where the two disagree and the text
 * is long enough to be sure of, the text wins: templates are often declared in the language they were written in.
 */
export function decideLanguage(text: string, declared: Candidate | null): Candidate | null {
  const tag = declared && languageTag(declared.value)
  const detected = detectLanguage(text)
  if (!detected)
    return tag && declared ? { ...declared, value: tag, confidence: Math.min(declared.confidence, 0.7) } : null
  if (tag && declared && sameLanguage(tag, detected.language)) return { ...declared, value: tag }
  if (tag && declared && detected.confidence < 0.8) return { ...declared, value: tag, confidence: 0.7 }
  return {
    value: detected.language,
    source: 'text-language',
    confidence: tag ? detected.confidence - 0.1 : detected.confidence,
  }
}
