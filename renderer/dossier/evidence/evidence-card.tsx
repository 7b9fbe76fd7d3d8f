import { BookOpenText, Superscript, TextQuote } from 'lucide-react'
import { GridListItem } from 'react-aria-components'
import { goTo } from '../../app/place.ts'
import { CopyQuotationButton } from '../../quotation/copy-quotation-button.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { TagChip } from '../../ui/tag-chip.tsx'
import { draggedHighlight } from '../editor/drop-evidence.ts'
import { type Passage, SourceLine } from '../editor/passages.tsx'
import type { EvidenceUse } from './evidence-panel.tsx'

/** A passage that the text may rest on. It can be dragged into the text. */
export function EvidenceCard({ id, passage, use }: { id: string; passage: Passage; use: EvidenceUse }) {
  const { exact, direction, language, tags, note, sections, articleId } = passage
  return (
    <GridListItem id={id} className="dossier-card" textValue={exact}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dragging is one more way; the buttons below do the same */}
      <div
        draggable={!use.isDisabled}
        onDragStart={(event) => {
          event.dataTransfer.setData(draggedHighlight, id)
          event.dataTransfer.setData('text/plain', exact)
          event.dataTransfer.effectAllowed = 'copy'
        }}
      >
        <q className="source-text" dir={direction} lang={language ?? undefined}>
          {exact}
        </q>
        {note && (
          <p className="dossier-card-note" dir="auto">
            {note}
          </p>
        )}
        {tags.length > 0 && (
          <div className="dossier-tags">
            {tags.map((tag) => (
              <TagChip key={`${tag.kind} ${tag.id}`} kind={tag.kind} name={tag.name} />
            ))}
          </div>
        )}
        <p className="dossier-card-source">
          <SourceLine passage={passage}>{sections > 0 && ` · ${citedWords(sections)}`}</SourceLine>
        </p>
      </div>
      <div className="dossier-card-tools">
        <Button variant="quiet" isDisabled={use.isDisabled} onPress={() => use.insert(id)}>
          <TextQuote aria-hidden /> Insert
        </Button>
        <Button variant="quiet" isDisabled={use.isDisabled} onPress={() => use.cite(id)}>
          <Superscript aria-hidden /> Cite
        </Button>
        <CopyQuotationButton highlightId={id} />
        <IconButton label="Open in Read" onPress={() => goTo('read', articleId, { highlight: id })}>
          <BookOpenText aria-hidden />
        </IconButton>
      </div>
    </GridListItem>
  )
}

function citedWords(sections: number): string {
  return sections === 1 ? 'cited in 1 section' : `cited in ${sections} sections`
}
