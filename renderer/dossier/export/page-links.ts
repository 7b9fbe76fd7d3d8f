import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type EventBus, LinkTarget, PDFLinkService, type PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'

/** An entry of a PDF destination array; the first is the page. */
type Destination = string | unknown[]

/**
 * Follows the links of a PDF. A link within it scrolls there at the zoom that is set and takes the focus along, so that
 * Tab and a screen reader go on from there; pdf.js itself leaves the focus on the link where the page is drawn already.
 * A link to elsewhere opens in another window.
 */
export class PageLinks extends PDFLinkService {
  readonly #bus: EventBus
  #arriving: AbortController | null = null

  constructor(eventBus: EventBus) {
    super({ eventBus, externalLinkTarget: LinkTarget.BLANK, externalLinkRel: 'noopener noreferrer nofollow' })
    this.#bus = eventBus
  }

  override async goToDestination(destination: Destination): Promise<void> {
    const pdf: PDFDocumentProxy | null = this.pdfDocument
    const viewer: PDFViewer | null = this.pdfViewer
    if (!pdf || !viewer) return
    const place = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
    if (!place) return
    const pageNumber = typeof place[0] === 'number' ? place[0] + 1 : (await pdf.getPageIndex(place[0])) + 1
    viewer.scrollPageIntoView({ pageNumber, destArray: place, ignoreDestinationZoom: true })
    this.#focusPage(viewer, pageNumber)
  }

  #focusPage(viewer: PDFViewer, pageNumber: number): void {
    this.#arriving?.abort()
    const focus = () => {
      const text: HTMLElement | undefined = viewer.getPageView(pageNumber - 1)?.textLayer?.div
      if (!text?.isConnected) return false
      text.focus({ preventScroll: true })
      return true
    }
    if (focus()) return
    const arriving = new AbortController()
    this.#arriving = arriving
    const onDrawn = (drawn: { pageNumber: number }) => drawn.pageNumber === pageNumber && focus() && arriving.abort()
    this.#bus.on('textlayerrendered', onDrawn, { signal: arriving.signal })
  }
}
