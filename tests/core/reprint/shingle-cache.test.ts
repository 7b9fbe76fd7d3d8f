import { promises } from 'node:fs'
import { expect, it } from 'vitest'
import { readKnownTexts, rememberTexts } from '../../../main/core/reprint/shingle-cache.ts'
import { temporaryFolder } from '../../support/test-host.ts'

it('gives each text its own runs of words back from the file, whatever stands before it', async () => {
  const folder = await temporaryFolder()
  const texts = new Map([
    [
      'aa'.repeat(32),
      {
        narration: Uint32Array.of(1, 2, 3),
        quoted: Uint32Array.of(4),
        cues: [{ agency: 'AP', where: 'credit' as const }],
      },
    ],
    ['bb'.repeat(32), { narration: Uint32Array.of(7), quoted: new Uint32Array(), cues: [] }],
    ['cc'.repeat(32), { narration: new Uint32Array(), quoted: new Uint32Array(), cues: [] }],
  ])
  await rememberTexts(promises, folder, texts)
  expect(await readKnownTexts(promises, folder)).toEqual(texts)
})
