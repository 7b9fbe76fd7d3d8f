import { SlidersHorizontal } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { type Colouring, colourings } from '../../shared/reader/reader-settings.ts'
import { allFacets } from '../../shared/reader/shown-highlights.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/fields.tsx'
import { type HiddenPiece, hiddenPieces, type ReadingView } from './use-reading-view.ts'
import { ViewChoice } from './view-choice.tsx'
import { ViewFacets } from './view-facets.tsx'
import './mark-hues.css'
import './view-menu.css'

/** What the colours of highlights can stand for, in words. */
export const colouringWords: Record<Colouring, string> = {
  kind: 'Kind of tag',
  actor: 'Actor',
  event: 'Event',
  theme: 'Theme',
  coder: 'Coder',
  none: 'Nothing: one colour',
}

/** What hidden pieces are called, by their number. */
export function pieceWords(piece: HiddenPiece, count: number): string {
  if (piece === 'other') return `${count} hidden by hand`
  if (piece === 'boilerplate') return `${count} ${count === 1 ? 'piece' : 'pieces'} around the article`
  return `${count} ${count === 1 ? 'caption' : 'captions'}`
}

/** What of the article is shown and how: colours, highlights by coder, kind and tag, hidden pieces, and how words are selected. */
export function ViewMenu({ view, highlights }: { view: ReadingView; highlights: readonly HighlightDetailRow[] }) {
  const { settings, changeSettings, colouring, legend, hiddenCounts } = view
  const named = legend.filter(({ hue }, index) => index < 8 || hue !== '7')
  const pieces = hiddenPieces.filter((piece) => hiddenCounts[piece] > 0)
  return (
    <DialogTrigger>
      <Button variant="quiet" isOn={view.isFiltered}>
        <SlidersHorizontal aria-hidden />
        View
      </Button>
      <Popover className="popover view-menu" placement="bottom end">
        <Dialog className="view-menu-body" aria-label="What is shown, and how">
          <Select
            label="Colours stand for"
            value={colouring}
            choices={colourings.map((id) => ({ id, label: colouringWords[id] }))}
            onChange={(id) => id !== '' && changeSettings({ colouring: id })}
          />
          {legend.length > 0 && (
            <ul className="view-legend" aria-label="What each colour stands for">
              {named.map(({ id, name, hue, count }) => (
                <li key={id}>
                  <i className="view-swatch" data-hue={hue} aria-hidden />
                  <bdi>{name}</bdi>
                  <span className="reader-faint">{count}</span>
                </li>
              ))}
              {legend.length > named.length && (
                <li className="reader-faint">{legend.length - named.length} more share the last colour</li>
              )}
            </ul>
          )}
          <ViewFacets highlights={highlights} facets={view.facets} onChange={view.setFacets} />
          {pieces.length > 0 && (
            <fieldset>
              <legend>Hidden pieces</legend>
              {pieces.map((piece) => (
                <ViewChoice
                  key={piece}
                  label={`Show ${pieceWords(piece, hiddenCounts[piece])}`}
                  isChosen={view.isPieceShown(piece)}
                  onChange={() => view.togglePiece(piece)}
                />
              ))}
            </fieldset>
          )}
          <fieldset>
            <legend>Selecting</legend>
            <ViewChoice
              label="Take in whole words"
              isChosen={settings.isByWord}
              onChange={(isByWord) => changeSettings({ isByWord })}
            />
          </fieldset>
          {view.isFiltered && <Button onPress={() => view.setFacets(allFacets)}>Show all highlights</Button>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
