import { Failure } from '../../../shared/failures.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { SearchRow } from '../../../shared/rows.ts'
import { normalise, normaliseWithOffsets } from '../../../shared/text/normalise.ts'
import { tokensOf } from '../../../shared/text/token.ts'
import { visibleBlocks } from '../annotate/article-text.ts'
import { readBody } from '../store/body.ts'
import { articlesOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'

const contextUtf16 = 60

/**
 * The plain search: an article is found when all words of the query stand in the text a reader sees by default, each
 * as a whole word in its normalised form. It gives the blocks that hold the most of them, with the place of the first.
 * An article whose text cannot be read is told to `onUnreadable` and the others are searched; where nothing is found in
 * them either, its failure is thrown, for then nobody can say that the words are nowhere.
 */
export async function scanArticles(
  store: ProjectStore,
  query: string,
  signal?: AbortSignal,
  onUnreadable?: (articleId: string, failure: Failure) => void,
): Promise<SearchRow[]> {
  const words = [...new Set(tokensOf(normalise(query)))]
  if (words.length === 0) throw new Failure('usage', { detail: 'There is no word in the query to search for.' })
  const versions = versionsOf(store.state)
  const rows: SearchRow[] = []
  let unreadable: Failure | null = null
  for (const article of articlesOf(store.state).values()) {
    if (signal?.aborted) throw new Failure('cancelled', {})
    const version = versions.get(article.versionId)
    if (!version) continue
    const blocks = await readBody(store.host.files, store.folder, version.bodyHash).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error
      unreadable ??= error
      onUnreadable?.(article.id, error)
      return []
    })
    for (const hit of hitsIn(visibleBlocks(blocks), words))
      rows.push({ articleId: article.id, title: article.title, ...hit })
  }
  if (rows.length === 0 && unreadable) throw unreadable
  return rows
}

type Hit = Omit<SearchRow, 'articleId' | 'title'>

function hitsIn(blocks: readonly Block[], words: readonly string[]): Hit[] {
  const found = blocks.map((block) => wordsIn(block, words))
  const all = new Set(found.flatMap(({ words: present }) => [...present]))
  if (all.size < words.length) return []
  const most = Math.max(...found.map(({ words: present }) => present.size))
  return found.flatMap(({ block, words: present, startUtf16, endUtf16 }) =>
    present.size === most
      ? [{ blockId: block.id, startUtf16, endUtf16, snippet: snippetOf(block.text, startUtf16, endUtf16) }]
      : [],
  )
}

function wordsIn(block: Block, words: readonly string[]) {
  const { text, startsUtf16 } = normaliseWithOffsets(block.text)
  const present = new Set<string>()
  let place = { startUtf16: 0, endUtf16: 0 }
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!words.includes(match[0])) continue
    if (present.size === 0) {
      const next = match.index + match[0].length // marks dropped after the last letter belong to the word
      place = { startUtf16: startsUtf16[match.index] ?? 0, endUtf16: startsUtf16[next] ?? block.text.length }
    }
    present.add(match[0])
  }
  return { block, words: present, ...place }
}

/** The words around a place, on one line, cut at word ends. */
function snippetOf(text: string, startUtf16: number, endUtf16: number): string {
  const from = Math.max(0, startUtf16 - contextUtf16)
  const to = Math.min(text.length, endUtf16 + contextUtf16)
  const before = text.slice(from, startUtf16)
  const after = text.slice(endUtf16, to)
  const head = from > 0 ? `…${before.replace(/^\S*\s/, '')}` : before
  const tail = to < text.length ? `${after.replace(/\s\S*$/, '')}…` : after
  return `${head}${text.slice(startUtf16, endUtf16)}${tail}`.replace(/\s+/gu, ' ')
}
