import { levelOneWords } from '../../shared/text/date-words.ts'
import { edtfFromWords } from './edtf-from-words.ts'

/** What is stored for a date as typed: EDTF as it stands, a date in English words as EDTF. */
export const storedDate = (text: string): string =>
  levelOneWords(text) ? text.trim() : (edtfFromWords(text) ?? text.trim())
