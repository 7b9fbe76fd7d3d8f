import { describe, expect, it } from 'vitest'
import { nextZoom } from '../../renderer/dossier/export/zoom-steps.ts'

describe('zooming in steps', () => {
  it('goes to the next step from between two', () => {
    expect([nextZoom(1.28, 'in'), nextZoom(1.28, 'out')]).toEqual([1.5, 1.25])
  })

  it('skips a step that would look the same', () => {
    expect([nextZoom(0.99, 'in'), nextZoom(1.01, 'out')]).toEqual([1.1, 0.9])
  })

  it('ends at either end', () => {
    expect([nextZoom(4, 'in'), nextZoom(0.25, 'out')]).toEqual([null, null])
  })
})
