import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { column, offer, type PageMark, showBlocks } from './reader-page.ts'

// Recogito's text annotator with its own CSS Custom Highlight renderer, which draws what is in view.

const starts = new Map<string, number>()
let annotator: ReturnType<typeof createTextAnnotator<TextAnnotation>> | null = null
let last = ''

/** A mark as Recogito has it: offsets count from the start of the column. */
function annotationOf({ id, target }: PageMark): TextAnnotation {
  const [first] = target
  const end = target.at(-1)
  const start = (starts.get(first?.blockId ?? '') ?? 0) + (first?.startUtf16 ?? 0)
  const selector = { quote: '', start, end: (starts.get(end?.blockId ?? '') ?? 0) + (end?.endUtf16 ?? 0) }
  // Ranges are made from the offsets by the library; its type wants them from whoever calls.
  return { id, bodies: [], target: { annotation: id, selector: [selector] } } as unknown as TextAnnotation
}

offer({
  show(blocks) {
    let passed = 0
    for (const { id, text } of blocks) {
      starts.set(id, passed)
      passed += text.length
    }
    showBlocks(blocks)
    annotator = createTextAnnotator<TextAnnotation>(column(), { renderer: 'CSS_HIGHLIGHTS', annotatingEnabled: false })
  },
  mark(marks) {
    const annotations = marks.map(annotationOf)
    const [only] = annotations
    if (only && marks.length === 1) {
      last = only.id
      annotator?.addAnnotation(only)
    } else annotator?.setAnnotations(annotations)
  },
  // At first, nothing may be in view: it draws with the next frame, and two are waited for.
  isDone: () => !last || CSS.highlights.has(`_${last}`),
})
