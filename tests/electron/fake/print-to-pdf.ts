import type { PrintToPDFOptions } from 'electron'
import type { CDPSession } from 'playwright-core'
import { refuseUnknown } from './refuse-unknown.ts'

/** Width and height in inches. */
const paper: Readonly<Record<string, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

const booleans = [
  ...['landscape', 'displayHeaderFooter', 'printBackground', 'preferCSSPageSize', 'generateTaggedPDF'],
  'generateDocumentOutline',
] as const
const strings = ['pageRanges', 'headerTemplate', 'footerTemplate'] as const

/** Prints a page as Electron would: with Chromium's own printing, of which Electron's options are the names. */
export async function printToPdf(cdp: CDPSession, options: PrintToPDFOptions): Promise<Buffer> {
  refuseUnknown('printToPDF option', Object.keys(options), [...booleans, ...strings, 'scale', 'pageSize', 'margins'])
  const { margins = {}, pageSize = 'Letter', scale = 1 } = options
  refuseUnknown('printToPDF margin', Object.keys(margins), ['top', 'bottom', 'left', 'right'])
  for (const name of booleans) requireType(name, options[name], 'boolean')
  for (const name of strings) requireType(name, options[name], 'string')
  for (const [name, inches] of Object.entries(margins)) requireType(name, inches, 'number')
  // electron.d.ts:12068 "Can be `A0`, `A1`, `A2`, `A3`, `A4`, `A5`, `A6`, `Legal`, `Letter`, `Tabloid`, `Ledger`, or an Object containing `height` and `width` in inches. Defaults to `Letter`."
  const size = typeof pageSize === 'string' ? paper[pageSize] : ([pageSize.width, pageSize.height] as const)
  if (!size) throw new Error(`Invalid pageSize ${String(pageSize)}`)
  const { marginTop, marginBottom, marginLeft, marginRight } = marginsFrom(margins)
  // lib/browser/print-to-pdf.ts "margins must be less than or equal to pageSize"
  if (Math.max(marginTop, marginBottom) > size[1] || Math.max(marginLeft, marginRight) > size[0])
    throw new Error('margins must be less than or equal to pageSize')
  const { stream } = await cdp.send('Page.printToPDF', {
    ...pick(options, booleans),
    ...pick(options, strings),
    scale,
    paperWidth: size[0],
    paperHeight: size[1],
    ...marginsFrom(margins),
    transferMode: 'ReturnAsStream',
  })
  return readAll(cdp, stream ?? '')
}

function marginsFrom({ top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 }: NonNullable<PrintToPDFOptions['margins']>) {
  return { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right }
}

function requireType(name: string, value: unknown, type: string): void {
  // lib/browser/print-to-pdf.ts "must be a ${type}"
  if (value !== undefined && typeof value !== type) throw new TypeError(`printToPDF: ${name} must be a ${type}`)
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {}
  for (const name of names) if (from[name] !== undefined) picked[name] = from[name]
  return picked
}

async function readAll(cdp: CDPSession, handle: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let isOver = false; !isOver; ) {
    const { data, base64Encoded, eof } = await cdp.send('IO.read', { handle })
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'))
    isOver = eof
  }
  await cdp.send('IO.close', { handle })
  return Buffer.concat(parts)
}
