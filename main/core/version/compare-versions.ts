import type { Block } from '../../../shared/model/block.ts'
import type { ChangedRun, ComparedBlockRow, ComparisonRow } from '../../../shared/rows/version.ts'
import { runsFrom } from '../anchor/changed-runs.ts'
import { longestRising } from '../anchor/longest-rising.ts'
import { isWord, splitWords } from '../anchor/split-words.ts'
import { mapText, type TextMap } from '../anchor/text-map.ts'
import { requireArticle } from '../library/read-article.ts'
import { givingWay } from '../project/give-way.ts'
import { readBody } from '../store/body.ts'
import type { ProjectStore } from '../store/project-store.ts'
import { requireVersion, versionRowOf } from './read-version.ts'

/** Two versions of an article side by side, by words, in the order of the newer. Throws Failure `articleMissing`, `recordMissing`, `bodyMissing`. */
export async function compareVersions(
  store: ProjectStore,
  { articleId, from, to }: { articleId: string; from: string; to: string },
  signal?: AbortSignal,
): Promise<ComparisonRow> {
  const { state, host, folder } = store
  const { article } = requireArticle(state, articleId)
  const [older, newer] = [requireVersion(state, articleId, from), requireVersion(state, articleId, to)]
  const before = await readBody(host.files, folder, older.bodyHash)
  const after = await readBody(host.files, folder, newer.bodyHash)
  const map = await givingWay(mapText(before, after), signal)
  const described = ({ direction, language }: Block) => ({
    direction: direction ?? article.direction,
    language: language ?? article.language,
  })
  const blocks = comparedBlocks(map).map((row) => ({ ...row, ...described(row.block) }))
  return {
    from: versionRowOf(state, older, article.versionId),
    to: versionRowOf(state, newer, article.versionId),
    words: countWords(blocks),
    blocks: blocks.map(({ block: _, ...row }) => row),
  }
}

type Compared = Omit<ComparedBlockRow, 'direction' | 'language'> & { block: Block }

/** The blocks of the newer text, each removed one behind the one that it followed. */
function comparedBlocks(map: TextMap): Compared[] {
  const { before, after, pairs, sources } = map
  const inOrder = inOldOrder(map)
  const removedBehind = new Map<number, Compared[]>()
  let last = -1
  before.forEach((block, oldAt) => {
    const pair = pairs.get(oldAt)
    if (pair) {
      if (inOrder.has(pair.newAt)) last = pair.newAt
      return
    }
    const runs: ChangedRun[] = [{ kind: 'removed', text: block.text }]
    const row: Compared = { block, oldId: block.id, newId: null, kind: 'removed', runs }
    removedBehind.set(last, [...(removedBehind.get(last) ?? []), row])
  })
  const rows = after.flatMap((block, newAt) => {
    const pair = sources.get(newAt)
    const runs = pair ? runsOf(map, newAt) : [{ kind: 'added' as const, text: block.text }]
    const isSame = runs.every(({ kind }) => kind === 'same')
    const kind = !pair ? 'added' : !inOrder.has(newAt) ? 'moved' : isSame ? 'same' : 'changed'
    const row: Compared = { block, oldId: pair ? (before[pair.oldAt]?.id ?? null) : null, newId: block.id, kind, runs }
    return [row, ...(removedBehind.get(newAt) ?? [])]
  })
  return [...(removedBehind.get(-1) ?? []), ...rows]
}

/** The new blocks whose old ones stood in the same order. */
function inOldOrder({ sources }: TextMap): Set<number> {
  const newPlaces = [...sources.keys()].sort((a, b) => a - b)
  const oldPlaces = newPlaces.map((newAt) => sources.get(newAt)?.oldAt ?? 0)
  return new Set(longestRising(oldPlaces).map((at) => newPlaces[at] ?? -1))
}

function runsOf({ before, after, sources }: TextMap, newAt: number): ChangedRun[] {
  const pair = sources.get(newAt)
  return pair ? runsFrom(pair.stretches, before[pair.oldAt]?.text ?? '', after[newAt]?.text ?? '') : []
}

function countWords(blocks: readonly Pick<ComparedBlockRow, 'runs'>[]): ComparisonRow['words'] {
  const words = { same: 0, removed: 0, added: 0 }
  for (const { runs } of blocks)
    for (const { kind, text } of runs) words[kind] += splitWords(text).filter(isWord).length
  return words
}
