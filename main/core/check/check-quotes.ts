import type { Highlight } from '../../../shared/model/highlight.ts'
import type { CheckRow } from '../../../shared/rows.ts'
import { highlightsOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import { called } from './called.ts'
import { readBodyOrNull } from './read-body-or-null.ts'
import { faultRow } from './rows.ts'
import { verifiedQuote } from './verified-quote.ts'

/** Every highlight against the text it was taken from: what does not fit is not quoted by the dossier. */
export async function checkQuotes(store: ProjectStore): Promise<CheckRow[]> {
  return [...foreignBodies(store.state), ...(await wrongQuotes(store))]
}

/** A highlight marks a text of its own article: one that belongs to no version of it would put words into another source's mouth. */
function foreignBodies(state: State): CheckRow[] {
  const known = new Set([...versionsOf(state).values()].map(({ articleId, bodyHash }) => `${articleId} ${bodyHash}`))
  return [...highlightsOf(state).values()].flatMap(({ id, articleId, bodyHash }) =>
    known.has(`${articleId} ${bodyHash}`)
      ? []
      : [
          faultRow(
            'articleDiffers',
            null,
            `The ${called(state, 'highlight', id)} marks a text that is not one of the ${called(state, 'article', articleId)}. The dossier does not quote it.`,
          ),
        ],
  )
}

async function wrongQuotes(store: ProjectStore): Promise<CheckRow[]> {
  const rows: CheckRow[] = []
  const byBody = new Map<string, Highlight[]>()
  for (const highlight of highlightsOf(store.state).values()) {
    const those = byBody.get(highlight.bodyHash)
    if (those) those.push(highlight)
    else byBody.set(highlight.bodyHash, [highlight])
  }
  for (const [bodyHash, highlights] of byBody) {
    const blocks = await readBodyOrNull(store, bodyHash)
    if (!blocks) continue // told already: missing or damaged
    for (const highlight of highlights)
      if (!verifiedQuote(blocks, highlight))
        rows.push(
          faultRow(
            'quoteDiffers',
            null,
            `The words of the ${called(store.state, 'highlight', highlight.id)} are not those of the passage it marks. The dossier does not quote it.`,
          ),
        )
  }
  return rows
}
