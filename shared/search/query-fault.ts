import { z } from 'zod'

/** What can be wrong with a query. */
export const queryProblems = [
  /** A quotation mark without its partner. */
  'unclosedQuote',
  'unclosedParenthesis',
  'strayParenthesis',
  /** Parentheses with nothing between them. */
  'emptyGroup',
  /** AND, OR, NOT or NEAR with nothing before it, or behind it. */
  'nothingBefore',
  'nothingBehind',
  /** NEAR beside something that is no word or phrase. */
  'nearOperand',
  'nearDistance',
  /** An asterisk that does not stand at the end of a word. */
  'starPlace',
  'unknownField',
  /** A field with nothing behind its colon. */
  'emptyField',
  /** A field within a field. */
  'fieldInField',
  'unknownStatus',
  'noDate',
  'dateBackwards',
  /** Signs without a letter or digit. */
  'noWord',
  'tooManyTerms',
  'tooDeep',
  /** A search for passages that names no tag, only what they must not have. */
  'onlyExclusions',
] as const
export type QueryProblem = (typeof queryProblems)[number]

/** Where a query is wrong: the place in it (UTF-16 units, the end exclusive), what is there, and what was looked for. */
export const queryFaultSchema = z.object({
  query: z.string(),
  startUtf16: z.number(),
  endUtf16: z.number(),
  problem: z.enum(queryProblems),
  /** The words at the place. */
  found: z.string(),
  /** What could stand there instead: names of fields, of statuses; empty where the problem says it all. */
  expected: z.array(z.string()),
})
export type QueryFault = z.infer<typeof queryFaultSchema>

const operators = 'AND, OR, NOT and NEAR'

/** What is wrong, in a sentence that begins after the place; it ends with what to write instead. */
export function queryFaultWords({ problem, found, expected }: QueryFault): string {
  switch (problem) {
    case 'unclosedQuote':
      return `The quotation that begins with ${found} has no end. Put a quotation mark behind its last word.`
    case 'unclosedParenthesis':
      return 'This parenthesis is never closed. Put ) where the group ends.'
    case 'strayParenthesis':
      return 'This parenthesis closes nothing. Take it away, or put ( where the group begins.'
    case 'emptyGroup':
      return 'There is nothing between these parentheses. Put words into them, or take them away.'
    case 'nothingBefore':
      return `There is nothing before ${found} for it to join. Put a word there; to search for the word itself, write it in small letters or quotation marks.`
    case 'nothingBehind':
      return `There is nothing behind ${found}. Put a word there; to search for the word itself, write it in small letters or quotation marks.`
    case 'nearOperand':
      return 'NEAR joins words and phrases only. Put a word or a “phrase” on both sides of it.'
    case 'nearDistance':
      return `‘${found}’ is not a distance in words. Write a number from 1 to 1000, as in NEAR/5.`
    case 'starPlace':
      return 'An asterisk stands at the end of the beginning of a word, as in mediat*. It cannot stand alone, before a word or within one.'
    case 'unknownField':
      return `There is no field ‘${found}’. The fields are ${expected.join(', ')}. To search for the sign itself, put the words in quotation marks.`
    case 'emptyField':
      return `There is nothing behind ‘${found}’. Put the value directly after the colon, in quotation marks if it has blanks.`
    case 'fieldInField':
      return `‘${found}’ stands within another field. Close the group of that one first.`
    case 'unknownStatus':
      return `‘${found}’ is no status of an article. They are ${expected.join(', ')}.`
    case 'noDate':
      return `‘${found}’ is not a date. Write a year, a month or a day, as in date:2025, date:2025-10 or date:2025-10-18, and two dots for a span, as in date:2025-10..2025-11.`
    case 'dateBackwards':
      return `In ‘${found}’ the end lies before the beginning. Write the earlier date first.`
    case 'noWord':
      return `There is no letter or digit in ‘${found}’ to search for.`
    case 'tooManyTerms':
      return `The query has more than ${expected[0] ?? 'the possible number of'} terms. Search for fewer words at once.`
    case 'tooDeep':
      return 'The parentheses lie too deep in one another. Take some of them away.'
    case 'onlyExclusions':
      return `The query only says what passages must not have. Name a tag, a coder or a word that they have, and join it with ${operators}.`
  }
}
