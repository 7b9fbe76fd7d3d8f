import { distance } from 'fastest-levenshtein'
import type { SimilarActorsRow } from '../../../shared/rows/connections.ts'
import { scriptOf } from '../../../shared/text/script-of.ts'
import { tokensOf } from '../../../shared/text/token.ts'
import { actorsOf, fieldsOf } from '../store/project-records.ts'
import { rememberByState } from '../store/remember-by-state.ts'
import type { State } from '../store/state.ts'
import { type KnownName, knownNames } from './known-names.ts'

// Actors that may be one and the same, by their names. Only names that meet under a key are compared: of the same words in
// another order, of the same consonants, an abbreviation and the words it stands for, or with a rare word in common.

type Reason = SimilarActorsRow['reason']

/** The surer ones first. */
const reasons: readonly Reason[] = ['wikidata', 'sameName', 'sameWords', 'abbreviation', 'spelling']
/** A word in more names than this says nothing: ‘ministry’. */
const mostNamesAWord = 40
/** Share of letters that may differ in a name of another spelling: of the same consonants more, for transliterations differ in vowels. */
const mostDifferent = { consonants: 0.3, word: 0.17 }
const shortestSpelling = 5

interface Bearer {
  actor: KnownName
  text: string
  tokens: readonly string[]
}

/** The field of an actor that says that another one is somebody else. */
export const distinctField = (otherId: string): string => `distinct:${otherId}`

/** Pairs of actors that count and may be the same, but for those that somebody told apart. The surest first. */
export const similarActors: (state: State) => readonly SimilarActorsRow[] = rememberByState(
  ['actor', 'alias', 'event', 'theme'],
  (state) => {
    const known = knownNames(state).filter(({ kind }) => kind === 'actor')
    const pairs = new Map<string, SimilarActorsRow>()
    const meet = (reason: Reason, a: Bearer, b: Bearer) => {
      if (a.actor.id === b.actor.id || isToldApart(state, a.actor.id, b.actor.id)) return
      if (reason !== 'wikidata' && reason !== 'sameName' && kindsDiffer(state, a.actor.id, b.actor.id)) return
      const [first, second] = a.actor.id < b.actor.id ? [a, b] : [b, a]
      const key = `${first.actor.id} ${second.actor.id}`
      const earlier = pairs.get(key)
      if (earlier && reasons.indexOf(earlier.reason) <= reasons.indexOf(reason)) return
      pairs.set(key, { reason, actors: [memberOf(first), memberOf(second)] })
    }
    const bearers = known.flatMap((actor) =>
      actor.names.map(({ text, normalised }) => ({ actor, text, tokens: tokensOf(normalised) })),
    )
    byKey(
      bearers,
      ({ actor }) => wikidataOf(state, actor.id),
      Number.POSITIVE_INFINITY,
      (a, b) => meet('wikidata', a, b),
    )
    byKey(
      bearers,
      ({ tokens }) => [tokens.join(' ')],
      Number.POSITIVE_INFINITY,
      (a, b) => meet('sameName', a, b),
    )
    byKey(bearers, sortedWords, mostNamesAWord, (a, b) => meet('sameWords', a, b))
    byKey(bearers, abbreviations, mostNamesAWord, (a, b) => {
      if (isAbbreviation(a) !== isAbbreviation(b)) meet('abbreviation', a, b)
    })
    const compare = (share: number) => (a: Bearer, b: Bearer) => {
      if (isOtherSpelling(a, b, share)) meet('spelling', a, b)
    }
    const longWords = ({ tokens }: Bearer) => tokens.filter((token) => token.length > 2)
    byKey(bearers, skeleton, mostNamesAWord, compare(mostDifferent.consonants))
    byKey(bearers, longWords, mostNamesAWord, compare(mostDifferent.word))
    return [...pairs.values()].sort((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason))
  },
)

const memberOf = ({ actor: { id, name }, text }: Bearer) => ({ id, name, matched: text })

function isToldApart(state: State, a: string, b: string): boolean {
  return (
    fieldsOf(state, 'actor', a)[distinctField(b)] === true || fieldsOf(state, 'actor', b)[distinctField(a)] === true
  )
}

function kindsDiffer(state: State, a: string, b: string): boolean {
  const [first, second] = [a, b].map((id) => actorsOf(state).get(id)?.kind ?? null)
  return first !== null && second !== null && first !== second
}

/** Lets those that share a key meet, two by two, where not more than so many share it. */
function byKey(
  bearers: readonly Bearer[],
  keysOf: (bearer: Bearer) => readonly string[],
  most: number,
  meet: (a: Bearer, b: Bearer) => void,
): void {
  const groups = new Map<string, Bearer[]>()
  for (const bearer of bearers)
    for (const key of new Set(keysOf(bearer))) {
      const group = groups.get(key)
      if (group) group.push(bearer)
      else if (key !== '') groups.set(key, [bearer])
    }
  for (const group of groups.values()) {
    if (group.length > most) continue
    for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) meet(a, b)
  }
}

function wikidataOf(state: State, actorId: string): string[] {
  const { wikidataId = null } = actorsOf(state).get(actorId) ?? {}
  return wikidataId ? [wikidataId] : []
}

const sortedWords = ({ tokens }: Bearer): string[] => (tokens.length > 1 ? [tokens.toSorted().join(' ')] : [])

/** The letters that transliterations agree on. */
function skeleton({ text, tokens }: Bearer): string[] {
  if (scriptOf(text) !== 'Latin' || tokens.join('').length < shortestSpelling) return []
  const consonants = tokens.map((token) => token.replace(/[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1'))
  const key = consonants.toSorted().join(' ').trim()
  return key.length > 2 ? [key] : []
}

const isAbbreviation = ({ text }: Bearer): boolean => /^(?:\p{Lu}\.?){2,7}$/u.test(text)
const smallWords = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'al', 'e', 'i'])

function abbreviations(bearer: Bearer): string[] {
  const { text, tokens } = bearer
  if (isAbbreviation(bearer)) return [tokens.join('')]
  const words = tokens.filter((token) => !smallWords.has(token))
  return scriptOf(text) === 'Latin' && words.length > 1 ? [words.map(([first]) => first).join('')] : []
}

function isOtherSpelling(a: Bearer, b: Bearer, share: number): boolean {
  if (a.tokens.length !== b.tokens.length || scriptOf(a.text) !== scriptOf(b.text)) return false
  const [first, second] = [a.tokens.join(' '), b.tokens.join(' ')]
  const length = Math.max(first.length, second.length)
  return length >= shortestSpelling && first !== second && distance(first, second) <= Math.floor(length * share)
}
