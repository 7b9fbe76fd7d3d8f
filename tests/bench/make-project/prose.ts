import type { Random } from './random.ts'
import { capitalised, type Vocabulary } from './vocabulary.ts'

/** A paragraph and where its sentences stand in it, UTF-16 units, ends exclusive. */
export interface Paragraph {
  text: string
  sentences: readonly { start: number; end: number }[]
}

/** A run of words as a title has them, without a full stop. */
export function makeTitle(random: Random, vocabulary: Vocabulary, words = random.between(5, 9)): string {
  const { script } = vocabulary
  const all = Array.from({ length: words }, () => random.pickFrequent(vocabulary.words))
  return capitalised(script, all.join(' '))
}

/** A sentence. `names` are of those it may speak of, in its own script; about one sentence in four names somebody. */
function makeSentence(random: Random, vocabulary: Vocabulary, names: readonly string[]): string {
  const { script, words } = vocabulary
  const length = random.between(8, 24)
  const named = names.length > 0 && random.isIn100(25) ? random.below(length) : -1
  let text = ''
  for (let i = 0; i < length; i++) {
    const word = i === named ? random.pick(names) : random.pickFrequent(words)
    if (i > 0) text += text.length > 40 && random.isIn100(6) ? `${script.comma} ` : ' '
    text += i === 0 ? capitalised(script, word) : word
  }
  return text + script.stop
}

/** A paragraph of a few sentences. */
export function makeParagraph(random: Random, vocabulary: Vocabulary, names: readonly string[]): Paragraph {
  const sentences: { start: number; end: number }[] = []
  let text = ''
  for (let count = random.between(3, 7); count > 0; count--) {
    if (text !== '') text += ' '
    const start = text.length
    text += makeSentence(random, vocabulary, names)
    sentences.push({ start, end: text.length })
  }
  return { text, sentences }
}
