import type { Random } from '../make-project/random.ts'
import type { Vocabulary } from '../make-project/vocabulary.ts'

/** A text with that many of a hundred of its words changed: three in five replaced, one left out, one put in. */
export function editWords(random: Random, { words }: Vocabulary, text: string, percent: number): string {
  const edited: string[] = []
  for (const word of text.split(' ')) {
    if (!random.isIn100(percent)) {
      edited.push(word)
      continue
    }
    const kind = random.below(5)
    if (kind < 3) edited.push(random.pickFrequent(words))
    else if (kind === 4) edited.push(word, random.pickFrequent(words))
  }
  return edited.join(' ')
}
