/** What turns a page of HTML into a PDF: Electron's own printing, or a Chromium found on the machine. */
export interface Printer {
  /**
   * Prints one self-contained HTML document (A4, page size and margins from its CSS), tagged and with an outline.
   * Nothing is fetched and no script runs. Throws a Failure: `noChromium` where there is nothing to print with,
   * `printFailed` where printing broke off.
   */
  printPdf(html: string, options: { signal?: AbortSignal }): Promise<Uint8Array>

  /**
   * Puts the same document on paper, by the system's print dialog; false where the person changed their mind there.
   * Absent in shells that have no such dialog. Throws Failure `printFailed`.
   */
  printOnPaper?(html: string, options: { signal?: AbortSignal }): Promise<boolean>
}
