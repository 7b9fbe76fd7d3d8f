import { Check } from 'lucide-react'
import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import type { ThemeTreeRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct, useAnswer } from '../api/use-answer.ts'
import { PassageCard } from '../connections/passage-card.tsx'
import { useUndoNotice } from '../connections/use-undo-notice.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/fields.tsx'

const shownAtFirst = 100

/** What bears a theme, with the way to each passage; some of them can be taken into a theme of their own. */
export function ThemePassages(props: {
  theme: ThemeTreeRow
  hasBelow: boolean
  isReadOnly: boolean
  onDivided(themeId: string): void
}) {
  const { theme, hasBelow, isReadOnly, onDivided } = props
  const { project } = useProject()
  const act = useAct()
  const say = useUndoNotice()
  const [below, setBelow] = useState(false)
  const [limit, setLimit] = useState(shownAtFirst)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [name, setName] = useState('')
  const isBelowShown = below && hasBelow
  const answer = useAnswer(['theme', 'passages', theme.id, isBelowShown, limit], () =>
    api.theme.passages({ project: project.handle, themeId: theme.id, below: isBelowShown, limit }),
  )
  const { total = 0, rows = [] } = answer.data ?? {}
  const chosen = rows.filter(({ highlightId }) => picked.has(highlightId)).map(({ highlightId }) => highlightId)
  const divide = async () => {
    if (name.trim() === '' || chosen.length === 0) return
    const done = await act(() =>
      api.theme.divide({ project: project.handle, themeId: theme.id, highlightIds: chosen, name: name.trim() }),
    )
    if (!done) return
    setPicked(new Set())
    setName('')
    say(`${chosen.length} of its passages are in ‘${name.trim()}’ now.`, done.action)
    onDivided(done.id)
  }
  return (
    <section className="connections-section" aria-label="Passages">
      <h3>
        Passages <span>{total}</span>
      </h3>
      {hasBelow && (
        <Checkbox className="codebook-check" isSelected={below} onChange={setBelow}>
          <span className="codebook-box">{below && <Check aria-hidden />}</span>
          With those of the themes below
        </Checkbox>
      )}
      {answer.data && total === 0 && <p className="connections-none">No passage bears it yet.</p>}
      <ul className="connections-list">
        {rows.map((passage) => (
          <PassageCard
            key={passage.highlightId}
            passage={passage}
            foot={
              !isReadOnly &&
              !isBelowShown && (
                <Checkbox
                  className="codebook-check"
                  aria-label={`Choose: ${passage.exact.slice(0, 60)}`}
                  isSelected={picked.has(passage.highlightId)}
                  onChange={(isPicked) => {
                    const next = new Set(picked)
                    if (isPicked) next.add(passage.highlightId)
                    else next.delete(passage.highlightId)
                    setPicked(next)
                  }}
                >
                  <span className="codebook-box">{picked.has(passage.highlightId) && <Check aria-hidden />}</span>
                  Choose
                </Checkbox>
              )
            }
          />
        ))}
      </ul>
      {rows.length < total && (
        <Button variant="quiet" onPress={() => setLimit(limit * 5)}>
          Show more of the {total}
        </Button>
      )}
      {chosen.length > 0 && (
        <div className="codebook-divide">
          <TextField
            label={`Divide: take ${chosen.length} of them into a new theme`}
            placeholder="Its name"
            value={name}
            onChange={setName}
            onKeyDown={(event) => (event.key === 'Enter' ? void divide() : event.continuePropagation())}
          />
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={() => void divide()}>
            Divide
          </Button>
        </div>
      )}
    </section>
  )
}
