import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { followFolder } from '../../../main/core/project/follow-folder.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import type { ChangeEvent } from '../../../shared/rows/project.ts'
import { aClient, aProject } from '../../support/a-project.ts'
import { aHost, seededChance, temporaryFolder } from '../../support/test-host.ts'

describe('an open project', () => {
  it('tells its tabs of what a colleague’s log brought, by whom, and which records it touched', async () => {
    const { client, project, folder, opened } = await aProject()
    const copy = join(await temporaryFolder(), 'copy')
    await cp(folder, copy, { recursive: true })
    const theirs = await aClient(await aHost({ chance: seededChance(9) }))
    const { handle } = await theirs.client.project.open({ folder: copy, mode: 'writing', coderName: 'Amina' })
    const actor = await theirs.client.actor.create({ project: handle, name: 'Qatar', kind: 'state' })
    const known = await readdir(join(folder, 'ops'))
    const [writer = ''] = (await readdir(join(copy, 'ops'))).filter((name) => !known.includes(name))
    onTestFinished(followFolder(opened.store, opened.changes, 10))
    const stream = await client.project.changes({ project, tab: 'one' })
    await stream.next()
    await cp(join(copy, 'ops', writer), join(folder, 'ops', writer), { recursive: true })
    const { value } = await stream.next()
    const amina = { id: expect.any(String), name: 'Amina' }
    expect(value).toEqual({
      type: 'arrived',
      actions: 2,
      byCoder: [{ coder: amina, actions: 2 }],
      collections: { coder: [expect.any(String)], actor: [actor.id] },
    } satisfies ChangeEvent | object)
    expect(await client.actor.list({ project })).toMatchObject([{ name: 'Qatar' }])
    await stream.return?.()
  })

  it('opened for reading, follows the process that writes', async () => {
    const { client, project, folder, host } = await aProject()
    const reader = await ProjectStore.openForReading(host, folder)
    const seen = new Promise((resolve) => reader.watch(resolve))
    onTestFinished(followFolder(reader, { isHeardBesides: () => true }, 10))
    await client.actor.create({ project, name: 'Oman', kind: 'state' })
    expect(await seen).toMatchObject({ type: 'arrived', actions: [{ label: 'actor.add' }] })
  })

  it('can only be read any more once its folder is gone, and says so', async () => {
    const { client, project, opened, host, folder } = await aProject()
    onTestFinished(followFolder(opened.store, opened.changes, 10))
    const stream = await client.project.changes({ project, tab: 'one' })
    await stream.next()
    await host.files.rename(folder, `${folder}-pulled-out`)
    expect((await stream.next()).value).toEqual({ type: 'readOnly', reason: 'its folder is not there any more' })
    await host.files.rename(`${folder}-pulled-out`, folder)
    expect(await client.project.open({ folder, mode: 'writing' })).toMatchObject({ handle: project, writable: true })
    await stream.return?.()
  })
})
