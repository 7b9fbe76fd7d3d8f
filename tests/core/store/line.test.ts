import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeLine, encodeLine } from '../../../main/core/store/line.ts'
import { readSegment } from '../../../main/core/store/read-segment.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'

const action = anAction(aStamp('a', 7), setNote('گفت “yes”\n', [aStamp('b', 3)]))
const line = encodeLine(action)

it('reads back what it wrote', () => {
  expect(decodeLine(line.subarray(0, -1))).toEqual({ action })
})

it('writes the line of the format: checksum, space, JSON, line feed', () => {
  const small = encodeLine(anAction(aStamp('a', 1), setNote('x')))
  expect(Buffer.from(small).toString()).toBe(
    '8dd5ac9b {"v":1,"t":"0000000001-0000-aaaaaaaa","by":"c_0001","label":"highlight.edit","ops":[{"c":"highlight","id":"h_0001","set":{"note":"x"}}]}\n',
  )
})

it('notices any one flipped bit', () => {
  fc.assert(
    fc.property(fc.nat(line.length - 2), fc.nat(7), (at, bit) => {
      const damaged = Uint8Array.from(line.subarray(0, -1))
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit)
      expect(decodeLine(damaged)).toEqual({ fault: { kind: 'checksum' } })
    }),
  )
})

it('loses the damaged line of a segment and no other', () => {
  const lines = [1, 2, 3].map((moment) => encodeLine(anAction(aStamp('a', moment), setNote(`note ${moment}`))))
  const bytes = Buffer.concat(lines)
  bytes[(lines[0]?.length ?? 0) + 20] = 0
  const reading = readSegment(bytes, 'aaaaaaaa')
  expect(reading.actions.map(({ t }) => t)).toEqual([aStamp('a', 1), aStamp('a', 3)])
  expect(reading.faults).toEqual([{ line: 2, fault: { kind: 'checksum' } }])
})

it('leaves an incomplete last line for later, wherever it was cut', () => {
  const first = encodeLine(anAction(aStamp('a', 1), setNote('one')))
  const second = encodeLine(anAction(aStamp('a', 2), setNote('two')))
  for (let cut = 1; cut < second.length; cut++) {
    const reading = readSegment(Buffer.concat([first, second.subarray(0, cut)]), 'aaaaaaaa')
    expect(reading).toMatchObject({ completeBytes: first.length, incompleteBytes: cut, faults: [] })
    expect(reading.actions).toHaveLength(1)
  }
})

it('refuses a line that bears the stamp of another writer', () => {
  const reading = readSegment(encodeLine(anAction(aStamp('b', 1), setNote('forged'))), 'aaaaaaaa')
  expect(reading.actions).toEqual([])
  expect(reading.faults).toMatchObject([{ line: 1, fault: { kind: 'content' } }])
})

it('refuses names and ids that no project has', () => {
  const hostile = [
    { c: 'highlight', id: '../../etc', set: { note: 'x' } },
    { c: 'highlight', id: 'h_0001', set: JSON.parse('{"__proto__":{"polluted":true}}') },
    { c: '__proto__', id: 'h_0001', set: { note: 'x' } },
    { c: 'highlight', id: 'ar_0001', set: { note: 'x' } },
  ]
  for (const op of hostile)
    expect(decodeLine(encodeLine(anAction(aStamp('a', 1), op)).subarray(0, -1))).toMatchObject({
      fault: { kind: 'content' },
    })
})

it('leaves a line of a newer format to a newer program', () => {
  const newer = { ...anAction(aStamp('a', 1), setNote('x')), v: 2 }
  expect(decodeLine(encodeLine(newer).subarray(0, -1))).toEqual({ fault: { kind: 'newer', version: 2 } })
})
