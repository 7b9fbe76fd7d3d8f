import { partsOf } from '../../../main/core/search/item-text.ts'
import { itemsOfKind } from '../../../main/core/search/items.ts'
import { actorsOf, articlesOf, codersOf, eventsOf, themesOf } from '../../../main/core/store/project-records.ts'
import type { ProjectStore } from '../../../main/core/store/project-store.ts'
import { foundKinds } from '../../../shared/rows/search.ts'
import type { Random } from '../../bench/make-project/random.ts'

/** What queries of a project can be made of. */
export interface QueryStuff {
  /** Texts by language, as runs of words as they are written. */
  texts: readonly (readonly string[])[]
  names: Record<'outlet' | 'actor' | 'event' | 'theme' | 'coder', readonly string[]>
}

/** Everything that is said in a project, and its names. */
export async function queryStuff(store: ProjectStore): Promise<QueryStuff> {
  const { state } = store
  const texts: string[][] = []
  for (const kind of foundKinds)
    for (const item of itemsOfKind(state, kind))
      for (const { text } of await partsOf(store, item)) {
        const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
        if (words.length > 0) texts.push(words)
      }
  const named = (names: Iterable<string | null>) => [...names].filter((name) => name !== null)
  return {
    texts,
    names: {
      outlet: named([...articlesOf(state).values()].map(({ outlet }) => outlet)),
      actor: [...actorsOf(state).values()].map(({ name }) => name),
      event: [...eventsOf(state).values()].map(({ title }) => title),
      theme: [...themesOf(state).values()].map(({ name }) => name),
      coder: [...codersOf(state).values()].map(({ name }) => name),
    },
  }
}

const bare = (word: string): string => word.replace(/[()"“”„«»:*]/gu, '').replace(/^-+/u, '')

/** A query that somebody could type, of any kind and depth. */
export function randomQuery(random: Random, stuff: QueryStuff, depth = 2): string {
  const kind = random.below(depth > 0 ? 10 : 5)
  if (kind < 5) return randomTerm(random, stuff)
  const first = randomQuery(random, stuff, depth - 1)
  const second = randomQuery(random, stuff, depth - 1)
  if (kind === 5) return `(${first}) OR (${second})`
  if (kind === 6) return `(${first}) NOT (${second})`
  if (kind === 7) return `(${first}) -${randomWord(random, stuff)}`
  if (kind === 8) return `${randomWord(random, stuff)} NEAR/${random.between(1, 20)} ${randomPhrase(random, stuff)}`
  return `(${first}) AND (${second})`
}

function randomTerm(random: Random, stuff: QueryStuff): string {
  const kind = random.below(10)
  if (kind < 4) return randomWord(random, stuff)
  if (kind === 4) return `${startOf(random, randomWord(random, stuff))}*`
  if (kind === 5) return randomPhrase(random, stuff)
  if (kind === 6) return `${randomPhrase(random, stuff)}*`
  if (kind === 7) return randomNear(random, stuff)
  if (kind === 8) return `${random.pick(['title', 'note'])}:${randomWord(random, stuff)}`
  return randomField(random, stuff)
}

const startOf = (random: Random, word: string): string => [...word].slice(0, random.between(1, 4)).join('')

function randomWord(random: Random, { texts }: QueryStuff): string {
  const word = bare(random.pick(random.pick(texts)))
  return /[\p{L}\p{N}]/u.test(word) && !/^(?:AND|OR|NOT|NEAR\b.*)$/.test(word) ? word : 'the'
}

function randomPhrase(random: Random, { texts }: QueryStuff): string {
  const text = random.pick(texts)
  const at = random.below(text.length)
  const words = text
    .slice(at, at + random.between(2, 3))
    .map(bare)
    .join(' ')
  const [open, close] = random.pick([
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
  ])
  return `${open}${/[\p{L}\p{N}]/u.test(words) ? words : 'the'}${close}`
}

/** Two words that stand near each other somewhere, in either order. */
function randomNear(random: Random, stuff: QueryStuff): string {
  const text = random.pick(stuff.texts)
  const at = random.below(text.length)
  const other = Math.min(text.length - 1, at + random.below(8))
  const two = [text[at], text[other]].map((word) => bare(word ?? '')).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return two.length === 2 ? two.join(` NEAR/${random.between(1, 8)} `) : 'the'
}

function randomField(random: Random, { names }: QueryStuff): string {
  const field = random.pick([
    'outlet',
    'actor',
    'event',
    'theme',
    'coder',
    'tag',
    'date',
    'lang',
    'status',
    'none',
  ] as const)
  switch (field) {
    case 'date':
      return `date:${random.pick(['2024', '2024-03', '2024-02..2024-05', '..2024-04', '2024-06..'])}`
    case 'lang':
      return `lang:${random.pick(['en', 'fa', 'ar', 'ur', 'ru'])}`
    case 'status':
      return 'status:unread'
    case 'none':
      return `${random.pick(['tag', 'actor', 'note', 'date', 'outlet'])}:none`
    case 'tag':
      return `tag:"${bare(random.pick(names.theme))}"`
    default:
      return `${field}:"${bare(random.pick(names[field]))}"`
  }
}
