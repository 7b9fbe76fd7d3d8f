import { assertNever } from '../../../shared/assert-never.ts'
import type { Article } from '../../../shared/model/article.ts'
import { sectionType } from '../../../shared/model/dossier.ts'
import { type TagKind, tagKinds } from '../../../shared/model/tag.ts'
import type { FoundKind } from '../../../shared/rows/search.ts'
import type {
  DateNode,
  LanguageNode,
  NearNode,
  NoneNode,
  QueryNode,
  TextNode,
} from '../../../shared/search/query-tree.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import { highlightFields, highlightIdsIn } from '../annotate/highlight-index.ts'
import { standIn } from '../annotate/tag-names.ts'
import { edtfBounds } from '../edit/typed-values.ts'
import { articlesOf, codersOf, eventsOf, recordOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import type { SearchItem } from './item.ts'
import { countIn } from './match-words.ts'
import { nameMatcher } from './name-matches.ts'
import { notes } from './note-items.ts'
import { anyTagFit, tagFit, tagsMeant } from './tag-fit.ts'

/** Whether an item fits, by its records. */
export interface LeafFit {
  (item: SearchItem): boolean
  /** The items of a kind that can fit at most, where a few are known to. */
  among?: (kind: FoundKind) => ReadonlySet<string> | null
}
type Fits = (item: SearchItem) => boolean

/** What a leaf asks that is answered from the records; null for words in the items themselves, and for what is no leaf. */
export function leafFit(state: State, node: QueryNode): LeafFit | null {
  switch (node.type) {
    case 'all':
      return () => true
    case 'text':
    case 'near':
      if (node.scope === 'any') return null
      return node.scope === 'title' ? titleFit(state, node) : noteFit(state, node)
    case 'date':
      return dateFit(state, node)
    case 'language':
      return articleFit(state, ({ language }) => isOfLanguage(language, node))
    case 'status':
      return articleFit(state, ({ status }) => status === node.status)
    case 'name': {
      if (node.field === 'outlet') {
        const matches = nameMatcher(node.words)
        return articleFit(state, ({ outlet }) => outlet !== null && matches(outlet))
      }
      if (node.field === 'coder') return coderFit(state, nameMatcher(node.words), node.value)
      return tagFit(state, tagsMeant(state, node))
    }
    case 'none':
      return noneFit(state, node)
    case 'and':
    case 'or':
    case 'not':
      return null
    default:
      return assertNever(node)
  }
}

/** An item of an article fits where the article does; each article is asked once. */
function articleFit(state: State, fits: (article: Article) => boolean): Fits {
  const articles = articlesOf(state)
  const known = new Map<string, boolean>()
  return ({ articleId }) => {
    if (articleId === null) return false
    let answer = known.get(articleId)
    if (answer === undefined) {
      const article = articles.get(articleId)
      answer = article !== undefined && fits(article)
      known.set(articleId, answer)
    }
    return answer
  }
}

const isOfLanguage = (language: string | null, wanted: LanguageNode): boolean => {
  const known = language?.toLowerCase()
  return known === wanted.language || (known?.startsWith(`${wanted.language}-`) ?? false)
}

function titleFit(state: State, node: TextNode | NearNode): Fits {
  const says = (text: string | null) => text !== null && countIn(searchWords(text), node) > 0
  const ofArticle = articleFit(state, ({ title }) => says(title))
  return (item) => {
    if (item.articleId !== null) return ofArticle(item)
    if (item.collection === 'section') return says(recordOf(state, sectionType, item.id)?.title ?? null)
    return says(standIn(state, item.collection as TagKind, item.id)?.name ?? null) // other notes are on what can be a tag
  }
}

/** A note says it, or one on the highlight, on the article or on one of its highlights. */
function noteFit(state: State, node: TextNode | NearNode): Fits {
  return noted(state, (text) => countIn(searchWords(text), node) > 0)
}

function noted(state: State, says: (note: string) => boolean): Fits {
  const ids = new Set<string>()
  for (const { item, text } of notes(state)) {
    if (!says(text)) continue
    ids.add(item.id)
    if (item.articleId !== null) ids.add(item.articleId)
  }
  return ({ id }) => ids.has(id)
}

/** A date may lie within those days. */
function dateFit(state: State, { from, to }: DateNode): Fits {
  const events = eventsOf(state)
  const mayLieWithin = (date: string | null | undefined) => {
    const bounds = date ? edtfBounds(date) : null
    if (!bounds) return false
    const { min, max } = bounds
    return (
      (to === null || min === null || min.slice(0, 10) <= to) &&
      (from === null || max === null || max.slice(0, 10) >= from)
    )
  }
  const ofArticle = articleFit(state, ({ publishedAt }) => mayLieWithin(publishedAt))
  return (item) =>
    item.articleId !== null ? ofArticle(item) : item.collection === 'event' && mayLieWithin(events.get(item.id)?.date)
}

/** Who marked a highlight, or one of those of an article. */
function coderFit(state: State, matches: (name: string) => boolean, value: string): Fits {
  const meant = new Set<string>()
  for (const { id, name } of codersOf(state).values()) if (id === value || matches(name)) meant.add(id)
  const articles = new Map<string, boolean>()
  return ({ coderId, articleId, kind }) => {
    if (coderId !== null) return meant.has(coderId)
    if (articleId === null || kind === 'section') return false
    let answer = articles.get(articleId)
    if (answer === undefined) {
      answer = highlightIdsIn(state, articleId).some((id) => meant.has(String(highlightFields(state, id)?.coderId)))
      articles.set(articleId, answer)
    }
    return answer
  }
}

/** What has no value in a field. Whatever cannot have the field is not among it. */
function noneFit(state: State, { field }: NoneNode): Fits {
  switch (field) {
    case 'title':
      return articleFit(state, ({ title }) => title === null)
    case 'outlet':
      return articleFit(state, ({ outlet }) => outlet === null)
    case 'lang':
      return articleFit(state, ({ language }) => language === null)
    case 'date':
      return articleFit(state, ({ publishedAt }) => publishedAt === null)
    case 'coder':
      return articleFit(state, ({ id }) => highlightIdsIn(state, id).length === 0)
    case 'note':
      return without(noted(state, () => true))
    default:
      return without(anyTagFit(state, field === 'tag' ? tagKinds : [field]))
  }
}

const without =
  (fits: Fits): Fits =>
  (item) =>
    item.articleId !== null && !fits(item)
