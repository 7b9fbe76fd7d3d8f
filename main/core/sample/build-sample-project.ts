import type { BlockNode, InlineNode } from '../../../shared/dossier/section-content.ts'
import { dossierSettingsId } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import { addHighlight } from '../annotate/add-highlight.ts'
import { importFiles } from '../import/import-files.ts'
import type { Host } from '../ports/host.ts'
import { coderOf, type OpenProject } from '../project/open-projects.ts'
import type { Change } from '../store/project-store.ts'
import type { SamplePiece } from './plan/plan-types.ts'
import { samplePlan } from './sample-plan.ts'

const articleTexts = import.meta.glob<string>('./articles/*', { query: '?raw', import: 'default', eager: true })

/** A step of making the sample project that is done, and how many of its things there are. */
export interface SampleStep {
  step: 'articles' | 'actors' | 'events' | 'themes' | 'highlights' | 'dossier'
  count: number
}

type Operations = Change['ops']

/** Turns the keys of the plan into ids of the project. */
class SampleIds {
  readonly #ids = new Map<string, string>()

  give(kind: string, key: string, id: string): string {
    this.#ids.set(`${kind}:${key}`, id)
    return id
  }

  of(kind: string, key: string): string {
    const id = this.#ids.get(`${kind}:${key}`)
    if (!id) throw new Error(`the sample plan names no ${kind} ‘${key}’`)
    return id
  }
}

/** Fills a new project with the sample: imported, marked, tagged and written through the same functions as anybody's work. */
export async function* buildSampleProject(host: Host, project: OpenProject): AsyncGenerator<SampleStep, void> {
  const ids = new SampleIds()
  const commit = (label: string, ops: Operations) => project.store.commit({ label, coderId: coderOf(project), ops })
  yield { step: 'articles', count: await importArticles(host, project, ids) }
  await commit('actor.add', actorOperations(project, ids))
  yield { step: 'actors', count: samplePlan.actors.length }
  await commit('event.add', eventOperations(project, ids))
  yield { step: 'events', count: samplePlan.events.length }
  await commit('theme.add', themeOperations(project, ids))
  yield { step: 'themes', count: samplePlan.themes.length }
  await addHighlights(project, ids)
  yield { step: 'highlights', count: samplePlan.highlights.length }
  await commit('section.add', dossierOperations(project, ids))
  yield { step: 'dossier', count: samplePlan.dossier.sections.length }
}

async function importArticles(host: Host, project: OpenProject, ids: SampleIds): Promise<number> {
  const files = samplePlan.articles.map((name) => ({
    file: new File([articleTexts[`./articles/${name}`] ?? ''], name),
  }))
  const ops: Operations = []
  for await (const row of importFiles(host, project, files)) {
    if (!row.articleId) throw new Error(`the sample article ${row.file} was not imported: ${row.error?.message}`)
    ids.give('article', row.file, row.articleId)
    ops.push({ c: 'article', id: row.articleId, set: { reliability: samplePlan.reliability[row.file] ?? null } })
  }
  await project.store.commit({ label: 'article.grade', coderId: coderOf(project), ops })
  return files.length
}

/** Drops what the plan leaves open, so that the log holds only what is known. */
function given(fields: Record<string, Json | undefined>): Record<string, Json> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Json] => entry[1] !== undefined))
}

function actorOperations({ store }: OpenProject, ids: SampleIds): Operations {
  const ops: Operations = []
  for (const { key } of samplePlan.actors) ids.give('actor', key, store.newId('actor'))
  for (const actor of samplePlan.actors) {
    const actorId = ids.of('actor', actor.key)
    const parent = actor.parent && ids.of('actor', actor.parent)
    const { name, kind, description, wikidata: wikidataId } = actor
    ops.push({ c: 'actor', id: actorId, set: given({ name, kind, description, wikidataId, parent }) })
    for (const { text, language } of actor.aliases)
      ops.push({ c: 'alias', id: store.newId('alias'), set: { actorId, text, language } })
    for (const { title, organisation, from, to } of actor.offices ?? []) {
      const named = samplePlan.actors.find((other) => other.key === organisation)?.name ?? organisation
      ops.push({
        c: 'office',
        id: store.newId('office'),
        set: given({ actorId, title, organisation: named, from, to }),
      })
    }
  }
  return ops
}

