import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allTagged,
  highlightCount,
  highlightCountIn,
  highlightIdsIn,
  markingCoders,
} from '../../../main/core/annotate/highlight-index.ts'
import { highlightIdsInOrder } from '../../../main/core/annotate/list-highlights.ts'
import { nameOfTag } from '../../../main/core/annotate/tag-names.ts'
import { searchEvidence } from '../../../main/core/connect/search-evidence.ts'
import { recentTags } from '../../../main/core/connect/suggest-tags.ts'
import { tagUses } from '../../../main/core/connect/tag-index.ts'
import type { Operation } from '../../../main/core/store/action.ts'
import { articlesOf, fieldsOf, highlightsOf } from '../../../main/core/store/project-records.ts'
import { applyAction, emptyState, headsOf, replacedBy, type State } from '../../../main/core/store/state.ts'
import type { Json } from '../../../shared/model/json.ts'
import { tagsOf } from '../../../shared/model/tag.ts'
import { normalise } from '../../../shared/text/normalise.ts'
import { tokensOf } from '../../../shared/text/token.ts'
import { anAction, aStamp } from '../../support/actions.ts'

const articles = ['ar_0001', 'ar_0002', 'ar_gone']
const tags = ['tag:actor:a_0001', 'tag:actor:a_0002', 'tag:theme:t_0001', 'tag:event:e_gone']

/** What may be done to one of six highlights, or to what they are tagged with. */
const deed = fc.oneof(
  fc.record({
    id: fc.constantFrom('h_0001', 'h_0002', 'h_0003', 'h_0004', 'h_0005', 'h_0006'),
    set: fc.oneof(
      fc.record({ articleId: fc.constantFrom(...articles), startUtf16: fc.nat(4) }).map(wholeHighlight),
      fc.tuple(fc.constantFrom(...tags), fc.boolean()).map(([tag, value]) => ({ [tag]: value })),
      fc.tuple(fc.constantFrom(...tags), fc.boolean()).map(([tag, value]) => ({ [tag]: value })),
      fc.constantFrom({ note: 'later' }, { deleted: true }, { deleted: false }, { bodyHash: 'damaged' }),
      fc.constantFrom({ coderId: 'c_0002' }, { quote: { exact: 'parted', prefix: '', suffix: '' } }),
    ),
  }),
  fc.constantFrom(
    { id: 'a_0002', set: { mergedInto: 'a_0001' } },
    { id: 'a_0002', set: { mergedInto: null } },
    { id: 'a_0001', set: { deleted: true } },
    { id: 'a_0001', set: { deleted: false } },
    { id: 'ar_0001', set: { deleted: true } },
    { id: 'ar_0001', set: { deleted: false } },
  ),
)

function wholeHighlight({ articleId, startUtf16 }: { articleId: string; startUtf16: number }): Record<string, Json> {
  return {
    articleId,
    bodyHash: 'ab'.repeat(32),
    target: [{ blockId: 'b1', startUtf16, endUtf16: startUtf16 + 4 }],
    quote: { exact: 'they met', prefix: '', suffix: '' },
    coderId: 'c_0001',
  }
}

const collectionOfId: Record<string, string> = { h: 'highlight', a: 'actor', ar: 'article', t: 'theme' }

/** A state, with the actions that made it, so that it can be made afresh. */
class Told {
  readonly state = emptyState()
  readonly #actions: ReturnType<typeof anAction>[] = []

