import { describe, expect, it } from 'vitest'
import { icnsFrom, icoFrom } from '../tools/icon-formats.ts'
import { icnsTypes, iconFaults, icoSizes } from './icon-faults.ts'

function aPicture(size: number) {
  const png = Buffer.alloc(24)
  png.write('\x89PNG', 'latin1')
  png.writeUInt32BE(size, 16)
  png.writeUInt32BE(size, 20)
  return { size, png, rgba: new Uint8Array(size * size * 4) }
}

describe('an icon', () => {
  it('for Windows is read back with the sizes that were put in', () => {
    expect(icoSizes(icoFrom([16, 48, 256].map(aPicture)))).toEqual([16, 48, 256])
  })

  it('for Windows keeps its rows from the bottom up, in blue, green, red', () => {
    const [red, blue] = [
      [255, 0, 0, 255],
      [0, 0, 255, 128],
    ]
    const picture = { ...aPicture(2), rgba: Uint8Array.from([...red, ...red, ...blue, ...blue]) }
    const pixels = icoFrom([picture]).subarray(6 + 16 + 40)
    expect([...pixels.subarray(0, 4)]).toEqual([255, 0, 0, 128])
    expect([...pixels.subarray(8, 12)]).toEqual([0, 0, 255, 255])
  })

  it('for a Mac has a picture for each density', () => {
    expect(icnsTypes(icnsFrom([16, 32].map(aPicture)))).toEqual(['icp4', 'icp5', 'ic11'])
  })

  it('is at fault where a size is missing', () => {
    const icons = new Map([
      ['icon.ico', icoFrom([16, 24, 32, 48, 64, 128].map(aPicture))],
      ['icon.icns', icnsFrom([16, 32, 64, 128, 256, 512].map(aPicture))],
      ['16x16.png', aPicture(24).png],
      ['24x24.png', aPicture(24).png],
    ])
    expect(iconFaults(icons)).toEqual([
      'icon.ico has no picture for 256.',
      'icon.icns has no picture for ic10.',
      '16x16.png is not a PNG of that size.',
    ])
  })
})
