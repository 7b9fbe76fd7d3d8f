import { Quote } from 'lucide-react'
import { IconButton } from '../ui/button.tsx'
import { useCopyQuotation } from './use-copy-quotation.ts'

/** Copies one highlight as a quotation with its citation. */
export function CopyQuotationButton({ highlightId, shortcut }: { highlightId: string; shortcut?: string }) {
  const copy = useCopyQuotation()
  return (
    <IconButton
      label="Copy as quotation"
      {...(shortcut !== undefined && { shortcut })}
      onPress={() => void copy([highlightId])}
    >
      <Quote aria-hidden />
    </IconButton>
  )
}
