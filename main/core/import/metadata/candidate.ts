import type { Candidate, CandidateSource } from '../../../../shared/model/extraction.ts'

/** A candidate, or null where there is no value. `confidence` 0–1. */
export function candidate(
  value: string | null | undefined,
  source: CandidateSource,
  confidence: number,
): Candidate | null {
  const text = value?.replace(/\s+/g, ' ').trim()
  return text ? { value: text, source, confidence } : null
}

/** The surest candidate; among equals the one named first. */
export function surest(candidates: readonly (Candidate | null)[]): Candidate | null {
  return candidates.reduce((best, next) => (next && (!best || next.confidence > best.confidence) ? next : best), null)
}
