import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightType, isHighlight } from '../../shared/model/highlight.ts'
import type { Json } from '../../shared/model/json.ts'

const whole: Record<string, Json> = {
  articleId: 'ar_0001',
  bodyHash: 'ab'.repeat(32),
  target: [{ blockId: 'b1', startUtf16: 0, endUtf16: 4 }],
  quote: { exact: 'they', prefix: '', suffix: ' met' },
  coderId: 'c_0001',
}

/** Something that might stand where a part of a highlight should. */
const odd = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    1,
    -1,
    1.5,
    2 ** 53,
    '',
    'x',
    'b0',
    'b2',
    'b12345678',
    'c_0002',
    'ar_02',
    [],
    {},
  ),
  fc.constantFrom<Json>([[]], [null], [{}], 'ar_0002', 'AB'.repeat(32), `${'ab'.repeat(32)}\n`, 'ar_0001\n'),
  fc.constantFrom<Json>([{ blockId: 'b1', startUtf16: 0, endUtf16: 0 }], { exact: 'x', prefix: 1, suffix: '' }),
)

/** The paths of all parts of the whole. */
const paths = [
  ...Object.keys(whole).map((field) => [field]),
  ...['exact', 'prefix', 'suffix'].map((name) => ['quote', name]),
  ...['blockId', 'startUtf16', 'endUtf16'].map((name) => ['target', '0', name]),
]

function withPart(path: readonly string[], value: Json | undefined): Record<string, Json> {
  const copy = structuredClone(whole)
  let holder = copy
  for (const name of path.slice(0, -1)) holder = holder[name] as Record<string, Json>
  const last = path.at(-1) ?? ''
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return copy
}

describe('the quick look at a highlight', () => {
  it('takes a whole one, whatever else stands in it', () => {
    expect(isHighlight(whole)).toBe(true)
    expect(isHighlight({ ...whole, note: 5, anchor: null, later: [1] })).toBe(true)
  })

  it('says what the validator says of one with any part odd or missing', () => {
    const verdicts = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(odd, { nil: undefined }), (path, value) => {
        const fields = withPart(path, value)
        const isTaken = highlightType.fields.safeParse(fields).success
        verdicts[isTaken ? 'taken' : 'refused']++
        expect(isHighlight(fields)).toBe(isTaken)
      }),
      { numRuns: 2_000 },
    )
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(50)
  })
})
