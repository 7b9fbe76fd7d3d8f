import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Backwards, newestFirst } from '../../../main/core/history/newest-first.ts'
import type { Action } from '../../../main/core/store/action.ts'
import { encodeLine } from '../../../main/core/store/line.ts'
import { segmentPath } from '../../../main/core/store/project-folder.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { aStore } from '../../support/a-store.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'

/** A project with these actions in its logs, two to a segment. */
async function aLoggedProject(actions: readonly Action[]) {
  const { host, folder, store } = await aStore()
  await store.close()
  const placed = new Map<string, number>()
  for (const action of actions) {
    const writer = action.t.slice(16)
    const number = placed.get(writer) ?? 0
    placed.set(writer, number + 1)
    const path = join(folder, segmentPath(writer, Math.floor(number / 2) + 1))
    await mkdir(dirname(path), { recursive: true })
    await appendFile(path, encodeLine(action))
  }
  return { folder, open: () => ProjectStore.openForReading(host, folder) }
}

async function stampsOf(store: ProjectStore, options?: Backwards): Promise<string[]> {
  const stamps: string[] = []
  for await (const { t } of newestFirst(store, options)) stamps.push(t)
  return stamps
}

describe('the logs read from their end', () => {
  it('give what is in them in the order of the stamps, from any of them on, with any words in it', async () => {
    const turn = fc.record({
      writer: fc.constantFrom('a', 'b', 'c'),
      note: fc.constantFrom('here', 'there', 'nowhere'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 12 }), fc.nat(), async (turns, pick) => {
        const actions = turns.map(({ writer, note }, index) => anAction(aStamp(writer, index + 1), setNote(note)))
        const store = await (await aLoggedProject(actions)).open()
        const newest = actions.toReversed()
        expect(await stampsOf(store)).toEqual(newest.map(({ t }) => t))
        const before = actions[pick % actions.length]?.t ?? ''
        const older = newest.filter(({ t }) => t < before)
        expect(await stampsOf(store, { before })).toEqual(older.map(({ t }) => t))
        const noted = (...notes: string[]) =>
          older.filter(({ ops }) => notes.includes(String(ops[0]?.set.note))).map(({ t }) => t)
        expect(await stampsOf(store, { before, mention: ['"here"'] })).toEqual(noted('here'))
        expect(await stampsOf(store, { before, mention: ['"here"', '"nowhere"'] })).toEqual(noted('here', 'nowhere'))
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('leave out what the fold leaves out: damaged lines, stamps that do not rise, and what came since', async () => {
    const [first, second, third] = [1, 2, 3].map((moment) => anAction(aStamp('a', moment), setNote('x')))
    if (!first || !second || !third) throw new Error('three were made')
    const { folder, open } = await aLoggedProject([first])
    const path = join(folder, segmentPath('aaaaaaaa', 1))
    const damaged = Buffer.from(encodeLine(second))
    damaged[20] = 120
    await appendFile(path, Buffer.concat([damaged, encodeLine(third), encodeLine(second)]))
    const store = await open()
    await writeFile(path, Buffer.concat([await readFile(path), encodeLine(anAction(aStamp('a', 9), setNote('later')))]))
    expect(await stampsOf(store)).toEqual([third.t, first.t])
  })
})
