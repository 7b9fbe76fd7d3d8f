import { Minus, Plus } from 'lucide-react'
import type { EndStep } from '../../shared/reader/move-end.ts'
import { Button, IconButton } from '../ui/button.tsx'
import type { Adjusting } from './use-adjusting.ts'
import './adjusting.css'

/** Says how the ends of a highlight are moved, and does it by mouse too. */
export function AdjustBar({ adjusting }: { adjusting: Adjusting }) {
  const by = (end: EndStep['end'], towards: EndStep['towards']) => () => adjusting.step({ end, towards, unit: 'word' })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar of tools is no fieldset
    <div className="reader-adjust" role="group" aria-label="Change where the highlight begins and ends">
      <span className="reader-adjust-end">
        Start
        <IconButton label="Start a word earlier" shortcut="⇧←" onPress={by('start', 'before')}>
          <Plus aria-hidden />
        </IconButton>
        <IconButton label="Start a word later" shortcut="⇧→" onPress={by('start', 'after')}>
          <Minus aria-hidden />
        </IconButton>
      </span>
      <span className="reader-adjust-end">
        End
        <IconButton label="End a word earlier" shortcut="←" onPress={by('end', 'before')}>
          <Minus aria-hidden />
        </IconButton>
        <IconButton label="End a word later" shortcut="→" onPress={by('end', 'after')}>
          <Plus aria-hidden />
        </IconButton>
      </span>
      <span className="reader-adjust-keys">
        Drag the handles, or: <kbd>←</kbd> <kbd>→</kbd> move the end, <kbd>Shift</kbd> the start, <kbd>Ctrl</kbd> by
        letters.
      </span>
      <span className="reader-adjust-done">
        <Button variant="quiet" onPress={adjusting.leave}>
          Leave as it was <kbd>Esc</kbd>
        </Button>
        <Button variant="primary" onPress={adjusting.keep}>
          Keep <kbd>↵</kbd>
        </Button>
      </span>
    </div>
  )
}
