import { describe, expect, it } from 'vitest'
import type { FromCore } from '../../main/electron/core-process/core-messages.ts'
import { createParentPrinter } from '../../main/electron/core-process/parent-printer.ts'

function aPrinter() {
  const told: FromCore[] = []
  return { told, printer: createParentPrinter((message) => told.push(message)) }
}

describe('core printing by the main process', () => {
  it('gets the PDF that was made for its own question', async () => {
    const { told, printer } = aPrinter()
    const one = printer.printPdf('<p>one', {})
    const two = printer.printPdf('<p>two', {})
    expect(told).toEqual([
      { type: 'print', id: 1, html: '<p>one', on: 'pdf' },
      { type: 'print', id: 2, html: '<p>two', on: 'pdf' },
    ])
    printer.onPrinted(2, { type: 'pdf', pdf: Uint8Array.of(2) })
    printer.onPrinted(1, { type: 'pdf', pdf: Uint8Array.of(1) })
    expect([await one, await two]).toEqual([Uint8Array.of(1), Uint8Array.of(2)])
  })

  it('hears why it failed', async () => {
    const { printer } = aPrinter()
    const printed = printer.printPdf('<p>', {})
    printer.onPrinted(1, { type: 'failed', reason: 'its window was closed' })
    await expect(printed).rejects.toMatchObject({ code: 'printFailed', data: { reason: 'its window was closed' } })
  })

  it('takes the question back when it is cancelled', async () => {
    const { told, printer } = aPrinter()
    const abort = new AbortController()
    const printed = printer.printPdf('<p>', { signal: abort.signal })
    abort.abort()
    await expect(printed).rejects.toMatchObject({ code: 'cancelled' })
    expect(told.at(-1)).toEqual({ type: 'cancelPrint', id: 1 })
    printer.onPrinted(1, { type: 'pdf', pdf: new Uint8Array() }) // too late, and nobody minds
    await expect(printer.printPdf('<p>', { signal: abort.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('learns whether the person went on at the print dialog', async () => {
    const { printer } = aPrinter()
    const printed = printer.printOnPaper('<p>', {})
    printer.onPrinted(1, { type: 'paper', isPrinted: false })
    expect(await printed).toBe(false)
  })
})
