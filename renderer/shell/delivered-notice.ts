import type { Notice } from '../ui/notices.tsx'
import type { Delivered } from './shell.ts'

/** The notice of a file that was written: what it is, and where the shell knows it, where it is. */
export function deliveredNotice(text: string, delivered: Delivered | null): Notice {
  if (!delivered) return { tone: 'ok', text }
  const action = { label: 'Show in folder', run: delivered.show }
  return { tone: 'ok', text: `${text} ${delivered.words}`, action }
}
