import type { Json } from '../../../shared/model/json.ts'

/** The fields of a highlight of usual length. */
export function newHighlight(articleId: string, coderId: string): Record<string, Json> {
  const exact = 'The delegations met for two days in rooms on either side of one corridor, and parted without a paper.'
  return {
    articleId,
    bodyHash: 'ab'.repeat(32),
    target: [{ blockId: 'b9', startUtf16: 120, endUtf16: 120 + exact.length }],
    quote: { exact, prefix: 'as they had said the day before ', suffix: ' Nobody who was there would say ' },
    coderId,
    createdAt: '2026-01-01T00:00:00.000Z',
    note: 'compare with what the host said',
    'tag:actor:a_0000bench': true,
  }
}
