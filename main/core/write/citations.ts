import CSL, { type CitationCluster } from 'citeproc'
import { dressVariable } from './citation-markup.ts'
import { type CslItem, cslItemFrom, unguardHtml } from './csl-item.ts'
import type { CitedArticle, CitedHighlight, DossierView } from './dossier-view.ts'
import type { Note } from './note-register.ts'
import style from './styles/chicago-notes-bibliography.csl?raw'
import locale from './styles/locales-en-US.xml?raw'

/** A source that is cited at least once. */
export interface CitedSource {
  article: CitedArticle
  /** Its element's id in the list of sources. */
  anchor: string
  /** Its entry in the list, HTML. */
  entry: string
  /** Numbers of the notes that cite it, rising. */
  notes: number[]
}

/** What citations are made from. */
type CitedView = Pick<DossierView, 'highlights' | 'articles'>

/** The citations of a dossier, formatted. */
export interface FormattedCitations {
  /** HTML of each note, in the order of the notes; empty where all its sources are missing. */
  notes: string[]
  /** In the order of the list of sources. */
  sources: CitedSource[]
}

/**
 * Formats notes and list of sources by the Chicago Manual of Style, 18th edition: a source in full where it is first
 * cited, short afterwards. Making the engine takes 1.5–2 s and each new source some 8 ms, so call it once for a dossier.
 */
export function formatCitations(notes: readonly Note[], view: DossierView): FormattedCitations {
  const sources = citedSources(notes, view)
  if (sources.size === 0) return { notes: notes.map(() => ''), sources: [] }
  const items = new Map([...sources].map(([id, { article }]) => [id, cslItemFrom(article)]))
  const engine = createEngine(items, sources)
  const clusters = notes.flatMap((note) => clusterFrom(note, view))
  const formatted = new Map(engine.rebuildProcessorState(clusters, 'html').map(([, number, html]) => [number, html]))
  const [{ entry_ids: order }, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []]
  order.forEach(([id = ''], index) => {
    const source = sources.get(id)
    if (source)
      source.entry = unguardHtml(entries[index]?.replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '') ?? '')
  })
  return {
    notes: notes.map((note) => unguardHtml(formatted.get(note.number) ?? '')),
    sources: order.flatMap(([id = '']) => sources.get(id) ?? []),
  }
}

function citedSources(notes: readonly Note[], view: DossierView): Map<string, CitedSource> {
  const sources = new Map<string, CitedSource>()
  for (const note of notes) {
    for (const highlight of highlightsOf(note, view)) {
      const article = view.articles.get(highlight.articleId)
      if (!article) continue
      const source = sources.get(article.id) ?? { article, anchor: `source-${sources.size + 1}`, entry: '', notes: [] }
      if (!source.notes.includes(note.number)) source.notes.push(note.number)
      sources.set(article.id, source)
    }
  }
  return sources
}

function highlightsOf(note: Pick<Note, 'highlightIds'>, view: CitedView): CitedHighlight[] {
  return note.highlightIds.flatMap((id) => view.highlights.get(id) ?? [])
}

/** One cite for each source: several passages of one source share it, their places in one locator. */
export function clusterFrom(note: Pick<Note, 'number' | 'highlightIds'>, view: CitedView): CitationCluster[] {
  const bySource = new Map<string, CitedHighlight[]>()
  for (const highlight of highlightsOf(note, view)) {
    if (view.articles.has(highlight.articleId)) {
      bySource.set(highlight.articleId, [...(bySource.get(highlight.articleId) ?? []), highlight])
    }
  }
  const citationItems = [...bySource].map(([id, highlights]) => ({ id, ...locatorFrom(highlights) }))
  return citationItems.length === 0
    ? []
    : [{ citationID: `note-${note.number}`, citationItems, properties: { noteIndex: note.number } }]
}

function locatorFrom(highlights: CitedHighlight[]): { label: string; locator: string } | null {
  if (highlights.every(({ page }) => page !== null)) {
    return { label: 'page', locator: joinPlaces(highlights.map(({ page }) => ({ first: page ?? 0, last: page ?? 0 }))) }
  }
  const paragraphs = highlights.flatMap((highlight) => highlight.paragraphs ?? [])
  return paragraphs.length === 0 ? null : { label: 'paragraph', locator: joinPlaces(paragraphs) }
}

function joinPlaces(places: { first: number; last: number }[]): string {
  const sorted = places.toSorted((a, b) => a.first - b.first || a.last - b.last)
  return [...new Set(sorted.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)))].join(', ')
}

/** A citation processor over items and sources that may still be added to the maps; making it takes 1.5–2 s. */
export function createEngine(
  items: ReadonlyMap<string, CslItem>,
  sources: ReadonlyMap<string, { article: CitedArticle; anchor: string | null }>,
) {
  return new CSL.Engine(
    {
      retrieveLocale: () => locale,
      retrieveItem: (id) => items.get(id) ?? { id },
      variableWrapper: ({ itemData, variableNames, context }, before, html, after) => {
        const source = sources.get(itemData.id)
        const item = items.get(itemData.id)
        if (!source || !item) return before + html + after
        return (
          before +
          dressVariable(html, {
            variable: variableNames[0],
            context,
            anchor: source.anchor,
            language: source.article.language,
            url: item.URL,
          }) +
          after
        )
      },
    },
    style,
    'en-US',
  )
}
