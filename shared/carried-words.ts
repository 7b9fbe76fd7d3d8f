import type { CarriedRow } from './rows/carried.ts'

const highlights = (count: number): string => `${count} ${count === 1 ? 'highlight' : 'highlights'}`

/** What became of an article's highlights in a newer version, in a sentence; empty where it had none. */
export function carriedWords({ exact, toConfirm, orphans, sections }: CarriedRow): string {
  const total = exact + toConfirm + orphans
  if (total === 0) return ''
  if (total === exact) return `${highlights(total)} carried over word for word.`
  const parts = [
    exact > 0 && `${exact} carried over word for word`,
    toConfirm > 0 && `${toConfirm} to confirm`,
    orphans > 0 && `${orphans} without a place in the new text`,
  ]
  const cited =
    sections === 0
      ? ''
      : ` ${sections} ${sections === 1 ? 'section' : 'sections'} of the dossier ${sections === 1 ? 'quotes' : 'quote'} a passage that changed or is gone.`
  return `Of ${highlights(total)}: ${parts.filter(Boolean).join(', ')}.${cited}`
}