function eventOperations({ store }: OpenProject, ids: SampleIds): Operations {
  const ops: Operations = []
  for (const { key, participants, ...event } of samplePlan.events) {
    const eventId = ids.give('event', key, store.newId('event'))
    ops.push({ c: 'event', id: eventId, set: given(event) })
    for (const { actor, role, capacity } of participants) {
      const actorId = ids.of('actor', actor)
      ops.push({
        c: 'participation',
        id: store.newId('participation'),
        set: given({ eventId, actorId, role, capacity }),
      })
    }
  }
  for (const { from, to, kind } of samplePlan.eventRelations) {
    const set = { from: ids.of('event', from), to: ids.of('event', to), kind }
    ops.push({ c: 'relation', id: store.newId('relation'), set })
  }
  return ops
}

function themeOperations({ store }: OpenProject, ids: SampleIds): Operations {
  for (const { key } of samplePlan.themes) ids.give('theme', key, store.newId('theme'))
  return samplePlan.themes.map(({ key, name, parent, description }) => ({
    c: 'theme',
    id: ids.of('theme', key),
    set: given({ name, description, parent: parent && ids.of('theme', parent) }),
  }))
}

async function addHighlights(project: OpenProject, ids: SampleIds): Promise<void> {
  const names = {
    actor: new Map(samplePlan.actors.map(({ key, name }) => [key, name])),
    event: new Map(samplePlan.events.map(({ key, title }) => [key, title])),
    theme: new Map(samplePlan.themes.map(({ key, name }) => [key, name])),
  }
  const ops: Operations = []
  for (const { key, article, exact, prefix, note = '', evidence = [], ...tags } of samplePlan.highlights) {
    const row = await addHighlight(project, {
      articleId: ids.of('article', article),
      exact,
      prefix,
      note,
      actors: tags.actors.flatMap((actor) => names.actor.get(actor) ?? []),
      events: tags.events.flatMap((event) => names.event.get(event) ?? []),
      themes: tags.themes.flatMap((theme) => names.theme.get(theme) ?? []),
    })
    if ('error' in row) throw new Error(`the sample passage ‘${key}’ cannot be marked: ${row.error}`)
    const highlightId = ids.give('highlight', key, row.id)
    for (const { event, ...claim } of evidence) {
      const set = given({ ...claim, eventId: ids.of('event', event), highlightId })
      ops.push({ c: 'evidence', id: project.store.newId('evidence'), set })
    }
  }
  await project.store.commit({ label: 'evidence.add', coderId: coderOf(project), ops })
}

function inlineNode(piece: Exclude<SamplePiece, { quote: string }>, ids: SampleIds): InlineNode {
  if ('cite' in piece) return { type: 'citation', highlightIds: piece.cite.map((key) => ids.of('highlight', key)) }
  const text = piece.text ?? null
  if ('actor' in piece) return { type: 'actor-mention', actorId: ids.of('actor', piece.actor), text }
  if ('event' in piece) return { type: 'event-mention', eventId: ids.of('event', piece.event), text }
  return { type: 'text', text: piece.text, format: 0 }
}

function blockNode(pieces: readonly SamplePiece[], ids: SampleIds): BlockNode {
  const [first] = pieces
  if (first && 'quote' in first) return { type: 'evidence-quote', highlightId: ids.of('highlight', first.quote) }
  const inline = pieces.flatMap((piece) => ('quote' in piece ? [] : [inlineNode(piece, ids)]))
  return { type: 'paragraph', children: inline }
}

function dossierOperations({ store }: OpenProject, ids: SampleIds): Operations {
  const { title, subtitle, notice, sections } = samplePlan.dossier
  const ops: Operations = [{ c: 'dossier', id: dossierSettingsId, set: { title, subtitle, notice } }]
  for (const [index, section] of sections.entries()) {
    const children = section.paragraphs.map((pieces) => blockNode(pieces, ids))
    const content = JSON.parse(JSON.stringify({ root: { type: 'root', children } })) as Json // JSON by construction
    const order = `m${String(index).padStart(3, '0')}`
    ops.push({ c: 'section', id: store.newId('section'), set: { title: section.title, order, content } })
  }
  return ops
}
