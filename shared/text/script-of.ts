const scripts = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Ethiopic',
] as const

/** The writing systems told apart, in the order in which names are listed. */
export type Script = (typeof scripts)[number] | 'other'

const patterns = scripts.map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }))

/** The script of a text: that of its first letter; `other` for one that is not told apart, or where there is no letter. */
export function scriptOf(text: string): Script {
  const letter = /\p{L}/u.exec(text)?.[0]
  return patterns.find(({ pattern }) => letter !== undefined && pattern.test(letter))?.name ?? 'other'
}

/** The place of a script in lists. */
export function scriptOrder(script: Script): number {
  return script === 'other' ? scripts.length : scripts.indexOf(script)
}
