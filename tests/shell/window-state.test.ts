import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boundsOnScreen, leastSize, usualSize } from '../../main/electron/windows/window-state.ts'
import { readWindowStates, writeWindowStates } from '../../main/electron/windows/window-states-file.ts'
import { temporaryFolder } from '../support/test-host.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }

it('a window that can be reached stays where it was', () => {
  const bounds = { x: 1500, y: 40, width: 1200, height: 800 }
  expect(boundsOnScreen(bounds, [laptop, beside])).toEqual(bounds)
})

it('a window of a screen that is gone comes to the middle of the first', () => {
  expect(boundsOnScreen({ x: 1500, y: 40, width: 1200, height: 800 }, [laptop])).toEqual({
    x: 120,
    y: 63,
    width: 1200,
    height: 800,
  })
})

it('a first window has the usual size in the middle', () => {
  const { width, height } = boundsOnScreen(null, [beside])
  expect({ width, height }).toEqual(usualSize)
})

it('whatever was kept, the title bar can be reached, and the window fits its screen', () => {
  const side = fc.integer({ min: -5000, max: 5000 })
  const bounds = fc.record({
    x: side,
    y: side,
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
  })
  fc.assert(
    fc.property(bounds, (kept) => {
      const areas = [laptop, beside]
      const on = boundsOnScreen(kept, areas)
      const reached = areas.some(
        (area) =>
          on.y >= area.y &&
          on.y + 40 <= area.y + area.height &&
          Math.min(on.x + on.width, area.x + area.width) - Math.max(on.x, area.x) >= 160 &&
          on.width <= area.width &&
          on.height <= area.height,
      )
      expect(reached).toBe(true)
      expect(on.width).toBeGreaterThanOrEqual(leastSize.width)
    }),
  )
})

it('how the windows stood is read as it was written', async () => {
  const path = join(await temporaryFolder(), 'data', 'windows.json')
  const states = [{ bounds: laptop, isMaximized: true, project: '/talks' }]
  writeWindowStates(path, states)
  expect(await readWindowStates(path)).toEqual(states)
})

it('a file that was cut off, or is none of ours, counts as none', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'windows.json')
  expect(await readWindowStates(path)).toEqual([])
  for (const text of [
    '',
    '[{"bounds":',
    '{}',
    '[{"bounds":{"x":"a"}}]',
    '[{"bounds":{"x":1e400,"y":0,"width":1,"height":1}}]',
  ]) {
    await writeFile(path, text)
    expect(await readWindowStates(path)).toEqual([])
  }
})

it('a data folder that cannot be written costs no more than the places of windows', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'windows.json'))
  writeWindowStates(join(folder, 'windows.json'), [])
  await expect(readFile(join(folder, 'windows.json'))).rejects.toThrow()
})
