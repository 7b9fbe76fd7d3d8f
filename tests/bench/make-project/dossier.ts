import { generateNKeysBetween } from 'fractional-indexing'
import type { BlockNode, InlineNode, SectionContent } from '../../../shared/dossier/section-content.ts'
import { dossierSettingsId } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { Codebook } from './codebook.ts'
import { act, type Desk } from './desk.ts'
import { makeParagraph, makeTitle } from './prose.ts'
import type { Random } from './random.ts'
import type { Vocabulary } from './vocabulary.ts'

const sectionCount = 12

/** What the dossier speaks of and rests on: the ids of highlights that it may cite. */
interface Matter {
  codebook: Codebook
  citable: readonly string[]
}

/** Writes the cover and twelve sections that cite. */
export function writeDossier(desk: Desk, english: Vocabulary, matter: Matter): void {
  const { random } = desk
  const cover = { subtitle: makeTitle(random, english, 6) }
  act(desk, 'dossier.edit', [{ c: 'dossier', id: dossierSettingsId, set: cover }])
  for (const order of generateNKeysBetween(null, null, sectionCount)) {
    const title = makeTitle(random, english, 4)
    const set = { title, order, content: makeSectionContent(random, english, matter) }
    act(desk, 'section.add', [{ c: 'section', id: random.id('section'), set }])
  }
}

/** Paragraphs whose sentences cite, mentions of actors and events, quotations. */
function makeSectionContent(random: Random, vocabulary: Vocabulary, { codebook, citable }: Matter): Json {
  const children: BlockNode[] = []
  for (let i = 0; i < 8; i++) {
    children.push({ type: 'paragraph', children: citingParagraph(random, vocabulary, { codebook, citable }) })
    if (i % 3 === 2) children.push({ type: 'evidence-quote', highlightId: random.pick(citable) })
  }
  const content: SectionContent = { root: { type: 'root', children } }
  return JSON.parse(JSON.stringify(content)) as Json // JSON by construction
}

function citingParagraph(random: Random, vocabulary: Vocabulary, { codebook, citable }: Matter): InlineNode[] {
  const { text, sentences } = makeParagraph(random, vocabulary, [])
  return sentences.flatMap(({ start, end }, index): InlineNode[] => {
    const sentence: InlineNode = { type: 'text', text: `${index > 0 ? ' ' : ''}${text.slice(start, end)}`, format: 0 }
    const highlightIds = [...new Set([random.pick(citable), random.pick(citable)])]
    if (random.isIn100(50)) return [sentence, { type: 'citation', highlightIds }]
    const space: InlineNode = { type: 'text', text: ' ', format: 0 }
    if (random.isIn100(40))
      return [sentence, space, { type: 'actor-mention', actorId: random.pickFrequent(codebook.actors), text: null }]
    if (random.isIn100(20))
      return [sentence, space, { type: 'event-mention', eventId: random.pick(codebook.events), text: null }]
    return [sentence]
  })
}
