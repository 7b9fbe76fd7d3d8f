import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader's program finds in a PDF. */
export interface ReadPdf {
  /** Text of each page, line by line, right-to-left lines in reading order. */
  pages: string[]
  outline: OutlineEntry[]
  language: string | null
  title: string | null
  isTagged: boolean
  /** Roles of the structure tree over all pages. */
  roles: Set<string>
  fonts: Set<string>
}

export interface OutlineEntry {
  title: string
  items: OutlineEntry[]
}

interface Piece {
  text: string
  x: number
  y: number
}

export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await loading.promise
  const read: ReadPdf = {
    pages: [],
    outline: outlineFrom(await document.getOutline()),
    language: null,
    title: null,
    isTagged: (await document.getMarkInfo())?.Marked === true,
    roles: new Set(),
    fonts: new Set(),
  }
  const { info } = await document.getMetadata()
  if ('Language' in info && typeof info.Language === 'string') read.language = info.Language
  if ('Title' in info && typeof info.Title === 'string') read.title = info.Title
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item ? [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }] : [],
    )
    read.pages.push(linesOf(pieces).join('\n'))
    collectRoles(await page.getStructTree(), read.roles)
  }
  await loading.destroy()
  return read
}

function outlineFrom(items: readonly { title: string; items: unknown[] }[] | null): OutlineEntry[] {
  return (items ?? []).map(({ title, items }) => ({
    title,
    items: outlineFrom(items as { title: string; items: unknown[] }[]),
  }))
}

function collectRoles(node: unknown, roles: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  if ('role' in node && typeof node.role === 'string') roles.add(node.role)
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) collectRoles(child, roles)
}

/** Pieces come in the order they were painted, which for Arabic script is left to right. */
function linesOf(pieces: Piece[]): string[] {
  // Marks of Arabic script and raised numbers are painted off the line they belong to.
  const lineTolerance = 5
  const lines: Piece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line?.[0] && Math.abs(line[0].y - piece.y) < lineTolerance) line.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => {
    const text = line.map((piece) => piece.text).join('')
    const rtl = (text.match(/\p{Script=Arabic}/gu) ?? []).length * 2 > (text.match(/\p{L}/gu) ?? []).length
    const ordered = rtl ? line.toSorted((a, b) => b.x - a.x) : line
    return ordered.map((piece) => piece.text).join('')
  })
}
