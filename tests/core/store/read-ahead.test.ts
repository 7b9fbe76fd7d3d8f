import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { readAhead } from '../../../main/core/store/read-ahead.ts'

it('gives results in the order of their items, however long each takes', async () => {
  const turns = new Map([
    ['a', 5],
    ['b', 1],
    ['c', 3],
  ])
  const given: string[] = []
  for await (const { item, outcome } of readAhead([...turns.keys()], 2, async (each) => {
    for (let turn = 0; turn < (turns.get(each) ?? 0); turn++) await nextTurn()
    return each.toUpperCase()
  }))
    given.push(item + (await outcome))
  expect(given).toEqual(['aA', 'bB', 'cC'])
})

it('has ended all that it began by the time that somebody who stops early goes on', async () => {
  let under = 0
  const work = async (item: number) => {
    under++
    for (let turn = 0; turn < item; turn++) await nextTurn()
    under--
    if (item === 3) throw new Error('three')
    return item
  }
  const stop = async () => {
    for await (const { outcome } of readAhead([1, 3, 9, 2, 7], 3, work)) await outcome
  }
  await expect(stop()).rejects.toThrow('three')
  expect(under).toBe(0)
})
