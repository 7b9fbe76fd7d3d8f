import { eventTypes } from '../../shared/model/vocabulary.ts'
import type { EvidenceRow } from '../../shared/rows/connections.ts'
import { dateWords } from '../../shared/text/date-words.ts'
import { vocabularyWords } from '../connections/vocabulary-words.ts'

/** A field of which the sources say different things. */
export interface Disagreement {
  field: string
  values: { value: string; rows: EvidenceRow[] }[]
}

/** The fields that the evidence gives different values for, each value with the passages that give it, most passages first. */
export function disagreementsIn(rows: readonly EvidenceRow[]): Disagreement[] {
  const byField = new Map<string, Map<string, EvidenceRow[]>>()
  for (const row of rows)
    for (const [field, value] of Object.entries(row.asserts)) {
      const byValue = byField.get(field) ?? new Map<string, EvidenceRow[]>()
      byField.set(field, byValue)
      byValue.set(value, [...(byValue.get(value) ?? []), row])
    }
  return [...byField]
    .filter(([, byValue]) => byValue.size > 1)
    .map(([field, byValue]) => ({
      field,
      values: [...byValue]
        .map(([value, valueRows]) => ({ value, rows: valueRows }))
        .sort((a, b) => b.rows.length - a.rows.length),
    }))
}

const coded = new Set(['channel', 'strategy', 'initiatedBy', 'phase', 'outcome', 'status', 'confidence'])

/** What a passage says of a field, in words. */
export function assertedWords(field: string, value: string): string {
  if (field === 'date') return dateWords(value)
  if (field === 'type') return eventTypes.find(({ id }) => id === value)?.label ?? value
  return coded.has(field) ? vocabularyWords(value) : value
}
