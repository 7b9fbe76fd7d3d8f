/** The languages whose affixes are written together with a name; `other` for all others, and where nobody said which. */
export type TextLanguage = 'ar' | 'fa' | 'ur' | 'other'

const persianLike = new Set(['fa', 'prs', 'ps', 'ckb', 'ku', 'tg', 'az'])
const urduLike = new Set(['ur', 'pa', 'sd', 'ks'])

/** By whose affixes a text of that language (BCP 47) is read. */
export function textLanguageOf(tag: string | null | undefined): TextLanguage {
  const base = (tag ?? '').toLowerCase().split('-')[0] ?? ''
  if (base === 'ar') return 'ar'
  if (persianLike.has(base)) return 'fa'
  return urduLike.has(base) ? 'ur' : 'other'
}

/** Several of these languages as bits of a number. */
export const languageBits: Record<TextLanguage, number> = { ar: 1, fa: 2, ur: 4, other: 8 }
export const everyLanguage = 15
