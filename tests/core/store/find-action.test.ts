import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findActions, findInSegment } from '../../../main/core/store/find-action.ts'
import { encodeLine } from '../../../main/core/store/line.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

const lineOf = (moment: number) => encodeLine(anAction(aStamp('a', moment), setNote('x'.repeat((moment * 37) % 90))))

describe('finding an action by its stamp', () => {
  it('finds each line of a segment and no other stamp', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (isThere) => {
        const moments = isThere.flatMap((there, index) => (there ? [index + 1] : []))
        const bytes = Buffer.concat(moments.map(lineOf))
        for (let moment = 0; moment <= isThere.length + 1; moment++)
          expect(findInSegment(bytes, aStamp('a', moment))?.t ?? null).toBe(
            moments.includes(moment) ? aStamp('a', moment) : null,
          )
      }),
    )
  })

  it('finds every line that is whole among damaged ones', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), (isWhole) => {
        const lines = isWhole.map((whole, index) => {
          const line = Buffer.from(lineOf(index + 1))
          if (!whole) line[12] = 0x7e
          return line
        })
        for (const [index, whole] of isWhole.entries())
          expect(findInSegment(Buffer.concat(lines), aStamp('a', index + 1)) !== null).toBe(whole)
      }),
    )
  })

  it('looks in the right segment, reading few of them', async () => {
    const folder = await temporaryFolder()
    const writer = join(folder, 'ops/aaaaaaaa')
    await mkdir(writer, { recursive: true })
    for (let segment = 1; segment <= 16; segment++)
      await writeFile(
        join(writer, `${String(segment).padStart(6, '0')}.ndjson`),
        Buffer.concat([0, 1, 2].map((line) => lineOf(segment * 3 + line))),
      )
    const host = await aHost()
    const reads: string[] = []
    const readFile = (path: string) => {
      reads.push(path)
      return host.files.readFile(path)
    }
    const counting = { host: { ...host, files: { ...host.files, readFile } }, folder }
    expect([...(await findActions(counting, [aStamp('a', 20)])).keys()]).toEqual([aStamp('a', 20)])
    expect(reads.length).toBeLessThanOrEqual(5)
    const every = Array.from({ length: 60 }, (_, index) => aStamp('a', index))
    expect([...(await findActions(counting, [...every, aStamp('b', 4)])).keys()].sort()).toEqual(every.slice(3, 51))
  })
})
