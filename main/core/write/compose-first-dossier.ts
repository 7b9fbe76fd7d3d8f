import type { BlockNode, InlineNode, SectionContent } from '../../../shared/dossier/section-content.ts'
import { participationType } from '../../../shared/model/event.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { type TagKind, tagsOf } from '../../../shared/model/tag.ts'
import { highlightsInOrder } from '../annotate/list-highlights.ts'
import { actorsOf, eventsOf, fieldsOf, recordsOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import type { DossierSectionView } from './dossier-view.ts'

// The first dossier, where nobody has written one yet: every highlight quoted once at least, by event, then by actor,
// then whatever bears neither. It is made anew at each export and never stored.

/** The sections of a dossier composed from the highlights; none where there are no highlights. */
export function composeFirstDossier(state: State): DossierSectionView[] {
  const highlights = highlightsInOrder(state)
  const quoted = new Set<string>()
  return [
    ...eventSections(state, highlights, quoted),
    ...actorSections(state, highlights, quoted),
    ...remainder(highlights, quoted),
  ]
}

const text = (words: string): InlineNode => ({ type: 'text', text: words, format: 0 })
const paragraph = (...children: InlineNode[]): BlockNode => ({ type: 'paragraph', children })
const quoteOf = (highlight: Highlight): BlockNode => ({ type: 'evidence-quote', highlightId: highlight.id })

function section(id: string, title: string, children: BlockNode[]): DossierSectionView {
  const content: SectionContent = { root: { type: 'root', children } }
  return { id, title, content }
}

function tagged(state: State, highlights: readonly Highlight[], kind: TagKind, ids: ReadonlySet<string>): Highlight[] {
  return highlights.filter(({ id }) =>
    tagsOf(fieldsOf(state, 'highlight', id)).some((tag) => tag.kind === kind && ids.has(tag.id)),
  )
}

/** A record's id and the ids of those merged into it. */
function withMerged(records: Iterable<{ id: string; mergedInto: string | null }>, id: string): Set<string> {
  const all = [...records]
  const ids = new Set([id])
  for (let size = 0; size !== ids.size; ) {
    size = ids.size
    for (const record of all) if (record.mergedInto && ids.has(record.mergedInto)) ids.add(record.id)
  }
  return ids
}

/** Undated events come last; dates sort as text, which in EDTF is by time for those of our era. */
function byDate(a: { date: string | null; title: string }, b: { date: string | null; title: string }): number {
  return (a.date ?? '~').localeCompare(b.date ?? '~', 'en') || a.title.localeCompare(b.title, 'en')
}

function eventSections(state: State, highlights: readonly Highlight[], quoted: Set<string>): DossierSectionView[] {
  const events = eventsOf(state)
  const participations = [...recordsOf(state, participationType).values()]
  const counted = [...events.values()].filter((event) => event.mergedInto === null).sort(byDate)
  return counted.flatMap((event) => {
    const ids = withMerged(events.values(), event.id)
    const passages = tagged(state, highlights, 'event', ids)
    if (passages.length === 0) return []
    for (const { id } of passages) quoted.add(id)
    const facts = [event.date, event.place?.name, event.status].filter((fact) => fact)
    const roles = participations.filter((participation) => ids.has(participation.eventId))
    const participants = roles.flatMap(({ actorId, role }, index): InlineNode[] => [
      text(index === 0 ? '' : '; '),
      { type: 'actor-mention', actorId, text: null },
      text(` (${role.replaceAll('-', ' ')})`),
    ])
    const intro = [
      ...(facts.length > 0 ? [paragraph(text(`${facts.join(' · ')}.`))] : []),
      ...(participants.length > 0 ? [paragraph(text('Participants: '), ...participants, text('.'))] : []),
    ]
    return [section(event.id, event.title, [...intro, ...groupedByActor(state, passages)])]
  })
}

/** The passages under the actor that most of them share first; those of no actor at the end, without a heading. */
function groupedByActor(state: State, passages: readonly Highlight[]): BlockNode[] {
  const actors = [...actorsOf(state).values()].filter((actor) => actor.mergedInto === null)
  const groups = actors
    .map((actor) => ({
      actor,
      passages: tagged(state, passages, 'actor', withMerged(actorsOf(state).values(), actor.id)),
    }))
    .filter((group) => group.passages.length > 0)
    .sort((a, b) => b.passages.length - a.passages.length || a.actor.name.localeCompare(b.actor.name, 'en'))
  const placed = new Set<string>()
  const blocks: BlockNode[] = []
  for (const group of groups) {
    const own = group.passages.filter(({ id }) => !placed.has(id))
    if (own.length === 0) continue
    const mention: InlineNode = { type: 'actor-mention', actorId: group.actor.id, text: null }
    blocks.push({ type: 'heading', tag: 'h3', children: [mention] }, ...own.map(quoteOf))
    for (const { id } of own) placed.add(id)
  }
  const rest = passages.filter(({ id }) => !placed.has(id)).map(quoteOf)
  return blocks.length === 0 ? rest : [...rest, ...blocks]
}

function actorSections(state: State, highlights: readonly Highlight[], quoted: Set<string>): DossierSectionView[] {
  const actors = actorsOf(state)
  const counted = [...actors.values()].filter((actor) => actor.mergedInto === null)
  const earlier = new Set(quoted)
  return counted
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .flatMap((actor) => {
      const passages = tagged(state, highlights, 'actor', withMerged(actors.values(), actor.id))
      const fresh = passages.filter(({ id }) => !quoted.has(id))
      const before = passages.filter(({ id }) => earlier.has(id))
      if (passages.length === 0) return []
      for (const { id } of fresh) quoted.add(id)
      const also = before.length > 0 ? [alsoQuoted(before)] : []
      return fresh.length + before.length === 0 ? [] : [section(actor.id, actor.name, [...fresh.map(quoteOf), ...also])]
    })
}

function alsoQuoted(passages: readonly Highlight[]): BlockNode {
  const words =
    passages.length === 1 ? 'One passage quoted above speaks' : `${passages.length} passages quoted above speak`
  return paragraph(text(`${words} of this actor.`), { type: 'citation', highlightIds: passages.map(({ id }) => id) })
}

function remainder(highlights: readonly Highlight[], quoted: ReadonlySet<string>): DossierSectionView[] {
  const rest = highlights.filter(({ id }) => !quoted.has(id))
  return rest.length > 0 ? [section('other', 'Other passages', rest.map(quoteOf))] : []
}
