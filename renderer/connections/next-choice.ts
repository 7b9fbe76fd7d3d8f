/** The record to choose once some are gone: the one after them, or else the one before. */
export function nextChoice(records: readonly { id: string }[], goneIds: readonly string[]): string | null {
  const gone = new Set(goneIds)
  const last = records.findLastIndex(({ id }) => gone.has(id))
  const after = records.slice(last + 1).find(({ id }) => !gone.has(id))
  return (after ?? records.slice(0, Math.max(last, 0)).findLast(({ id }) => !gone.has(id)))?.id ?? null
}
