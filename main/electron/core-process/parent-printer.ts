import { Failure } from '../../../shared/failures.ts'
import { withinTime } from '../../adapters/printer/within-time.ts'
import type { Printer } from '../../core/ports/printer.ts'
import type { FromCore, PrintResult } from './core-messages.ts'

/** A printer in core's process that has the main process print. */
export interface ParentPrinter extends Required<Printer> {
  /** Takes in how a printing ended. */
  onPrinted(id: number, result: PrintResult): void
}

const pdfTimeoutMs = 120_000

/** Prints by asking through `tell`. A person at a print dialog may take any time; a PDF may not. */
export function createParentPrinter(tell: (message: FromCore) => void): ParentPrinter {
  const waiting = new Map<number, (result: PrintResult) => void>()
  let lastId = 0

  async function ask(html: string, on: 'pdf' | 'paper', options: { signal?: AbortSignal; timeoutMs: number | null }) {
    if (options.signal?.aborted) throw new Failure('cancelled', {})
    const id = ++lastId
    const ended = new Promise<PrintResult>((resolve) => waiting.set(id, resolve))
    tell({ type: 'print', id, html, on })
    try {
      const result = await withinTime(options.timeoutMs, options.signal, ended)
      if (result.type === 'failed') throw new Failure('printFailed', { reason: result.reason })
      return result
    } finally {
      if (waiting.delete(id)) tell({ type: 'cancelPrint', id })
    }
  }

  return {
    async printPdf(html, { signal }) {
      const result = await ask(html, 'pdf', { ...(signal ? { signal } : {}), timeoutMs: pdfTimeoutMs })
      if (result.type !== 'pdf') throw new Error('a PDF was asked for and paper was printed')
      return result.pdf
    },
    async printOnPaper(html, { signal }) {
      const result = await ask(html, 'paper', { ...(signal ? { signal } : {}), timeoutMs: null })
      return result.type === 'paper' && result.isPrinted
    },
    onPrinted(id, result) {
      waiting.get(id)?.(result)
      waiting.delete(id)
    },
  }
}
