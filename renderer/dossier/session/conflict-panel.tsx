import { useState } from 'react'
import type { SectionContent } from '../../../shared/dossier/section-content.ts'
import { Button } from '../../ui/button.tsx'
import { contentFacts, plainText, readContent } from '../text/content-facts.ts'
import type { SectionSession, SectionView } from './section-session.ts'

/** The other texts of a section that somebody wrote at the same time, to copy from or to take. */
export function ConflictPanel({
  session,
  view,
  present,
}: {
  session: SectionSession
  view: SectionView
  /** The text in the editor. */
  present: SectionContent | null
}) {
  if (view.conflicts.length === 0 || view.mode !== 'editing') return null
  return (
    <section className="dossier-conflicts" aria-label="Other versions">
      <p>Somebody else wrote in this section at the same time. Nothing is lost: take what you need, then choose.</p>
      {view.conflicts.map(({ stamp, coder, content }) => (
        <OtherVersion key={stamp} coder={coder} stored={content} onTake={(other) => void session.settle(other)} />
      ))}
      <Button isDisabled={!present} onPress={() => present && void session.settle(present)}>
        Keep the text below
      </Button>
    </section>
  )
}

function OtherVersion(props: { coder: string | null; stored: unknown; onTake(content: SectionContent): void }) {
  const { coder, stored, onTake } = props
  const [isShown, setIsShown] = useState(false)
  const content = readContent(stored)
  if (!content) return <p>Another version holds something that this version of the app does not know.</p>
  const { words, citations } = contentFacts(content)
  return (
    <div className="dossier-version">
      <p>
        Another version by <bdi>{coder ?? 'somebody unknown'}</bdi>: {words} words, {citations} citations
      </p>
      <div className="dossier-row">
        <Button aria-expanded={isShown} onPress={() => setIsShown(!isShown)}>
          {isShown ? 'Hide its words' : 'Show its words'}
        </Button>
        <Button onPress={() => void navigator.clipboard.writeText(plainText(content))}>Copy its words</Button>
        <Button onPress={() => onTake(content)}>Take this one instead</Button>
      </div>
      {isShown && (
        <div className="dossier-version-text source-text" dir="auto">
          {plainText(content)}
        </div>
      )}
    </div>
  )
}
