/**
 * Which language an Arabic-script text is in, by letters that only some of them write. Statistical detectors take
 * Pashto for Persian; the letters do not.
 */
export function arabicScriptLanguage(text: string): string | null {
  const letters = text.match(/[\u0620-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]/g) ?? []
  if (letters.length < 8) return null
  const share = (set: string) => letters.filter((letter) => set.includes(letter)).length / letters.length
  if (share('ټډړږښګڼېۍځڅ') > 0.015 && share('ٹڈڑہ') < 0.02) return 'ps'
  if (share('ٹڈڑںےہھ') > 0.05) return 'ur'
  if (share('ەۆێڵڕ') > 0.06) return 'ckb'
  if (share('ئۇۈۋېەڭ') > 0.15) return 'ug'
  const persian = share('پچژگ') + share('کی') / 2
  const arabic = share('ةىأإؤ') + share('كي') / 2
  return persian > arabic ? 'fa' : 'ar'
}
