import type { Article } from '../../../shared/model/article.ts'
import type { Block } from '../../../shared/model/block.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'
import { readBodyOrNull } from '../check/read-body-or-null.ts'
import type { StoredValues } from '../import/import-article.ts'
import { countShared, union } from '../reprint/shared-share.ts'
import { shingleText } from '../reprint/shingle-text.ts'
import { articlesOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'

// Which article a text is a newer version of. The same address is not enough: some sites name their front page as the
// address of everything. Nor are the same outlet and title: a weekly bulletin has the same title every week.

/** So much of the shorter text stands in the other too, where the addresses are the same and the titles are not. */
const sharedAtAddress = 0.2
/** The same where outlet and title are the same, and no address says so. */
const sharedUnderTitle = 0.3

/** The article in the project that this text is a newer version of, or null. */
export async function findOlder(
  store: ProjectStore,
  { stored, blocks }: { stored: StoredValues; blocks: readonly Block[] },
): Promise<Article | null> {
  const address = addressOf(stored.url)
  const title = normaliseName(stored.title ?? '')
  const outlet = normaliseName(stored.outlet ?? '')
  const candidates = [...articlesOf(store.state).values()].flatMap((article) => {
    const isAtAddress = address !== null && addressOf(article.url) === address
    const hasTitle = title !== '' && normaliseName(article.title ?? '') === title
    const isOfOutlet = outlet !== '' && normaliseName(article.outlet ?? '') === outlet
    if (isAtAddress) return [{ article, least: hasTitle ? 0 : sharedAtAddress }]
    const isNamed = hasTitle && isOfOutlet && !areOtherDays(article.publishedAt, stored.publishedAt)
    return isNamed ? [{ article, least: sharedUnderTitle }] : []
  })
  if (candidates.length === 0) return null
  const runs = runsOf(blocks)
  let best: { article: Article; share: number } | null = null
  for (const { article, least } of candidates) {
    const share = await shareWith(store, article, runs)
    if (share >= least && (best === null || share > best.share)) best = { article, share }
  }
  return best?.article ?? null
}

function runsOf(blocks: readonly Block[]): Uint32Array {
  const { narration, quoted } = shingleText(blocks)
  return union(narration, quoted)
}

/** How much of the shorter text stands in the other too, 0–1; all of an entry that has no text yet. */
async function shareWith(store: ProjectStore, article: Article, runs: Uint32Array): Promise<number> {
  const version = versionsOf(store.state).get(article.versionId)
  const blocks = version && (await readBodyOrNull(store, version.bodyHash))
  if (!blocks) return 0
  if (article.words === 0) return 1
  const others = runsOf(blocks)
  const shorter = Math.min(runs.length, others.length)
  return shorter === 0 ? 0 : countShared(runs, others) / shorter
}

/** An address without what does not tell pages apart; null for a front page. */
function addressOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null
  const { host, pathname, search } = new URL(url)
  const path = pathname.replace(/\/+$/, '')
  return path === '' && search === '' ? null : `${host.replace(/^www\./, '')}${path}${search}`
}

/** Whether both days are known and they are not the same. */
function areOtherDays(one: string | null, other: string | null | undefined): boolean {
  const [a, b] = [one?.slice(0, 10) ?? '', other?.slice(0, 10) ?? '']
  return a.length === 10 && b.length === 10 && a !== b
}
