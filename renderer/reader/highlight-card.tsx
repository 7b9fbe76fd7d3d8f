import { FileText, Languages, LockKeyhole, Plus, StickyNote, Trash2 } from 'lucide-react'
import type { TagKind } from '../../shared/model/tag.ts'
import type { HighlightDetailRow, TagChoice } from '../../shared/rows/highlight.ts'
import type { TagRow } from '../../shared/rows.ts'
import { HistoryButton } from '../history/history-button.tsx'
import { CopyQuotationButton } from '../quotation/copy-quotation-button.tsx'
import { IconButton } from '../ui/button.tsx'
import { TagChip } from '../ui/tag-chip.tsx'
import { HighlightMenu } from './highlight-menu.tsx'
import type { Written } from './note-field.tsx'
import { shownTime } from './shown-time.ts'
import { TagField } from './tag-field.tsx'
import { inVivoName } from './tag-options.ts'
import { usePrivateNote } from './use-private-note.ts'
import { WrittenField, type WrittenKind } from './written-field.tsx'
import './highlight-card.css'

/** What is being edited on a card. */
export type CardEdit = { what: WrittenKind } | { what: 'tag'; kind: TagKind | null }

/** What can be done with a highlight. */
export interface HighlightActs {
  addTag(highlightId: string, tag: TagChoice): void
  removeTag(highlightId: string, tag: TagRow): void
  /** `before` is the private note that was there. */
  write(highlightId: string, kind: WrittenKind, written: Written, before: string): void
  remove(highlightId: string): void
}

/** The id of the button that stands for a highlight in the list, to move the focus there. */
export function cardButtonId(highlightId: string): string {
  return `highlight-${highlightId}`
}

/** A highlight in the list beside the text. */
export function HighlightCard(props: {
  highlight: HighlightDetailRow
  language: string | null
  isActive: boolean
  edit: CardEdit | null
  /** The tags last used, the latest first. */
  recent: readonly TagRow[]
  isReadOnly: boolean
  acts: HighlightActs
  onSelect(): void
  onEdit(edit: CardEdit | null): void
  onHover(isHovered: boolean): void
}) {
  const { highlight, language, isActive, edit, recent, isReadOnly, acts, onSelect, onEdit, onHover } = props
  const { id, quote, tags, note, translation, coder, createdAt, anchor, sections } = highlight
  const privateNote = usePrivateNote(highlight.articleId, id)
  return (
    <article
      className="reader-card"
      data-active={isActive || undefined}
      aria-label="Highlight"
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <button
        type="button"
        id={cardButtonId(id)}
        className="reader-card-quote source-text"
        dir="auto"
        lang={language ?? undefined}
        aria-pressed={isActive}
        onClick={onSelect}
      >
        {quote.exact}
      </button>
      {anchor !== 'exact' && (
        <p className="reader-card-warning">
          {anchor === 'orphan'
            ? 'These words are no longer in the text.'
            : 'The text changed; these words were found again.'}
        </p>
      )}
      <div className="reader-tags">
        {tags.map((tag) => (
          <TagChip
            key={tag.id}
            kind={tag.kind}
            name={tag.name}
            {...(isReadOnly || !isActive ? {} : { onRemove: () => acts.removeTag(id, tag) })}
          />
        ))}
        {tags.length === 0 && <span className="reader-faint">No tags yet</span>}
      </div>
      {edit?.what === 'tag' && (
        <TagField
          kind={edit.kind}
          articleId={highlight.articleId}
          present={tags}
          recent={recent}
          inVivo={inVivoName(quote.exact)}
          hasFocus
          onChoose={(choice) => acts.addTag(id, choice)}
          onDone={() => onEdit(null)}
        />
      )}
      {translation && edit?.what !== 'translation' && (
        <p className="reader-card-translation" dir="auto" lang={translation.language || undefined}>
          <Languages aria-hidden />
          <span className="visually-hidden">Translation: </span>
          {translation.text}
        </p>
      )}
      {note !== '' && edit?.what !== 'note' && (
        <p className="reader-card-note" dir="auto">
          {note}
        </p>
      )}
      {privateNote !== '' && edit?.what !== 'private' && (
        <p className="reader-card-note" data-private dir="auto" title="Private: kept on this machine alone">
          <LockKeyhole aria-hidden />
          <span className="visually-hidden">Private note: </span>
          {privateNote}
        </p>
      )}
      {edit && edit.what !== 'tag' && (
        <WrittenField
          kind={edit.what}
          highlight={highlight}
          privateNote={privateNote}
          saveLabel="Save"
          onSave={(kind, written) => acts.write(id, kind, written, privateNote)}
          onCancel={() => onEdit(null)}
        />
      )}
      <footer>
        <span className="reader-faint">
          {coder && (
            <>
              <i className="reader-coder" style={coder.colour ? { background: coder.colour } : {}} aria-hidden />
              <bdi>{coder.name}</bdi>
            </>
          )}
          <time dateTime={createdAt} title={shownTime(createdAt, 'long')}>
            {shownTime(createdAt, 'short')}
          </time>
          {sections > 0 && (
            <span
              className="reader-cited"
              title={`Cited in ${sections === 1 ? 'a section' : `${sections} sections`} of the dossier`}
            >
              <FileText aria-hidden />
              <span className="visually-hidden">Sections of the dossier that cite it: </span>
              {sections}
            </span>
          )}
        </span>
        <span className="reader-card-tools">
          <CopyQuotationButton highlightId={id} shortcut="c" />
          <HistoryButton kind="highlight" id={id} name={[...quote.exact].slice(0, 60).join('')} />
          {!isReadOnly && (
            <>
              <IconButton label="Add a tag" shortcut="a" onPress={() => onEdit({ what: 'tag', kind: null })}>
                <Plus aria-hidden />
              </IconButton>
              <IconButton
                label={note === '' ? 'Add a note' : 'Edit the note'}
                shortcut="n"
                onPress={() => onEdit({ what: 'note' })}
              >
                <StickyNote aria-hidden />
              </IconButton>
              <IconButton
                label={privateNote === '' ? 'Add a private note' : 'Edit the private note'}
                shortcut="p"
                onPress={() => onEdit({ what: 'private' })}
              >
                <LockKeyhole aria-hidden />
              </IconButton>
              <IconButton
                label={translation ? 'Edit the translation' : 'Add a translation'}
                shortcut="l"
                onPress={() => onEdit({ what: 'translation' })}
              >
                <Languages aria-hidden />
              </IconButton>
              <HighlightMenu highlightId={id} />
              <IconButton label="Remove the highlight" shortcut="Del" onPress={() => acts.remove(id)}>
                <Trash2 aria-hidden />
              </IconButton>
            </>
          )}
        </span>
      </footer>
    </article>
  )
}
