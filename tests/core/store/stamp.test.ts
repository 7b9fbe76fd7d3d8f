import { expect, it } from 'vitest'
import { isStamp, StampClock, timeMsOf, writerOf } from '../../../main/core/store/stamp.ts'

const day = 24 * 60 * 60 * 1000

it('gives stamps that rise even when the system clock goes back', () => {
  let now = Date.UTC(2026, 10, 21)
  const clock = new StampClock('w3kq81zd', { nowMs: () => now })
  const first = clock.next()
  now -= day
  const second = clock.next()
  expect(second > first).toBe(true)
  expect([isStamp(first), writerOf(first), timeMsOf(first)]).toEqual([true, 'w3kq81zd', Date.UTC(2026, 10, 21)])
})

it('gives a stamp after every stamp it was shown', () => {
  const now = Date.UTC(2026, 10, 21)
  const other = new StampClock('bbbbbbbb', { nowMs: () => now + 60_000 })
  const ours = new StampClock('aaaaaaaa', { nowMs: () => now })
  const seen = other.next()
  ours.observe(seen)
  expect(ours.next() > seen).toBe(true)
})

it('does not follow a clock that is more than a day ahead', () => {
  const now = Date.UTC(2026, 10, 21)
  const ours = new StampClock('aaaaaaaa', { nowMs: () => now })
  ours.observe(new StampClock('bbbbbbbb', { nowMs: () => now + 2 * day }).next())
  expect(timeMsOf(ours.next())).toBe(now)
})

it('stays a stamp when more than a million are given in one millisecond', () => {
  const ours = new StampClock('aaaaaaaa', { nowMs: () => 1 })
  let last = ''
  for (let i = 0; i < 1_100_000; i++) {
    const stamp = ours.next()
    if (stamp <= last) throw new Error(`${stamp} does not rise above ${last}`)
    last = stamp
  }
  expect(isStamp(last)).toBe(true)
})
