import type { Direction } from '../../../../shared/model/block.ts'

/** More of a text only takes time. In UTF-16 units. */
const sampleUtf16 = 20_000

const letter = /\p{L}/gu
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
/** Marks and digits have the script of their letters, too. */
const notALetter = /[^\p{L}]/gu

/** Share of a text's letters (0–1) that run from right to left, and how many letters there are. Reads the start only. */
export function weighDirection(text: string): { rightToLeftShare: number; letters: number } {
  const sample = text.slice(0, sampleUtf16)
  const letters = sample.match(letter)?.length ?? 0
  const rtlLetters = sample.match(rightToLeftLetter)?.join('').replace(notALetter, '').length ?? 0
  return { rightToLeftShare: letters === 0 ? 0 : rtlLetters / letters, letters }
}

/** Reading direction of most of the letters; `fallback` where there are none. */
export function directionOfText(text: string, fallback: Direction): Direction {
  const { rightToLeftShare, letters } = weighDirection(text)
  if (letters === 0) return fallback
  return rightToLeftShare > 0.5 ? 'rtl' : 'ltr'
}
