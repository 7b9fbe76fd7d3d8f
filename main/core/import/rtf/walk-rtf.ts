import { collapseWhiteSpace } from '../collapse-white-space.ts'
import { tableDrafts } from '../document/table-drafts.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import { encodingOfCharset, encodingOfCodepage } from './rtf-charsets.ts'
import { specialCharacters } from './rtf-special.ts'
import { destinationOf, firstState, plainParagraph, type RtfState } from './rtf-state.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'

/** What an RTF says: its text as typed blocks, and its properties as written. */
export interface RtfContent {
  drafts: DraftBlock[]
  title: string | null
  author: string | null
}

/** Reads the source of an RTF, given as latin1. Throws `tooComplex` or `tooLarge`. */
export function walkRtf(source: string): RtfContent {
  const walk = new RtfWalk()
  for (const token of rtfTokens(source)) walk.take(token)
  return walk.finish()
}

class RtfWalk {
  readonly #drafts: DraftBlock[] = []
  readonly #notes: DraftBlock[] = []
  readonly #stack: RtfState[] = []
  #state: RtfState = firstState(0)
  #encoding = 'windows-1252'
  readonly #fontEncodings = new Map<number, string>()
  readonly #styles = new Map<number, { name: string; outlineLevel: number | null }>()
  #styleName = ''
  #title = ''
  #author = ''
  #text = ''
  #note = ''
  #bytes: number[] = []
  #bytesEncoding = ''
  #fallbackLeft = 0
  #isOptional = false
  #isBold = true
  #rows: string[][] = []
  #cells: string[] = []
  #cell: string[] = []
  #units = 0

  take(token: RtfToken): void {
    if (token.kind === 'byte') {
      this.#takeByte(token.byte)
      return
    }
    if (token.kind === 'text') {
      this.#takeText(token.text)
      return
    }
    this.#flushBytes()
    if (token.kind === 'open') this.#openGroup()
    else if (token.kind === 'close') this.#closeGroup()
    else this.#takeControl(token.word, token.value)
  }

  finish(): RtfContent {
    this.#flushBytes()
    this.#endParagraph()
    this.#endTable()
    const stated = (text: string) => text.replace(/\s+/g, ' ').trim() || null
    return { drafts: [...this.#drafts, ...this.#notes], title: stated(this.#title), author: stated(this.#author) }
  }

  #openGroup(): void {
    const limitDepth = importLimits.rtfDepth
    if (this.#stack.length >= limitDepth) throw new ImportFailure('tooComplex', { limitDepth })
    this.#stack.push({ ...this.#state })
    this.#fallbackLeft = 0
    this.#isOptional = false
  }

  #closeGroup(): void {
    const { destination: left, style, outlineLevel } = this.#state
    const outer = this.#stack.pop()
    if (outer) this.#state = outer
    this.#fallbackLeft = 0
    this.#isOptional = false
    if (left === 'styles') this.#nameStyle(style, outlineLevel)
    if (left === 'note' && this.#state.destination !== 'note') this.#endNote()
  }

  #takeControl(word: string, value: number | null): void {
    if (word === '*') {
      this.#isOptional = true
      return
    }
    const destination = destinationOf(word, this.#isOptional)
    this.#isOptional = false
    if (destination !== null) this.#enter(destination)
    else if (word === 'u') this.#takeCodeUnit(value ?? 0)
    else if (this.#fallbackLeft > 0) this.#fallbackLeft--
    else if (Object.hasOwn(specialCharacters, word)) this.#add(specialCharacters[word] ?? '')
    else this.#setState(word, value)
  }

  /** What was skipped stays skipped, but for the properties inside `\info` and the text inside a shape. */
  #enter(destination: RtfState['destination']): void {
    const { destination: outer } = this.#state
    const isProperty = destination === 'title' || destination === 'author'
    if (outer === 'skip' && !isProperty) return
    if (isProperty && outer !== 'skip') return
    this.#state.destination = destination
  }

  #setState(word: string, value: number | null): void {
    const state = this.#state
    const on = value !== 0
    switch (word) {
      case 'ansicpg':
        this.#encoding = encodingOfCodepage(value ?? 1252)
        break
      case 'mac':
        this.#encoding = 'macintosh'
        break
      case 'deff':
        state.font = state.rightToLeftFont = value ?? 0
        break
      case 'f':
        state.font = value ?? 0
        break
      case 'af':
        state.rightToLeftFont = value ?? 0
        break
      case 'fcharset':
        if (state.destination === 'fonts') this.#fontEncodings.set(state.font, encodingOfCharset(value ?? 0) ?? '')
        break
      case 'cpg':
        if (state.destination === 'fonts') this.#fontEncodings.set(state.font, encodingOfCodepage(value ?? 1252))
        break
      case 'rtlch':
        state.isRightToLeftRun = true
        break
      case 'ltrch':
        state.isRightToLeftRun = false
        break
      case 'uc':
        state.fallbackUnits = Math.max(0, Math.min(20, value ?? 1))
        break
      case 'plain':
        state.hidden = state.bold = false
        state.isRightToLeftRun = false
        break
      case 'v':
      case 'deleted':
        state.hidden = on
        break
      case 'b':
        state.bold = on
        break
      case 'pard':
        Object.assign(state, plainParagraph)
        break
      case 's':
        state.style = value ?? 0
        break
      case 'outlinelevel':
        state.outlineLevel = value
        break
      case 'rtlpar':
        state.direction = 'rtl'
        break
      case 'ltrpar':
        state.direction = 'ltr'
        break
      case 'intbl':
        state.inTable = on
        break
      case 'ls':
        state.isListItem = (value ?? 0) > 0
        break
      default:
        this.#breakAt(word)
    }
  }

  #breakAt(word: string): void {
    if (this.#state.destination !== 'body') {
      if (word === 'par' && this.#state.destination === 'note') this.#note += '\n'
      return
    }
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        this.#endParagraph()
        break
      case 'cell':
      case 'nestcell':
        this.#cell.push(this.#takeParagraph())
        this.#cells.push(this.#cell.filter((line) => line !== '').join('\n'))
        this.#cell = []
        break
      case 'row':
      case 'nestrow':
        this.#rows.push(this.#cells)
        this.#cells = []
        break
    }
  }

