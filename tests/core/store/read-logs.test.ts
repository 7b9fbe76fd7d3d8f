import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../../main/core/store/action.ts'
import { encodeLine } from '../../../main/core/store/line.ts'
import { segmentPath } from '../../../main/core/store/project-folder.ts'
import { foldLogs } from '../../../main/core/store/read-logs.ts'
import { writerOf } from '../../../main/core/store/stamp.ts'
import { applyAction, emptyState } from '../../../main/core/store/state.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

const damagedLine = Buffer.from('00000000 {}\n')

/** One action a turn, and whether its writer then begins another segment, perhaps with nothing in it but a damaged line. */
const turns = fc.array(
  fc.record({
    writer: fc.constantFrom('a', 'b', 'c'),
    record: fc.nat(5),
    next: fc.constantFrom('go on', 'seal', 'damage'),
  }),
  { maxLength: 30 },
)

describe('reading the logs of a folder', () => {
  it('folds them side by side, oldest action first, and knows the line of each', async () => {
    const { files } = await aHost()
    await fc.assert(
      fc.asyncProperty(turns, async (all) => {
        const folder = await temporaryFolder()
        const written: { action: Action; segment: number; line: number }[] = []
        const segments = new Map<string, Buffer[][]>()
        for (const [index, { writer, record, next }] of all.entries()) {
          const action = anAction(aStamp(writer, index + 1), setNote(`note ${index}`, undefined, `h_000${record}`))
          const log = segments.get(writer) ?? [[]]
          segments.set(writer, log)
          log.at(-1)?.push(Buffer.from(encodeLine(action)))
          written.push({ action, segment: log.length, line: log.at(-1)?.length ?? 0 })
          if (next === 'seal') log.push([])
          if (next === 'damage') log.push([damagedLine], [])
        }
        for (const [writer, log] of segments)
          for (const [index, lines] of log.entries()) {
            const path = join(folder, segmentPath(writer.repeat(8), index + 1))
            await mkdir(dirname(path), { recursive: true })
            await writeFile(path, Buffer.concat(lines))
          }

        const seen: unknown[] = []
        const { state, progress } = await foldLogs(files, folder, (action, place) => seen.push({ action, ...place }))
        expect(seen).toEqual(written.map((each) => ({ ...each, writerId: writerOf(each.action.t) })))
        const expected = emptyState()
        for (const { action } of written) applyAction(expected, action)
        expect([...(state.collections.get('highlight') ?? [])]).toEqual([
          ...(expected.collections.get('highlight') ?? []),
        ])
        const faults = [...progress.values()].flatMap((log) => [...log.values()].flatMap((each) => each.faults))
        expect(faults).toHaveLength(all.filter(({ next }) => next === 'damage').length)
        expect(progress.get('aaaaaaaa')?.size ?? 0).toBe(segments.get('a')?.length ?? 0)
      }),
      { numRuns: 60 },
    )
  })
})
