import { Check, Minus, X } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { credibilityGrades, stances } from '../../shared/model/vocabulary.ts'
import type { EvidenceRow } from '../../shared/rows/connections.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { PassageCard } from '../connections/passage-card.tsx'
import { SavedText } from '../connections/saved-text.tsx'
import { eventFieldLabel, vocabularyWords } from '../connections/vocabulary-words.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import { assertedWords } from './disagreements.ts'

type Stance = (typeof stances)[number]

const stanceIcons = { supports: Check, contradicts: X, mentions: Minus } as const
const credibilityChoices = [
  { id: '' as const, label: 'Credibility: not graded' },
  ...Object.entries(credibilityGrades).map(([id, words]) => ({ id, label: `${id} – ${words}` })),
]

/** One passage of evidence: its words, what it says of the event, who says so and how credible that is. */
export function EvidenceCard(props: {
  passage: EvidenceRow
  eventId: string
  isReadOnly: boolean
  onJudged(passage: EvidenceRow): void
}) {
  const { passage, eventId, isReadOnly, onJudged } = props
  const { evidenceId } = passage
  const { project } = useProject()
  const act = useAct()
  const of = { project: project.handle }
  const judge = (stance: Stance) =>
    act(
      async () =>
        void (evidenceId
          ? await api.event.editEvidence({ ...of, evidenceId, set: { stance } })
          : await api.event.addEvidence({ ...of, eventId, highlightId: passage.highlightId, stance })),
    )
  const asserts = Object.entries(passage.asserts)
  const name = passage.exact.slice(0, 40)
  return (
    <PassageCard
      passage={passage}
      withSource={false}
      foot={
        evidenceId &&
        !isReadOnly && (
          <Button
            variant="quiet"
            aria-label={`Unjudge: ${name}`}
            onPress={() => void act(() => api.event.removeEvidence({ ...of, evidenceId }))}
          >
            Unjudge
          </Button>
        )
      }
    >
      {asserts.length > 0 && (
        <dl className="events-asserts">
          {asserts.map(([field, value]) => (
            <div key={field}>
              <dt>{eventFieldLabel(field)}</dt>
              <dd>
                <bdi>{assertedWords(field, value)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ToggleButtonGroup
        className="events-stances"
        data-passage={passage.highlightId}
        aria-label={`What the passage says of the event: ${name}`}
        selectionMode="single"
        selectedKeys={passage.stance ? [passage.stance] : []}
        disallowEmptySelection
        isDisabled={isReadOnly}
        onSelectionChange={(keys) => {
          const stance = stances.find((id) => keys.has(id))
          if (!stance || stance === passage.stance) return
          onJudged(passage)
          void judge(stance)
        }}
      >
        {stances.map((stance) => {
          const Icon = stanceIcons[stance]
          return (
            <ToggleButton key={stance} id={stance} className={`events-stance-button ${stance}`}>
              <Icon aria-hidden />
              {vocabularyWords(stance)}
            </ToggleButton>
          )
        })}
      </ToggleButtonGroup>
      {evidenceId && (
        <div className="events-judgement">
          <Select
            label={`Credibility of the passage: ${name}`}
            isLabelHidden
            value={passage.credibility === null ? '' : String(passage.credibility)}
            choices={credibilityChoices}
            isDisabled={isReadOnly}
            onChange={(grade) =>
              void act(() =>
                api.event.editEvidence({
                  ...of,
                  evidenceId,
                  set: { credibility: grade === '' ? null : Number(grade) },
                }),
              )
            }
          />
          <SavedText
            label={`Whom the passage names as its source: ${name}`}
            isLabelHidden
            placeholder="According to whom?"
            value={passage.attribution ?? ''}
            isReadOnly={isReadOnly}
            onSave={(attribution) => api.event.editEvidence({ ...of, evidenceId, set: { attribution } })}
          />
        </div>
      )}
    </PassageCard>
  )
}
