import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { chooseFiles, downloadedBy } from '../support/app-steps.ts'
import { makeJourney } from '../support/journey.ts'
import { aBrowserContext, closeTestBrowser, openApp, startApp } from '../support/running-app.ts'
import { temporaryFolder } from '../support/test-host.ts'

afterAll(closeTestBrowser)

it('takes two articles from import to a dossier and a shared file', async () => {
  const folder = await temporaryFolder()
  const data = join(folder, 'data')
  const app = await startApp(data)
  const { context, complaints } = await aBrowserContext()
  const page = await openApp(app, context)
  const stage = {
    page,
    name: 'journey',
    chooseFiles: (paths: string[], act: () => Promise<void>) => chooseFiles(page, paths, act),
    savedBy: (_name: string, act: () => Promise<void>) => downloadedBy(page, act),
  }
  await makeJourney(stage, folder)
  expect(complaints).toEqual([])
}, 240_000)
