import type { TagKind } from '../../shared/model/tag.ts'
import { colourings } from '../../shared/reader/reader-settings.ts'
import type { TagRow } from '../../shared/rows.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.tsx'
import type { ReadingView } from './use-reading-view.ts'
import { colouringWords } from './view-menu.tsx'
import type { WrittenKind } from './written-field.tsx'

/** Everything in Read that is worth a key. */
export function useReaderCommands(to: {
  canMark: boolean
  hasActive: boolean
  hasHighlights: boolean
  view: ReadingView
  words: { change(): void; split(): void; joinNext(): void }
  /** Chooses among the highlights over the same words. */
  choose(): void
  print(): void
  recent: readonly TagRow[]
  onPrevious: (() => void) | null
  onNext: (() => void) | null
  step(by: 1 | -1): void
  highlight(): void
  openTag(kind: TagKind): void
  openWritten(kind: WrittenKind): void
  tagInVivo(): void
  tag(tag: TagRow): void
  remove(): void
  copy(): void
  toggleKeyboard(): void
}): void {
  const command = (id: string, label: string, code: string | null, isEnabled: boolean, run: () => void): Command => ({
    id,
    label,
    group: 'Read',
    isEnabled,
    run,
    ...(code ? { shortcut: { code } } : {}),
  })
  useCommands([
    command('read.previous', 'Previous article', 'BracketLeft', to.onPrevious !== null, () => to.onPrevious?.()),
    command('read.next', 'Next article', 'BracketRight', to.onNext !== null, () => to.onNext?.()),
    command('read.keyboard', 'Select by keyboard', 'KeyS', true, to.toggleKeyboard),
    command(
      'read.hidden',
      'Show the hidden pieces, choose what belongs to the text',
      null,
      true,
      to.view.toggleAllPieces,
    ),
    command('read.print', 'Print the article with its highlights', null, true, to.print),
    command('read.byWord', to.view.settings.isByWord ? 'Select by characters' : 'Select whole words', null, true, () =>
      to.view.changeSettings({ isByWord: !to.view.settings.isByWord }),
    ),
    ...colourings.map((colouring) =>
      command(`read.colour.${colouring}`, `Colour by: ${colouringWords[colouring]}`, null, true, () =>
        to.view.changeSettings({ colouring }),
      ),
    ),
    command('highlight.next', 'Next highlight', 'KeyJ', to.hasHighlights, () => to.step(1)),
    command('highlight.previous', 'Previous highlight', 'KeyK', to.hasHighlights, () => to.step(-1)),
    command('highlight.add', 'Highlight the selection', 'KeyH', to.canMark, to.highlight),
    command('highlight.tagActor', 'Tag with an actor', 'KeyA', to.canMark, () => to.openTag('actor')),
    command('highlight.tagEvent', 'Tag with an event', 'KeyE', to.canMark, () => to.openTag('event')),
    command('highlight.tagTheme', 'Tag with a theme', 'KeyT', to.canMark, () => to.openTag('theme')),
    command('highlight.tagInVivo', 'Theme from the selected words', 'KeyI', to.canMark, to.tagInVivo),
    command('highlight.note', 'Write a note', 'KeyN', to.canMark, () => to.openWritten('note')),
    command('highlight.privateNote', 'Write a private note', 'KeyP', to.canMark, () => to.openWritten('private')),
    command('highlight.translate', 'Write a translation', 'KeyL', to.canMark, () => to.openWritten('translation')),
    command('highlight.choose', 'Choose among the highlights here', 'KeyO', to.hasHighlights, to.choose),
    command(
      'highlight.extent',
      'Move the start or end; or mark the selected words instead',
      'KeyX',
      to.canMark,
      to.words.change,
    ),
    command('highlight.split', 'Split the highlight before the selected words', null, to.canMark, to.words.split),
    command('highlight.join', 'Join the highlight with the next', null, to.canMark && to.hasActive, to.words.joinNext),
    command('highlight.remove', 'Remove the highlight', 'Delete', to.canMark && to.hasActive, to.remove),
    command('highlight.copyQuotation', 'Copy the highlight as quotation', 'KeyC', to.hasActive, to.copy),
    ...to.recent.map((tag, index) =>
      command(`highlight.tagRecent${index + 1}`, `Tag with ${tag.name}`, `Digit${index + 1}`, to.canMark, () =>
        to.tag(tag),
      ),
    ),
  ])
}
