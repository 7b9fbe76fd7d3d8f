import type { BlockNode, InlineNode, SectionContent } from '../../../shared/dossier/section-content.ts'
import type { Event, Participation } from '../../../shared/model/event.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { dateWords } from '../../../shared/text/date-words.ts'
import { highlightsInOrder } from '../annotate/list-highlights.ts'
import { actorsOf, eventsOf, participationsOf } from '../store/project-records.ts'
import type { State } from '../store/state.ts'
import type { DossierSectionView } from './dossier-view.ts'
import { type CountedId, countedIds, passagesByTag } from './passages-by-tag.ts'

// The first dossier, where nobody has written one yet: every highlight quoted once at least, by event, then by actor,
// then whatever bears neither. It is made anew at each export and never stored.

/** The sections of a dossier composed from the highlights; none where there are no highlights. */
export function composeFirstDossier(state: State): DossierSectionView[] {
  const highlights = highlightsInOrder(state)
  const quoted = new Set<string>()
  const countedId = countedIds(state)
  return [
    ...eventSections(state, highlights, quoted, countedId),
    ...actorSections(state, highlights, quoted, countedId),
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

/** Undated events come last; dates sort as text, which in EDTF is by time for those of our era. */
function byDate(a: { date: string | null; title: string }, b: { date: string | null; title: string }): number {
  return (a.date ?? '~').localeCompare(b.date ?? '~', 'en') || a.title.localeCompare(b.title, 'en')
}

function eventSections(
  state: State,
  highlights: readonly Highlight[],
  quoted: Set<string>,
  countedId: CountedId,
): DossierSectionView[] {
  const passagesOf = passagesByTag(state, highlights, 'event', countedId)
  const participations = participationsByEvent(state, countedId)
  const counted = [...eventsOf(state).values()].filter((event) => event.mergedInto === null).sort(byDate)
  return counted.flatMap((event) => {
    const passages = passagesOf.get(event.id) ?? []
    if (passages.length === 0) return []
    for (const { id } of passages) quoted.add(id)
    const intro = [...factsOf(event), ...participantsOf(participations.get(event.id) ?? [])]
    return [section(event.id, event.title, [...intro, ...groupedByActor(state, passages, countedId)])]
  })
}

function participationsByEvent(state: State, countedId: CountedId): Map<string | null, Participation[]> {
  const byEvent = new Map<string | null, Participation[]>()
  for (const participation of participationsOf(state).values()) {
    const id = countedId('event', participation.eventId)
    const those = byEvent.get(id)
    if (those) those.push(participation)
    else byEvent.set(id, [participation])
  }
  return byEvent
}

function factsOf({ date, place, status }: Event): BlockNode[] {
  const facts = [date && dateWords(date), place?.name, status?.replaceAll('-', ' ')].filter((fact) => fact)
  return facts.length > 0 ? [paragraph(text(`${facts.join(' · ')}.`))] : []
}

function participantsOf(participations: readonly Participation[]): BlockNode[] {
  const participants = participations.flatMap(({ actorId, role }, index): InlineNode[] => [
    text(index === 0 ? '' : '; '),
    { type: 'actor-mention', actorId, text: null },
    text(` (${role.replaceAll('-', ' ')})`),
  ])
  return participants.length > 0 ? [paragraph(text('Participants: '), ...participants, text('.'))] : []
}

/** The passages under the actor that most of them share first; those of no actor at the end, without a heading. */
function groupedByActor(state: State, passages: readonly Highlight[], countedId: CountedId): BlockNode[] {
  const actors = actorsOf(state)
  const groups = [...passagesByTag(state, passages, 'actor', countedId)]
    .map(([id, own]) => ({ id, name: actors.get(id)?.name ?? '', passages: own }))
    .sort(
      (a, b) => b.passages.length - a.passages.length || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1),
    )
  const placed = new Set<string>()
  const blocks: BlockNode[] = []
  for (const group of groups) {
    const own = group.passages.filter(({ id }) => !placed.has(id))
    if (own.length === 0) continue
    const mention: InlineNode = { type: 'actor-mention', actorId: group.id, text: null }
    blocks.push({ type: 'heading', tag: 'h3', children: [mention] }, ...own.map(quoteOf))
    for (const { id } of own) placed.add(id)
  }
  const rest = passages.filter(({ id }) => !placed.has(id)).map(quoteOf)
  return blocks.length === 0 ? rest : [...rest, ...blocks]
}

function actorSections(
  state: State,
  highlights: readonly Highlight[],
  quoted: Set<string>,
  countedId: CountedId,
): DossierSectionView[] {
  const passagesOf = passagesByTag(state, highlights, 'actor', countedId)
  const counted = [...actorsOf(state).values()].filter((actor) => actor.mergedInto === null)
  const earlier = new Set(quoted)
  return counted
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .flatMap((actor) => {
      const passages = passagesOf.get(actor.id) ?? []
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
