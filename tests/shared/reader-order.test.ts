import { expect, it } from 'vitest'
import { compareInText } from '../../shared/reader/text-order.ts'

const at = (id: string, blockId: string, startUtf16: number) => ({
  id,
  target: [{ blockId, startUtf16, endUtf16: startUtf16 + 1 }],
})

it('puts highlights where they begin in the text, the tenth block after the ninth', () => {
  const sorted = [at('h_4', 'b10', 0), at('h_3', 'b9', 7), at('h_1', 'b9', 2), at('h_2', 'b9', 2)].sort(compareInText)
  expect(sorted.map(({ id }) => id)).toEqual(['h_1', 'h_2', 'h_3', 'h_4'])
})
