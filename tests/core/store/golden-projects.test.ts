import { existsSync } from 'node:fs'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../main/core/check/check-project.ts'
import { readBody } from '../../../main/core/store/body.ts'
import { versionsOf } from '../../../main/core/store/project-records.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { themeNamed } from '../../support/a-store.ts'
import { makeGoldenProject, plainState } from '../../support/golden-project.ts'
import { aHost, temporaryFolder } from '../../support/test-host.ts'

// One project for each version of the format, as that version wrote it, and what it says. They are never made anew:
// where one is missing, this makes it.

const fixtures = resolve(import.meta.dirname, '../../fixtures/projects')

describe.each(['v1'])('the stored project of format %s', (version) => {
  const stored = join(fixtures, version)
  const expectation = join(fixtures, `${version}.json`)

  it('is opened as it was meant, by whatever version of the program', async () => {
    const host = await aHost({ clock: { nowMs: () => Date.UTC(2030, 0, 1) } })
    if (!existsSync(stored)) {
      await makeGoldenProject(stored)
      const { state } = await ProjectStore.openForReading(host, stored)
      await writeFile(expectation, `${JSON.stringify(plainState(state), null, 1)}\n`, { flag: 'wx' })
    }
    const store = await ProjectStore.openForReading(host, stored)
    expect(plainState(store.state)).toEqual(JSON.parse(await readFile(expectation, 'utf8')))
    expect(store.findings).toEqual([])
    expect((await checkProject(host, stored)).map(({ severity, code }) => `${severity} ${code}`).sort()).toEqual([
      'note collectionUnknown',
      'note conflict',
    ])
    for (const { bodyHash } of versionsOf(store.state).values())
      expect((await readBody(host.files, store.folder, bodyHash)).length).toBeGreaterThan(0)
  })

  it('keeps what it does not know through an edit of the same record', async () => {
    const host = await aHost({ clock: { nowMs: () => Date.UTC(2030, 0, 1) } })
    const folder = join(await temporaryFolder(), 'project')
    await cp(stored, folder, { recursive: true })
    const store = await ProjectStore.openForWriting(host, folder, 'Tester')
    const before = plainState(store.state)
    const actor = before.actor?.[0]
    const ops = [{ c: 'actor' as const, id: actor?.id ?? '', set: { name: 'Qatar' } }]
    await store.commit({ label: 'actor.edit', coderId: 'c_0001', ops })
    await store.commit(themeNamed('another'))
    await store.close()
    const after = plainState((await ProjectStore.openForReading(host, folder)).state)
    expect(after.actor?.[0]).toEqual({ ...actor, values: { ...actor?.values, name: 'Qatar' }, conflicts: {} })
    expect(after.sketch).toEqual(before.sketch)
  })
})
