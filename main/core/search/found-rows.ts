import { articleType } from '../../../shared/model/article.ts'
import { coderType } from '../../../shared/model/coder.ts'
import { sectionType } from '../../../shared/model/dossier.ts'
import { eventType } from '../../../shared/model/event.ts'
import { highlightType } from '../../../shared/model/highlight.ts'
import type { TagKind } from '../../../shared/model/tag.ts'
import type { FoundRow, SnippetRow } from '../../../shared/rows/search.ts'
import type { NearNode, TextNode } from '../../../shared/search/query-tree.ts'
import { tagRowsOf } from '../annotate/highlight-details.ts'
import { standIn } from '../annotate/tag-names.ts'
import { recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import { cutSnippet } from './cut-snippet.ts'
import { findMarks } from './find-marks.ts'
import type { SearchItem, TextPart } from './item.ts'

/** So many places of an item are shown besides the best. */
const morePlaces = 3

/** A found item as a row: what it is, and where in it the terms stand. */
export function foundRowOf(
  state: State,
  item: SearchItem,
  parts: readonly TextPart[],
  leaves: readonly (TextNode | NearNode)[],
): FoundRow {
  const { best, more, hits } = placesIn(parts, leaves)
  const article = item.articleId === null ? null : recordOf(state, articleType, item.articleId)
  const coder = item.coderId === null ? null : recordOf(state, coderType, item.coderId)
  return {
    ...withPlace(state, item, best),
    kind: item.kind,
    record: { collection: item.collection, id: item.id },
    articleId: item.articleId,
    highlightId: item.highlightId,
    sectionId: item.kind === 'section' ? item.id : null,
    title: article ? article.title : titleOf(state, item),
    outlet: article?.outlet ?? null,
    publishedAt: article ? article.publishedAt : (recordOf(state, eventType, item.id)?.date ?? null),
    language: article?.language ?? null,
    coder: coder && { id: coder.id, name: coder.name, colour: coder.colour },
    tags: item.highlightId === null ? [] : tagRowsOf(state, item.highlightId),
    more,
    hits,
  }
}

function titleOf(state: State, { collection, id }: SearchItem): string | null {
  if (collection === 'section') return recordOf(state, sectionType, id)?.title ?? null
  return standIn(state, collection as TagKind, id)?.name ?? null // other notes are on what can be a tag
}

/** The parts of an item that hold most of the terms, best first, then in the order of the text. */
function placesIn(parts: readonly TextPart[], leaves: readonly (TextNode | NearNode)[]) {
  const marked = parts.map((part) => ({ part, marks: findMarks(part, leaves) }))
  const hits = marked.reduce((sum, { marks }) => sum + marks.length, 0)
  const terms = (marks: readonly { leaf: number }[]) => new Set(marks.map(({ leaf }) => leaf)).size
  const hit = marked.filter(({ marks }) => marks.length > 0)
  const ranked = hit
    .map((each, index) => ({ ...each, index, terms: terms(each.marks), isTitle: each.part.part === 'title' }))
    .sort((a, b) => Number(a.isTitle) - Number(b.isTitle) || b.terms - a.terms || a.index - b.index)
    .map(({ part, marks }) => cutSnippet(part, marks))
  const beginning = parts.find(({ part, text }) => part !== 'title' && text.trim() !== '') ?? parts[0]
  const best = ranked[0] ?? (beginning ? cutSnippet(beginning, []) : nothing)
  return { best, more: ranked.slice(1, 1 + morePlaces), hits }
}

const nothing: SnippetRow = {
  part: 'text',
  snippet: '',
  marks: [],
  direction: null,
  blockId: null,
  startUtf16: null,
  endUtf16: null,
}

/** A highlight, and the note on one, is opened where it begins. */
function withPlace(state: State, item: SearchItem, snippet: SnippetRow): SnippetRow {
  const highlight = item.highlightId === null ? null : recordOf(state, highlightType, item.highlightId)
  const direction = snippet.direction ?? directionOf(state, item, snippet)
  const [first] = highlight?.target ?? []
  return { ...snippet, ...(first ?? {}), direction }
}

function directionOf(state: State, { articleId, kind }: SearchItem, { part }: SnippetRow) {
  if (articleId === null || part === 'note' || part === 'translation' || kind === 'section') return null
  return recordOf(state, articleType, articleId)?.direction ?? null
}
