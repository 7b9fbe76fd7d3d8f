import type { Article } from '../../../shared/model/article.ts'
import { isHiddenByDefault } from '../../../shared/model/block.ts'
import { readBodyOrNull } from '../check/read-body-or-null.ts'
import { givingWay } from '../project/give-way.ts'
import { articlesOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import { type AgencyCue, agencyCues } from './agency-cues.ts'
import { findCopies } from './find-copies.ts'
import { type Copy, type ReprintGroup, reprintGroups, type SharedText } from './reprint-groups.ts'
import { type KnownText, readKnownTexts, rememberTexts } from './shingle-cache.ts'
import { shingleText } from './shingle-text.ts'

/** The reprints of a project. */
export interface Reprints {
  groups: readonly ReprintGroup[]
  /** The group that each article of one belongs to. */
  groupOf: ReadonlyMap<string, ReprintGroup>
  /** The agencies that articles name as theirs, by article; those that name none are left out. */
  agencies: ReadonlyMap<string, readonly AgencyCue[]>
}

/** What was found in the texts alone; decisions and leads come on top and cost nothing. */
interface Found {
  /** Which bodies it was found in. */
  key: string
  shared: SharedText[]
  /** By body. */
  cues: Map<string, AgencyCue[]>
}

const batch = 200

interface Memory {
  found: Found | null
  /** Searches come one after another: whoever asks while one is under way mostly finds its answer. */
  turn: Promise<unknown>
}
const memories = new WeakMap<ProjectStore, Memory>()

/** The reprints among the articles of a project as they are now. The first time it reads every text; from then on only new ones. */
export async function reprintsOf(store: ProjectStore): Promise<Reprints> {
  const memory = memories.get(store) ?? { found: null, turn: Promise.resolve() }
  memories.set(store, memory)
  const work = memory.turn.then(async () => {
    const bodies = bodiesOf(store.state)
    const key = [...bodies].map(([id, hash]) => `${id} ${hash.slice(0, 16)}`).join()
    if (memory.found?.key !== key) memory.found = await findShared(store, bodies, key)
    return { bodies, found: memory.found }
  })
  memory.turn = work.catch(() => undefined)
  const { bodies, found } = await work
  return reprintsFrom(store.state, bodies, found)
}

/** The text of each article, in the order of the articles. */
function bodiesOf(state: State): Map<string, string> {
  const versions = versionsOf(state)
  return new Map(
    [...articlesOf(state).values()].flatMap(({ id, versionId }) => {
      const bodyHash = versions.get(versionId)?.bodyHash
      return bodyHash ? [[id, bodyHash] as const] : []
    }),
  )
}

async function findShared(store: ProjectStore, bodies: ReadonlyMap<string, string>, key: string): Promise<Found> {
  const texts = await textsOf(store, new Set(bodies.values()))
  const ids = [...bodies].filter(([, hash]) => texts.has(hash)).map(([id]) => id)
  const known = ids.flatMap((id) => texts.get(bodies.get(id) ?? '') ?? [])
  const pairs = await givingWay(findCopies(known))
  const shared = pairs.flatMap(({ first, second, share }) => {
    const [one, other] = [ids[first], ids[second]]
    return one && other ? [{ first: one, second: other, share }] : []
  })
  const cues = new Map([...texts].filter(([, text]) => text.cues.length > 0).map(([hash, text]) => [hash, text.cues]))
  return { key, shared: [...shared, ...sameBodies(bodies, shared)], cues }
}

/** Articles with the very same text, also where it is too short to say anything by its runs of words. */
function sameBodies(bodies: ReadonlyMap<string, string>, shared: readonly SharedText[]): SharedText[] {
  const known = new Set(shared.map(({ first, second }) => `${first} ${second}`))
  const firstOf = new Map<string, string>()
  const same: SharedText[] = []
  for (const [id, hash] of bodies) {
    const first = firstOf.get(hash)
    if (first === undefined) firstOf.set(hash, id)
    else if (!known.has(`${first} ${id}`)) same.push({ first, second: id, share: 1 })
  }
  return same
}

async function textsOf(store: ProjectStore, hashes: ReadonlySet<string>): Promise<Map<string, KnownText>> {
  const { host, dataPath } = store
  const known = await readKnownTexts(host.files, dataPath)
  let fresh = new Map<string, KnownText>()
  for (const hash of hashes) {
    if (known.has(hash)) continue
    const blocks = await readBodyOrNull(store, hash)
    if (!blocks) continue
    const cues = agencyCues({ outlet: null, byline: null }, blocks)
    const text = { ...shingleText(blocks.filter(({ type }) => !isHiddenByDefault(type))), cues }
    known.set(hash, text)
    fresh.set(hash, text)
    if (fresh.size < batch) continue
    await rememberTexts(host.files, dataPath, fresh)
    fresh = new Map()
  }
  if (fresh.size > 0) await rememberTexts(host.files, dataPath, fresh)
  return known
}

const named = new WeakMap<Article, AgencyCue[]>()

/** The agencies that an article names beside its text; asked for each time, found once. */
function agenciesBeside(article: Article): AgencyCue[] {
  const cues = named.get(article) ?? agencyCues(article, [])
  named.set(article, cues)
  return cues
}

function reprintsFrom(state: State, bodies: ReadonlyMap<string, string>, { shared, cues }: Found): Reprints {
  const copies = new Map<string, Copy>()
  const agencies = new Map<string, AgencyCue[]>()
  for (const article of articlesOf(state).values()) {
    const beside = agenciesBeside(article)
    const inText = cues.get(bodies.get(article.id) ?? '') ?? []
    const all = [...beside, ...inText.filter(({ agency }) => !beside.some((other) => other.agency === agency))]
    copies.set(article.id, { ...article, agencies: all })
    if (all.length > 0) agencies.set(article.id, all)
  }
  const groups = reprintGroups(state, copies, shared)
  const groupOf = new Map(groups.flatMap((group) => group.articleIds.map((id) => [id, group] as const)))
  return { groups, groupOf, agencies }
}

/** The article that stands for the origin of another: the lead of its group, or itself. Articles with the same one are one source. */
export function originOf({ groupOf }: Pick<Reprints, 'groupOf'>, articleId: string): string {
  return groupOf.get(articleId)?.leadId ?? articleId
}
