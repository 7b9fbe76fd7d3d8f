import { sourceWords } from '../../shared/source-words.ts'
import { placeHref } from '../app/place.ts'
import { fieldLabel, percentSure, shownFieldValue } from '../library/metadata-words.ts'
import { Button } from '../ui/button.tsx'
import { ArticleOpening } from './article-opening.tsx'
import { alikeOf, type ReviewItem } from './review-items.ts'
import type { Decision } from './use-review-commands.ts'
import { WriteField } from './write-field.tsx'

/** One question with its answers, and the opening of the article, where the evidence mostly stands. */
export function ReviewPanel(props: {
  item: ReviewItem
  items: readonly ReviewItem[]
  isEditing: boolean
  isDisabled: boolean
  onEdit(): void
  onCancel(): void
  onSettle(by: Decision, about: readonly ReviewItem[]): void
}) {
  const { item, items, isEditing, isDisabled, onEdit, onCancel, onSettle } = props
  const { field, offer, value, article } = item
  const label = fieldLabel[field]
  const alike = alikeOf(items, item)
  const all = alike.length > 1 ? `for all ${alike.length} from ${article.host}` : null
  const sameOffer = offer ? alike.filter((other) => other.offer?.value === offer.value) : []
  return (
    <section className="review-panel" aria-label="The question">
      <header dir={article.direction}>
        <h3 className="source-text">{article.title ?? article.fileName}</h3>
        <p dir="ltr">
          {article.outlet && <bdi>{article.outlet}</bdi>}
          {article.url && <bdi className="review-url">{article.url}</bdi>}
          <a href={placeHref('read', article.articleId)}>Read the article</a>
        </p>
      </header>
      <div className="review-answer" aria-live="polite">
        <p className="review-offer">
          <b>{label}</b>
          {offer ? (
            <>
              <bdi className="review-value">{shownFieldValue(field, offer.value)}&thinsp;?</bdi>
              <small>
                Found in {sourceWords[offer.source]}, {percentSure(offer.confidence)}; not used until you accept it.
                {value !== null && (
                  <>
                    {' '}
                    It is <bdi>{shownFieldValue(field, value)}</bdi> now.
                  </>
                )}
              </small>
            </>
          ) : (
            <small>Not found in the source. A citation needs it.</small>
          )}
        </p>
        {isEditing ? (
          <WriteField
            field={field}
            label={label}
            start={offer?.value ?? value ?? ''}
            all={all}
            onCancel={onCancel}
            onWrite={(written, isForAll) => onSettle({ how: 'set', value: written }, isForAll ? alike : [item])}
          />
        ) : (
          <div className="review-buttons">
            {offer && (
              <Button variant="primary" isDisabled={isDisabled} onPress={() => onSettle({ how: 'accept' }, [item])}>
                Accept <kbd>a</kbd>
              </Button>
            )}
            {sameOffer.length > 1 && (
              <Button isDisabled={isDisabled} onPress={() => onSettle({ how: 'accept' }, sameOffer)}>
                Accept for all {sameOffer.length} from {article.host}
              </Button>
            )}
            <Button variant={offer ? 'plain' : 'primary'} isDisabled={isDisabled} onPress={onEdit}>
              {offer ? 'Edit' : `Write the ${label.toLowerCase()}`} <kbd>e</kbd>
            </Button>
            <Button variant="quiet" isDisabled={isDisabled} onPress={() => onSettle({ how: 'decline' }, [item])}>
              {offer ? 'Decline' : 'There is none'} <kbd>d</kbd>
            </Button>
          </div>
        )}
      </div>
      <ArticleOpening articleId={article.articleId} />
    </section>
  )
}
