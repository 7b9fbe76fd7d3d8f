import { eld } from 'eld/small'
import { arabicScriptLanguage } from './arabic-script-language.ts'

/** Enough for a sure answer; more only takes time. */
const sampleUtf16 = 4000

/** A language read off a text. `confidence` 0–1. */
export interface DetectedLanguage {
  /** BCP 47 primary subtag. */
  language: string
  confidence: number
}

/** The language of a text by its letters and letter sequences, or null where there is too little of it. */
export function detectLanguage(text: string): DetectedLanguage | null {
  const sample = text.slice(0, sampleUtf16)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return null
  const arabicLetters = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0
  if (arabicLetters > letters / 2) {
    const language = arabicScriptLanguage(sample)
    return language ? { language, confidence: confidenceOf(letters) } : null
  }
  const result = eld.detect(sample)
  if (!result.language) return null
  return { language: result.language, confidence: result.isReliable() ? confidenceOf(letters) : 0.4 }
}

function confidenceOf(letters: number): number {
  if (letters > 200) return 0.9
  return letters > 60 ? 0.75 : 0.5
}
