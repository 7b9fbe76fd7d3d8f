import { ImportFailure } from './import-failure.ts'

/** Throws `tooLarge` where a text has more UTF-16 units than its limit. */
export function checkLength(characters: number, limitCharacters: number): void {
  if (characters > limitCharacters) throw new ImportFailure('tooLarge', { limitCharacters, characters })
}
