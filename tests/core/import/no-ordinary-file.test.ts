import { promises } from 'node:fs'
import { expect, it } from 'vitest'
import { readSource } from '../../../main/core/import/import-files.ts'
import type { FileSystem } from '../../../main/core/ports/file-system.ts'
import { aHost } from '../../support/test-host.ts'

it('refuses a pipe or a device in words and does not begin to read it, since it may never end', async () => {
  let reads = 0
  const files: FileSystem = {
    ...promises,
    stat: async () => ({ size: 0, mtimeMs: 0, isFile: () => false, isDirectory: () => false }),
    readFile: async () => {
      reads++
      return new Uint8Array()
    },
  }
  const host = await aHost({ files })
  await expect(readSource(host, { path: '/talks/pipe.txt' })).rejects.toMatchObject({
    code: 'fileUnreadable',
    data: { path: '/talks/pipe.txt', reason: 'it is no ordinary file' },
  })
  expect(reads).toBe(0)
})
