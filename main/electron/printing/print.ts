import type { PrintToPDFOptions, WebContents, WebContentsPrintOptions } from 'electron'
import type { PrintResult } from '../core-process/core-messages.ts'
import { inPrintWindow } from './print-window.ts'

/** Prints a self-contained HTML document into a PDF, or on paper by the system's dialog. Never throws. */
export type Print = (html: string, on: 'pdf' | 'paper', signal: AbortSignal) => Promise<PrintResult>

/** Pages and margins come from the document's own CSS; A4 is for what it leaves open. */
const pdfOptions: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}

const paperOptions: WebContentsPrintOptions = { pageSize: 'A4', printBackground: true }

/** Prints with Electron itself. */
export const print: Print = async (html, on, signal) => {
  try {
    return await inPrintWindow(html, signal, async (contents) =>
      on === 'pdf'
        ? { type: 'pdf', pdf: await contents.printToPDF(pdfOptions) }
        : { type: 'paper', isPrinted: await printOnPaper(contents) },
    )
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Electron's own words for a person who closed the dialog. */
const cancelled = 'Print job canceled'

function printOnPaper(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print(paperOptions, (success, failureReason) => {
      if (success || failureReason === cancelled) resolve(success)
      else reject(new Error(failureReason))
    })
  })
}
