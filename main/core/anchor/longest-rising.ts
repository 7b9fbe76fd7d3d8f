/** The places of a longest run of rising numbers in a list (patience sorting). */
export function longestRising(numbers: readonly number[]): number[] {
  const tails: number[] = []
  const before = new Array<number>(numbers.length).fill(-1)
  numbers.forEach((number, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  })
  const places: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) places.push(at)
  return places.reverse()
}
