import type { Random } from './random.ts'
import type { Script } from './scripts.ts'

/** The words of one language, the frequent ones first. */
export interface Vocabulary {
  script: Script
  words: readonly string[]
}

/** About as many as a year of one newspaper uses. */
const size = 32_768

/** Makes up the words of a language. Frequent ones are short; some written forms occur twice, as in any language. */
export function makeVocabulary(random: Random, script: Script): Vocabulary {
  const words = Array.from({ length: size }, (_, rank) => makeWord(random, script, rank))
  return { script, words }
}

function makeWord(random: Random, script: Script, rank: number): string {
  const syllables = rank < 32 ? 1 : rank < 2_000 ? random.between(1, 2) : random.between(2, 3)
  let word = ''
  for (let i = 0; i < syllables; i++)
    word += random.pick(script.onsets) + random.pick(script.vowels) + random.pick(script.codas)
  if (rank < 32) return word
  if (script.prefixes.length > 0 && random.isIn100(20)) word = random.pick(script.prefixes) + word
  if (script.suffixes.length > 0 && random.isIn100(20)) word += random.pick(script.suffixes)
  return word
}

/** A word as it begins a sentence or stands in a name. */
export function capitalised({ hasCapitals, language }: Script, word: string): string {
  if (!hasCapitals) return word
  const [first = ''] = word
  const capital = language === 'tr' && first === 'i' ? 'İ' : first.toUpperCase() // toLocaleUpperCase depends on the machine's ICU
  return capital + word.slice(first.length)
}

/** A name of two words that nobody bears, rare enough to be told from others. */
export function makeName(random: Random, { script, words }: Vocabulary): string {
  const rare = () => words[random.between(2_000, words.length - 1)] ?? ''
  return `${capitalised(script, rare())} ${capitalised(script, rare())}`
}
