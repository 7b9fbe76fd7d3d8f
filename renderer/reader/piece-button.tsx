import { Eye, EyeOff } from 'lucide-react'
import { createContext, useContext } from 'react'
import type { ReaderBlockRow } from '../../shared/rows/article.ts'
import { IconButton } from '../ui/button.tsx'
import './piece-button.css'

/** What chooses whether a block belongs to the text; null while nobody asks to see the hidden pieces. */
export const PiecesContext = createContext<((block: ReaderBlockRow) => void) | null>(null)

/** Beside a block while the hidden pieces are in sight: takes it into the text for good, or out of it. */
export function PieceButton({ block }: { block: ReaderBlockRow }) {
  const choose = useContext(PiecesContext)
  if (!choose) return null
  const words = block.text.slice(0, 40)
  return (
    <span className="reader-piece" data-hidden={block.hidden || undefined} contentEditable={false} dir="ltr">
      <IconButton
        label={block.hidden ? `Take into the text: ${words}` : `Hide from the text: ${words}`}
        onPress={() => choose(block)}
      >
        {block.hidden ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
      </IconButton>
    </span>
  )
}