  tell(id: string, set: Record<string, Json>): void {
    const c = collectionOfId[id.split('_')[0] ?? ''] ?? ''
    const was = replacedBy(this.state, c, id, set)
    const op: Operation = { c, id, set, ...(was ? { was } : {}) }
    const action = anAction(aStamp('a', this.#actions.length + 1), op)
    this.#actions.push(action)
    applyAction(this.state, action)
  }

  afresh(): State {
    const state = emptyState()
    for (const action of this.#actions) applyAction(state, action)
    return state
  }
}

function someRecords(): Told {
  const told = new Told()
  for (const id of articles.slice(0, 2)) told.tell(id, { versionId: 'v_0001', title: `Title ${id}` })
  told.tell('a_0001', { name: 'Envoy' })
  told.tell('a_0002', { name: 'The envoy’s office' })
  told.tell('t_0001', { name: 'Letters' })
  for (const [index, id] of ['h_0001', 'h_0002', 'h_0003', 'h_0004'].entries())
    told.tell(id, {
      ...wholeHighlight({ articleId: `ar_000${1 + (index % 2)}`, startUtf16: index }),
      'tag:actor:a_0001': true,
    })
  return told
}

/** Everything that is answered from the index, as plain data. */
function answers(state: State) {
  const evidence = (query: string) => searchEvidence(state, { query, articleId: null, tags: [], limit: 100 })
  return {
    count: highlightCount(state),
    perArticle: articles.map((id) => [highlightCountIn(state, id), highlightIdsIn(state, id)]),
    inOrder: highlightIdsInOrder(state),
    coders: markingCoders(state).sort(),
    tagged: new Map(allTagged(state).map((each) => [`${each.tag.kind} ${each.tag.id}`, each])),
    uses: tagUses(state),
    recent: recentTags(state, 9),
    found: ['met', 'later', 'envoy', 'title', 'letters met'].map(evidence),
  }
}

describe('the index of highlights', () => {
  it('answers after any changes as one made afresh does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(deed, fc.boolean()), { maxLength: 40 }), (deeds) => {
        const told = someRecords()
        for (const [{ id, set }, isAsked] of deeds) {
          told.tell(id, set as Record<string, Json>)
          if (isAsked) answers(told.state)
        }
        expect(answers(told.state)).toEqual(answers(told.afresh()))
      }),
      { numRuns: 500 },
    )
  })

  it('knows the highlights that the records have, with their tags', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const told = someRecords()
        for (const { id, set } of deeds) told.tell(id, set as Record<string, Json>)
        const { state } = told
        const there = [...highlightsOf(state).values()]
        expect(highlightIdsInOrder(state).toSorted()).toEqual(there.map(({ id }) => id).sort())
        for (const { tag, highlightIds, articles: standingIn, lastStamp } of allTagged(state)) {
          const field = `tag:${tag.kind}:${tag.id}`
          const bearing = there.filter(({ id }) => state.collections.get('highlight')?.get(id)?.values[field] === true)
          const records = bearing.flatMap(({ id }) => state.collections.get('highlight')?.get(id) ?? [])
          expect([...highlightIds].sort()).toEqual(bearing.map(({ id }) => id).sort())
          expect([...standingIn.keys()].sort()).toEqual([...new Set(bearing.map(({ articleId }) => articleId))].sort())
          expect(lastStamp).toBe(
            records
              .map((record) => headsOf(record, field)[0]?.stamp ?? '')
              .sort()
              .at(-1),
          )
        }
        const borne = there.flatMap(({ id }) => tagsOf(state.collections.get('highlight')?.get(id)?.values ?? {}))
        expect(new Set(allTagged(state).map(({ tag }) => tag.id))).toEqual(new Set(borne.map(({ id }) => id)))
      }),
      { numRuns: 300 },
    )
  })

  it('finds the evidence that a look at each highlight finds', () => {
    const queries = [
      'met',
      'later',
      'envoy',
      'title ar',
      'letters met',
      'parted envoy',
      'office',
      '0002',
      '0001 met',
      'nothing',
    ]
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), fc.constantFrom(...queries), (deeds, query) => {
        const told = someRecords()
        for (const { id, set } of deeds) told.tell(id, set as Record<string, Json>)
        const { state } = told
        const expected = highlightIdsInOrder(state).filter((id) => {
          const words = wordsKnownOf(state, id)
          return query.split(' ').every((wanted) => words.some((word) => word.startsWith(wanted)))
        })
        const { rows, total } = searchEvidence(state, { query, articleId: null, tags: [], limit: 100 })
        expect(rows.map(({ highlightId }) => highlightId)).toEqual(expected)
        expect(total).toBe(expected.length)
      }),
      { numRuns: 500 },
    )
  })
})

/** The words of a highlight, its note, its article's title and the names of what it is tagged with. */
function wordsKnownOf(state: State, id: string): string[] {
  const highlight = highlightsOf(state).get(id)
  const article = articlesOf(state).get(highlight?.articleId ?? '')
  const names = tagsOf(fieldsOf(state, 'highlight', id)).map((tag) => nameOfTag(state, tag))
  return tokensOf(normalise([highlight?.quote.exact, highlight?.note, article?.title, ...names].join('\n')))
}
