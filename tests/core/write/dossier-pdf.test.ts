import { expect, test } from 'vitest'
import { readPdfPlaces } from '../../../main/adapters/pdf/read-pdf-places.ts'
import { fillPageSlots } from '../../../main/core/write/contents-html.ts'
import { printDossierPdf } from '../../../main/core/write/dossier-pdf.ts'
import { Failure } from '../../../shared/failures.ts'

const slot = (page: string) => `<span class="page" data-page-of="section-1">${page}</span>`

test('the slots take the numbers of their pages and can be filled again', () => {
  expect(fillPageSlots(`a ${slot('')} b ${slot('12')}`, new Map([['section-1', 7]]))).toBe(
    `a ${slot('7')} b ${slot('7')}`,
  )
  expect(fillPageSlots(slot('3'), new Map())).toBe(slot(''))
})

/** A one-page PDF with the destination `section-1` on it. */
function pdfWithDestination(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Dests << /section-1 [3 0 R /XYZ 0 0 0] >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Size 4 /Root 1 0 R >>\n%%EOF\n`)
}

function aPrinter() {
  const printed: string[] = []
  const printPdf = async (html: string) => {
    printed.push(html)
    return pdfWithDestination()
  }
  return { printed, printPdf }
}

test('it prints again until no number changes', async () => {
  const passes: number[] = []
  const printer = aPrinter()
  const { pages } = await printDossierPdf(slot(''), { printer, readPdfPlaces }, { onPass: (pass) => passes.push(pass) })
  expect([pages, printer.printed, passes]).toEqual([1, [slot(''), slot('1')], [1, 2]])
})

test('a document without slots is printed once', async () => {
  const printer = aPrinter()
  await printDossierPdf('<p>', { printer, readPdfPlaces })
  expect(printer.printed).toEqual(['<p>'])
})

test('what the printer throws comes through', async () => {
  const printer = { printPdf: () => Promise.reject(new Failure('cancelled', {})) }
  await expect(printDossierPdf('<p>', { printer, readPdfPlaces })).rejects.toMatchObject({ code: 'cancelled' })
})
