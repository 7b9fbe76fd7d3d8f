import edtf from 'edtf'
import { expect, test } from 'vitest'
import { edtfBounds } from '../../../main/core/edit/typed-values.ts'

const days = ['2025-10-18', '2024-02-29', '1999-12-31', '0100-01-01', '2025-01-01']
test.each(days)('%s has the bounds that the parser of EDTF gives it', (day) => {
  const { min, max } = edtf(day, { level: 1 })
  expect(edtfBounds(day)).toEqual({ min: new Date(min).toISOString(), max: new Date(max).toISOString() })
})
