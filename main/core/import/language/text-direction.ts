import type { Direction } from '../../../../shared/model/block.ts'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
const letter = /\p{L}/gu

/** Share of a text's letters (0–1) that run from right to left, and how many letters there are. */
export function weighDirection(text: string): { rightToLeftShare: number; letters: number } {
  const letters = text.match(letter)?.length ?? 0
  const rtlLetters = text.match(rightToLeft)?.filter((unit) => /\p{L}/u.test(unit)).length ?? 0
  return { rightToLeftShare: letters === 0 ? 0 : rtlLetters / letters, letters }
}

/** Reading direction of most of the letters; `fallback` where there are too few to tell. */
export function directionOfText(text: string, fallback: Direction): Direction {
  const { rightToLeftShare, letters } = weighDirection(text)
  if (letters === 0) return fallback
  return rightToLeftShare > 0.5 ? 'rtl' : 'ltr'
}
