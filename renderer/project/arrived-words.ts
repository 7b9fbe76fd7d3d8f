const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`)

/** What came into the project from others, in a sentence: ‘3 changes by Amina arrived.’ */
export function arrivedWords({
  actions,
  byCoder,
}: {
  actions: number
  byCoder: readonly { coder: { name: string } | null; actions: number }[]
}): string {
  const named = byCoder.map((each) => ({ name: each.coder?.name ?? 'somebody', count: each.actions }))
  const [first, ...others] = named
  if (!first || others.length === 0) return `${changes(actions)} by ${first?.name ?? 'somebody'} arrived.`
  return `${changes(actions)} arrived: ${named.map(({ name, count }) => `${count} by ${name}`).join(', ')}.`
}
