/** A line of text on a page: where its baseline begins, in points from the lower left, and how high its letters are. */
export interface PdfLine {
  text: string
  x: number
  y: number
  size?: number
}

/** A page for `aPdf`: its lines, and whether a grey picture is painted on it. */
export interface PdfSheet {
  lines?: readonly PdfLine[]
  picture?: boolean
}

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&')

function contentOf({ lines = [], picture = false }: PdfSheet): string {
  const drawn = lines.map(
    ({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
  )
  return [...(picture ? ['q 500 0 0 700 40 60 cm /P1 Do Q'] : []), ...drawn].join('\n')
}

/** A PDF of A4 pages in Helvetica (WinAnsi), written by hand so that every place on the page is known. */
export function aPdf(sheets: readonly PdfSheet[], { title = '' } = {}): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const firstPage = 6
  const pages = sheets.map((_, index) => `${firstPage + index * 2} 0 R`)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Count ${sheets.length} /Kids [${pages.join(' ')}] >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  add(
    '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream',
  )
  add(`<< /Title (${escaped(title)}) >>`)
  for (const [index, sheet] of sheets.entries()) {
    const content = contentOf(sheet)
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> /XObject << /P1 4 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
    )
    add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`)
  }
  let source = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const offset = source.length
    source += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = source.length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  source += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(source, 'latin1')
}

/** Lines one below the other from a place on, `leading` points apart. */
export function linesFrom(
  x: number,
  top: number,
  texts: readonly string[],
  { leading = 13, size = 10 } = {},
): PdfLine[] {
  return texts.map((text, index) => ({ text, x, y: top - index * leading, size }))
}
