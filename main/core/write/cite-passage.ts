import { clusterFrom, createEngine } from './citations.ts'
import { type CslItem, cslItemFrom, unguardHtml } from './csl-item.ts'
import type { CitedArticle, CitedHighlight } from './dossier-view.ts'

type Engine = ReturnType<typeof createEngine>

const items = new Map<string, CslItem>()
const sources = new Map<string, { article: CitedArticle; anchor: null }>()
let engine: Engine | null = null
let count = 0

/**
 * A passage's citation as the dossier's note gives it where a source is cited first: HTML without links to a list of
 * sources. The processor is made with the first call (1.5–2 s) and kept; each further call takes some 10 ms.
 */
export function citePassage(highlight: CitedHighlight, article: CitedArticle): string {
  engine ??= createEngine(items, sources)
  const id = `cited-${++count}` // the processor remembers items by their ids, and articles change
  const source = { ...article, id }
  items.set(id, cslItemFrom(source))
  sources.set(id, { article: source, anchor: null })
  try {
    const view = { highlights: new Map([[id, { ...highlight, articleId: id }]]), articles: new Map([[id, source]]) }
    const [[, , html] = ['', 0, '']] = engine.rebuildProcessorState(
      clusterFrom({ number: 1, highlightIds: [id] }, view),
      'html',
    )
    return unguardHtml(html)
  } finally {
    items.delete(id)
    sources.delete(id)
  }
}
