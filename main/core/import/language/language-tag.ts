/** A BCP 47 tag in its usual spelling (`en_us` → `en-US`), or null for what is none. */
export function languageTag(value: string): string | null {
  const tag =
    value
      .trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/)[0] ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}

/** Languages that detectors and authors name differently, or that a detector does not know apart. */
const kin: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['ms', 'id'],
  ['sr', 'hr', 'bs', 'sh', 'cnr'],
  ['tl', 'fil'],
  ['ku', 'ckb', 'kmr', 'sdh'],
  ['fa', 'prs', 'pes', 'tg'],
  ['ps', 'pus', 'pbt'],
  ['zh', 'cmn', 'yue'],
  ['az', 'tr'],
  ['gl', 'pt'],
  ['gl', 'es'],
]

/** True where two tags are the same language, or two that a text of ordinary length does not tell apart. */
export function sameLanguage(first: string, second: string): boolean {
  const [a = '', b = ''] = [first, second].map((tag) => tag.toLowerCase().split('-')[0] ?? '')
  return a === b || kin.some((group) => group.includes(a) && group.includes(b))
}
