import { useRef } from 'react'
import type { DescribedField } from '../../shared/model/article.ts'
import type { DescribedFieldRow } from '../../shared/rows/article.ts'
import { sourceWords } from '../../shared/source-words.ts'
import { api } from '../api/connection.ts'
import { useProject } from '../api/project-session.tsx'
import { useAct } from '../api/use-answer.ts'
import { Button } from '../ui/button.tsx'
import { EditableLine } from './editable-line.tsx'
import { fieldLabel, percentSure, shownFieldValue } from './metadata-words.ts'

const emptyWords: Record<DescribedField, string> = {
  title: 'No title',
  byline: 'No byline',
  outlet: 'No outlet',
  publishedAt: 'No date',
  place: 'No place',
  language: 'Not known',
  url: 'No address',
}

/** A piece of an article's metadata: its value, where that came from, and what was found but doubted. */
export function MetadataField(props: {
  articleId: string
  name: DescribedField
  field: DescribedFieldRow
  isDisabled: boolean
}) {
  const { articleId, name, field, isDisabled } = props
  const { project } = useProject()
  const act = useAct()
  const place = useRef<HTMLDivElement>(null)
  /** Answers the offer; its buttons go away, so the keyboard goes to the value. */
  const answer = async (call: typeof api.article.acceptOffer) => {
    const done = await act(() => call(of))
    if (done) place.current?.querySelector<HTMLElement>('.library-editable')?.focus()
  }
  const of = { project: project.handle, articleId, field: name }
  const [label, empty] = [fieldLabel[name], emptyWords[name]]
  const { value, source, confidence, offer } = field
  return (
    <div className="library-field">
      <span className="library-field-name">{label}</span>
      <div ref={place}>
        <EditableLine
          label={label}
          value={value}
          empty={empty}
          {...(value !== null && { shown: shownFieldValue(name, value) })}
          isDisabled={isDisabled}
          onSave={(next) => void act(() => api.article.editMetadata({ ...of, value: next }))}
        />
        {source && value !== null && (
          <p className="library-source">
            {source === 'edited' ? 'Set by hand' : sourceWords[source].replace(/^./, (first) => first.toUpperCase())}
            {confidence !== null && confidence < 1 && ` · ${percentSure(confidence)}`}
          </p>
        )}
        {offer && (
          <div className="library-offer">
            <p>
              Offered: <bdi>{shownFieldValue(name, offer.value)}</bdi>&thinsp;?
              <small>
                Found in {sourceWords[offer.source]}, {percentSure(offer.confidence)}; not used until you accept it.
              </small>
            </p>
            <Button
              isDisabled={isDisabled}
              aria-label={`Accept the offered ${label.toLowerCase()}`}
              onPress={() => void answer(api.article.acceptOffer)}
            >
              Accept
            </Button>
            <Button
              variant="quiet"
              isDisabled={isDisabled}
              aria-label={`Decline the offered ${label.toLowerCase()}`}
              onPress={() => void answer(api.article.declineOffer)}
            >
              Decline
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