  #takeCodeUnit(value: number): void {
    this.#add(String.fromCharCode(value & 0xffff))
    this.#fallbackLeft = this.#state.fallbackUnits
  }

  #takeByte(byte: number): void {
    if (this.#fallbackLeft > 0) {
      this.#fallbackLeft--
      return
    }
    const { font, rightToLeftFont, isRightToLeftRun } = this.#state
    const encoding = this.#fontEncodings.get(isRightToLeftRun ? rightToLeftFont : font) || this.#encoding
    if (encoding !== this.#bytesEncoding) this.#flushBytes()
    this.#bytesEncoding = encoding
    this.#bytes.push(byte)
  }

  #takeText(text: string): void {
    const kept = text.slice(this.#fallbackLeft)
    this.#fallbackLeft = Math.max(0, this.#fallbackLeft - text.length)
    // The second byte of a character of two may be an ASCII letter.
    const isSecondByte = this.#bytes.length > 0 && /^(?:shift_jis|gbk|big5|euc-kr)$/.test(this.#bytesEncoding)
    if (isSecondByte && this.#bytes.length % 2 === 1 && kept !== '') {
      this.#bytes.push(kept.charCodeAt(0))
      this.#flushBytes()
      this.#add(kept.slice(1))
      return
    }
    this.#flushBytes()
    this.#add(kept)
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return
    const text = new TextDecoder(this.#bytesEncoding).decode(Uint8Array.from(this.#bytes))
    this.#bytes = []
    this.#add(text)
  }

  #add(text: string): void {
    if (text === '' || this.#state.hidden) return
    const { destination } = this.#state
    if (destination === 'body' || destination === 'note') this.#units += text.length
    if (this.#units > importLimits.textUtf16)
      throw new ImportFailure('tooLarge', { limitCharacters: importLimits.textUtf16 })
    switch (destination) {
      case 'body':
        this.#text += text
        if (!this.#state.bold && text.trim() !== '') this.#isBold = false
        break
      case 'note':
        this.#note += text
        break
      case 'styles':
        this.#styleName += text
        break
      case 'title':
        this.#title += text
        break
      case 'author':
        this.#author += text
        break
    }
  }

  /** The group that was just closed described a style: its number and its outline level were set inside it. */
  #nameStyle(style: number, outlineLevel: number | null): void {
    const name = this.#styleName.replace(/;\s*$/, '').trim()
    this.#styleName = ''
    if (name !== '') this.#styles.set(style, { name, outlineLevel })
  }

  #takeParagraph(): string {
    const text = collapseWhiteSpace(this.#text.replaceAll('\t', ' '))
    this.#text = ''
    return text
  }

  #endParagraph(): void {
    const { inTable } = this.#state
    const wasBold = this.#isBold
    const text = this.#takeParagraph()
    this.#isBold = true
    if (inTable) {
      if (text !== '') this.#cell.push(text)
      return
    }
    this.#endTable()
    if (text === '') return
    const draft = this.#draftOf(text)
    this.#drafts.push({ ...draft, emphasised: wasBold })
    const limitNodes = importLimits.nodes
    if (this.#drafts.length > limitNodes) throw new ImportFailure('tooComplex', { limitNodes })
  }

  #draftOf(text: string): DraftBlock {
    const { style, direction, isListItem } = this.#state
    const named = this.#styles.get(style)
    const outline = this.#state.outlineLevel ?? named?.outlineLevel ?? null
    const heading = outline !== null && outline < 9 ? outline + 1 : headingLevelOf(named?.name ?? '')
    const draft =
      heading !== null
        ? plainDraft('heading', text, Math.min(6, heading))
        : /^(?:quotations?|quote|intense quote|block text)$/i.test(named?.name ?? '')
          ? plainDraft('quote', text)
          : isListItem
            ? plainDraft('listItem', text, 1)
            : plainDraft('paragraph', text)
    return direction ? { ...draft, markedDirection: direction } : draft
  }

  #endTable(): void {
    const rows = this.#cells.length > 0 ? [...this.#rows, this.#cells] : this.#rows
    if (rows.length > 0) this.#drafts.push(...tableDrafts(rows))
    this.#rows = []
    this.#cells = []
  }

  #endNote(): void {
    for (const line of this.#note.split('\n')) {
      const text = collapseWhiteSpace(line.replaceAll('\t', ' '))
      if (text !== '') this.#notes.push(plainDraft('listItem', text, 1))
    }
    this.#note = ''
  }
}

function headingLevelOf(styleName: string): number | null {
  const level = /^(?:heading|überschrift|titre|título|titolo|заголовок) (\d)/i.exec(styleName)?.[1]
  if (level) return Number(level)
  return /^title$/i.test(styleName) ? 1 : /^subtitle$/i.test(styleName) ? 2 : null
}
