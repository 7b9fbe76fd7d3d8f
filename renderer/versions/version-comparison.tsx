import type { ComparedBlockRow } from '../../shared/rows/version.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { useProject } from '../api/project-session.tsx'
import { useAnswer } from '../api/use-answer.ts'
import { Waiting } from '../ui/empty-state.tsx'
import { ChangedText } from './changed-text.tsx'

const kindWords: Partial<Record<ComparedBlockRow['kind'], string>> = {
  moved: 'moved here',
  removed: 'removed',
  added: 'added',
}
const fewestFolded = 3

/** What changed between two versions, word by word; runs of unchanged paragraphs are folded. */
export function VersionComparison({ articleId, from, to }: { articleId: string; from: string; to: string }) {
  const { project } = useProject()
  const answer = useAnswer(['version', 'compare', articleId, from, to], () =>
    api.version.compare({ project: project.handle, articleId, from, to }),
  )
  if (answer.isError) return <p className="versions-hint">{failureText(answer.error)}</p>
  if (!answer.data) return <Waiting what="Comparing the versions…" />
  const { words, blocks } = answer.data
  return (
    <section className="versions-text changed-text" aria-label="What changed">
      <p className="versions-hint" role="status">
        {words.added + words.removed === 0
          ? 'No word changed.'
          : `${words.removed} words removed, ${words.added} added, ${words.same} the same.`}
      </p>
      {folded(blocks).map((each) =>
        'folded' in each ? (
          <p key={each.key} className="versions-folded">
            {each.folded} paragraphs unchanged
          </p>
        ) : (
          <p
            key={each.key}
            data-kind={each.block.kind}
            className="source-text"
            dir={each.block.direction}
            lang={each.block.language ?? undefined}
          >
            {kindWords[each.block.kind] && <small dir="ltr">{kindWords[each.block.kind]}</small>}
            <ChangedText runs={each.block.runs} />
          </p>
        ),
      )}
    </section>
  )
}

type Shown = { key: string; block: ComparedBlockRow } | { key: string; folded: number }

function folded(blocks: readonly ComparedBlockRow[]): Shown[] {
  const shown: Shown[] = []
  for (let at = 0; at < blocks.length; ) {
    let end = at
    while (blocks[end]?.kind === 'same') end++
    if (end - at >= fewestFolded) {
      shown.push({ key: `folded ${at}`, folded: end - at })
      at = end
      continue
    }
    for (const block of blocks.slice(at, Math.max(end, at + 1)))
      shown.push({ key: `${block.oldId} ${block.newId}`, block })
    at = Math.max(end, at + 1)
  }
  return shown
}
