import type { Direction } from '../../../../shared/model/block.ts'

/** Where text of a group goes. `skip` is for what is no text of the document. */
export type RtfDestination =
  | 'body'
  | 'note'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'title'
  | 'author'
  /** A shape, whose text is in a group of its own inside it. */
  | 'shape'

/** What holds inside a group of RTF; a copy is made where a group opens. */
export interface RtfState {
  destination: RtfDestination
  /** Number of the font, and of the one for right-to-left text. */
  font: number
  rightToLeftFont: number
  isRightToLeftRun: boolean
  /** Units that stand in for a character given by its number. */
  fallbackUnits: number
  hidden: boolean
  bold: boolean
  style: number
  /** 0–8, or 9 for body text. */
  outlineLevel: number | null
  direction: Direction | null
  inTable: boolean
  isListItem: boolean
}

/** The state at the beginning of a document. */
export function firstState(font: number): RtfState {
  return {
    destination: 'body',
    font,
    rightToLeftFont: font,
    isRightToLeftRun: false,
    fallbackUnits: 1,
    hidden: false,
    bold: false,
    ...plainParagraph,
  }
}

/** What `\pard` sets back. */
export const plainParagraph = {
  style: 0,
  outlineLevel: null,
  direction: null,
  inTable: false,
  isListItem: false,
} as const

const skipped = new Set(
  (
    'colortbl pict object header headerl headerr headerf footer footerl footerr footerf fldinst annotation atnid atnauthor ' +
    'atntime atndate atnref atnicn atrfstart atrfend bkmkstart bkmkend listtext pntext pntxta pntxtb revtbl filetbl xe tc ' +
    'rsidtbl info sp nonshppict do private template xmlnstbl datastore themedata colorschememapping latentstyles ftnsep ' +
    'ftnsepc ftncn aftnsep aftnsepc aftncn pn pnseclvl listtable listoverridetable generator'
  ).split(' '),
)

/** The destination that a control word opens, or null where it opens none. */
export function destinationOf(word: string, isOptional: boolean): RtfDestination | null {
  switch (word) {
    case 'fonttbl':
      return 'fonts'
    case 'stylesheet':
      return 'styles'
    case 'title':
      return 'title'
    case 'author':
      return 'author'
    case 'footnote':
      return 'note'
    case 'shpinst':
    case 'upr': // the same text twice, the second time in Unicode
      return 'shape'
    case 'shptxt':
    case 'ud':
      return 'body'
    default:
      return isOptional || skipped.has(word) ? 'skip' : null
  }
}
