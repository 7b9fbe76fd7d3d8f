import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Host } from '../../../main/core/ports/host.ts'
import { listFolder } from '../../../main/core/project/list-folder.ts'
import { suggestFolder } from '../../../main/core/project/suggest-folder.ts'
import { aProject } from '../../support/a-project.ts'
import { aHost } from '../../support/test-host.ts'

describe('the folders of a folder', () => {
  it('are listed with what is in them, the home folder’s where none is named', async () => {
    const { host, client } = await aProject()
    const home = await host.files.realpath(host.homeFolder)
    for (const name of ['.hidden', 'empty 10', 'empty 9', 'full']) await mkdir(join(home, name))
    await writeFile(join(home, 'full', 'x.txt'), 'x')
    await writeFile(join(home, 'shared.mnb'), '12345')
    await writeFile(join(home, 'letter.txt'), 'x')
    const { handle } = await client.project.create({ folder: join(home, 'project'), title: 'Here' })
    await client.project.close({ project: handle })
    const row = (name: string, about: object) => ({
      name,
      path: join(home, name),
      isProject: false,
      isEmpty: false,
      readable: true,
      ...about,
    })
    expect(await client.folder.list({ path: null })).toEqual({
      path: home,
      parent: join(home, '..'),
      folders: [
        row('empty 9', { isEmpty: true }),
        row('empty 10', { isEmpty: true }),
        row('full', {}),
        row('project', { isProject: true }),
      ],
      projectFiles: [{ name: 'shared.mnb', path: join(home, 'shared.mnb'), bytes: 5 }],
    })
  })

  it('are listed though one of them may not be looked into', async () => {
    const host = await aHost()
    const closed = join(await host.files.realpath(host.homeFolder), 'closed')
    await mkdir(closed)
    const readdir: Host['files']['readdir'] = async (path, options) => {
      if (path === closed) throw Object.assign(new Error('permission denied'), { code: 'EACCES' })
      return host.files.readdir(path, options)
    }
    const { folders } = await listFolder({ ...host, files: { ...host.files, readdir } }, null)
    expect(folders).toEqual([{ name: 'closed', path: closed, isProject: false, isEmpty: false, readable: false }])
  })

  it('cannot be listed where there is no such folder', async () => {
    const host = await aHost()
    await expect(listFolder(host, join(host.homeFolder, 'gone'))).rejects.toMatchObject({ code: 'fileMissing' })
  })
})

describe('the folder suggested for a new project', () => {
  it('is in Documents where there is one, and is not there yet', async () => {
    const host = await aHost()
    expect(await suggestFolder(host, 'Talks')).toBe(join(host.homeFolder, 'Talks'))
    await mkdir(join(host.homeFolder, 'Documents', 'Talks'), { recursive: true })
    expect(await suggestFolder(host, 'Talks')).toBe(join(host.homeFolder, 'Documents', 'Talks 2'))
  })

  it.each([
    ['Iran/Pakistan: “talks”?', 'Iran Pakistan “talks”'],
    ['..', 'Mediation project'],
    ['CON', 'Mediation project'],
    ['گفت‌وگو', 'گفت‌وگو'],
    ['Ends with a dot.', 'Ends with a dot'],
  ])('has a name that every system allows: %s', async (title, name) => {
    const host = await aHost()
    expect(await suggestFolder(host, title)).toBe(join(host.homeFolder, name))
  })
})
