import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aClient, type TestProject } from '../../support/a-project.ts'
import { aHost } from '../../support/test-host.ts'
import { twoCopies } from '../../support/two-copies.ts'

/** Closes a project and opens it again on the same machine; gives the new handle. */
async function openedAgain({ host, folder, context }: TestProject) {
  await context.projects.closeAll()
  const { client } = await aClient(host)
  const { handle: project } = await client.project.open({ folder, mode: 'writing', coderName: 'Tester' })
  return { client, project }
}

/** What a sync engine does: her logs and texts lie in my folder too. */
async function synced(hers: TestProject, mine: TestProject): Promise<void> {
  for (const part of ['ops', 'articles', 'files'])
    await cp(join(hers.folder, part), join(mine.folder, part), { recursive: true, force: false, errorOnExist: false })
}

it('what a sync engine brought while a project was closed is told once, by coder', async () => {
  const { mine, hers } = await twoCopies(await aHost())
  expect(await mine.client.project.arrivedSince({ project: mine.project })).toEqual([])
  for (const name of ['One', 'Two']) await hers.client.theme.create({ project: hers.project, name })
  await mine.context.projects.closeAll()
  await synced(hers, mine)
  const later = await openedAgain(mine)
  const { coder } = await hers.client.project.summary({ project: hers.project })
  const joined = 1 // her own record came with her
  expect(await later.client.project.arrivedSince({ project: later.project })).toEqual([
    { coder: { id: coder?.id, name: 'Nasrin' }, actions: 2 + joined },
  ])
  expect(await later.client.project.arrivedSince({ project: later.project })).toEqual([])
})

it('nothing is told of one’s own work, nor on the first opening of a folder', async () => {
  const { mine, hers } = await twoCopies(await aHost())
  expect(await hers.client.project.arrivedSince({ project: hers.project })).toEqual([])
  await mine.client.project.arrivedSince({ project: mine.project })
  await mine.client.theme.create({ project: mine.project, name: 'Mine' })
  const later = await openedAgain(mine)
  expect(await later.client.project.arrivedSince({ project: later.project })).toEqual([])
})
