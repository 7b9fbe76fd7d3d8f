import { AnnotationMode, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
// After pdf.js, which it takes from the global that the import above sets.
import { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { nameLinks } from './name-links.ts'
import { PageLinks } from './page-links.ts'
import './page-layers.css'

// The pages of a PDF, drawn by pdf.js's own viewer as they come near. Loaded on demand.

/** Where in the pages the person is. */
export interface PagesPlace {
  /** The page most in sight, from 1. */
  page: number
  pages: number
  /** 1 = the size on paper. */
  zoom: number
  /** The pages follow the width of their frame. */
  isFitted: boolean
}

/** Pages on the screen. */
export interface PagesView {
  zoomTo(zoom: number): void
  fitWidth(): void
}

/** What is to be shown, and where. */
export interface PagesRequest {
  pdf: PDFDocumentProxy
  /** Address of the same PDF, for links that are opened in another window. */
  address: string
  /** Scrolls; must be absolutely positioned. */
  frame: HTMLDivElement
  /** Ends all listening and observing. */
  signal: AbortSignal
  onMove(place: PagesPlace): void
}

/** Shows the pages in the frame, as wide as it is. */
export async function showPages(request: PagesRequest): Promise<PagesView> {
  const { pdf, frame, signal, onMove } = request
  const eventBus = new EventBus()
  const viewer = createViewer(request, eventBus)
  const isFitted = () => viewer.currentScaleValue === 'page-width'
  const tell = () =>
    onMove({
      page: viewer.currentPageNumber,
      pages: viewer.pagesCount,
      zoom: viewer.currentScale,
      isFitted: isFitted(),
    })
  const fitWidth = () => {
    viewer.currentScaleValue = 'page-width'
  }
  const listening = { signal }
  eventBus.on('pagechanging', tell, listening)
  eventBus.on('scalechanging', tell, listening)
  eventBus.on('annotationlayerrendered', nameDrawn, listening)
  eventBus.on('textlayerrendered', nameDrawn, listening)
  keepSharp(viewer, { frame, signal, onWidth: () => isFitted() && fitWidth() })
  const ready = new Promise((done) => eventBus.on('pagesinit', done, { once: true }))
  viewer.setDocument(pdf)
  await ready
  fitWidth()
  return {
    zoomTo(zoom) {
      viewer.currentScale = zoom
    },
    fitWidth,
  }
}

function createViewer({ pdf, address, frame, signal }: PagesRequest, eventBus: EventBus): PDFViewer {
  const sheet = document.createElement('div')
  sheet.className = 'pdf-pages'
  frame.replaceChildren(sheet)
  const linkService = new PageLinks(eventBus)
  const options = {
    container: frame,
    viewer: sheet,
    eventBus,
    linkService,
    annotationMode: AnnotationMode.ENABLE,
    annotationEditorMode: -1, // none at all: it would listen for keys on the window
    enableAutoLinking: false, // an address within a quotation is no link
    abortSignal: signal, // understood, though not in the types
  }
  const viewer = new PDFViewer(options)
  linkService.setViewer(viewer)
  linkService.setDocument(pdf, address as never) // the types have it as null only
  return viewer
}

interface DrawnPage {
  div: HTMLElement
  textLayer: { div: HTMLElement } | null
  structTreeLayer: { render(): Promise<HTMLElement | null> } | null
}

/** Names the links once both layers of a page are there. Its text is no stop for Tab, only a place to arrive at. */
async function nameDrawn({ source: { div, textLayer, structTreeLayer } }: { source: DrawnPage }): Promise<void> {
  if (!textLayer?.div.isConnected) return
  textLayer.div.tabIndex = -1
  if (div.querySelector('.annotationLayer')) nameLinks(div, (await structTreeLayer?.render()) ?? null)
}

/** Draws again when the frame is of another width or the screen of another density. */
function keepSharp(
  viewer: PDFViewer,
  { frame, signal, onWidth }: { frame: HTMLElement; signal: AbortSignal; onWidth(): void },
): void {
  let width = frame.clientWidth
  let density = window.devicePixelRatio
  const observer = new ResizeObserver(() => {
    if (frame.clientWidth === width || frame.clientWidth === 0) return
    width = frame.clientWidth
    onWidth()
  })
  observer.observe(frame)
  signal.addEventListener('abort', () => observer.disconnect())
  const onResize = () => {
    if (window.devicePixelRatio === density) return
    density = window.devicePixelRatio
    viewer.refresh()
  }
  window.addEventListener('resize', onResize, { signal })
}
