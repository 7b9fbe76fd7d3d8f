import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'
import { aColleague, aStore, onDisk, ordered, themeNamed, themeNamesIn } from '../../../support/a-store.ts'
import { aHost, seededChance } from '../../../support/test-host.ts'

// A stick that is pulled, a folder that is moved away: nothing is made in its place, and what is in memory stays there.

const gone = 'its folder is not there any more'

describe('a project whose folder is gone', () => {
  it('cannot be gone on with, and shows what it showed, until the folder is back', async () => {
    const { host, folder, store } = await aStore()
    await store.commit(themeNamed('saved'))
    await rename(folder, `${folder}-away`)
    const failure = { code: 'outputUnwritable' }
    await expect(store.commit(themeNamed('in memory'))).rejects.toMatchObject(failure)
    await expect(store.resume('Tester')).rejects.toMatchObject({ code: 'projectReadOnly', data: { reason: gone } })
    expect(existsSync(folder)).toBe(false)
    expect([themeNamesIn(store.state), store.unacknowledged]).toEqual([['saved', 'in memory'], 1])
    await rename(`${folder}-away`, folder)
    await store.resume('Tester')
    expect(themeNamesIn(store.state)).toEqual(['saved', 'in memory'])
    expect(ordered(store.state)).toEqual(await onDisk(host, folder))
  })

  it('acknowledges nothing in a folder made anew, though its log was to be begun just then', async () => {
    const { folder, store } = await aStore()
    await store.commit(themeNamed('theirs'))
    const colleague = await aColleague(folder)
    await rename(colleague.folder, `${colleague.folder}-away`)
    await expect(colleague.store.commit(themeNamed('mine'))).rejects.toMatchObject({ code: 'outputUnwritable' })
    expect(existsSync(colleague.folder)).toBe(false)
    await rename(`${colleague.folder}-away`, colleague.folder)
    await colleague.store.resume('Colleague')
    expect(themeNamesIn(colleague.store.state)).toEqual(['theirs', 'mine'])
  })

  it('keeps no article in a folder made anew', async () => {
    const { folder, store } = await aStore()
    await store.commit(themeNamed('saved'))
    await rename(folder, `${folder}-away`)
    const kept = store.keep(
      new TextEncoder().encode('an article'),
      (hash) => `articles/${hash.slice(0, 2)}/${hash}.json`,
    )
    await expect(kept).rejects.toMatchObject({ code: 'outputUnwritable', data: { reason: gone } })
    expect(existsSync(folder)).toBe(false)
  })

  it('is not gone on with in the folder of another project', async () => {
    const { folder, store } = await aStore()
    await store.commit(themeNamed('saved'))
    await rename(folder, `${folder}-away`)
    await store.commit(themeNamed('in memory')).catch(() => undefined)
    await (await ProjectStore.create(await aHost({ chance: seededChance(9) }), folder, 'Somebody')).close()
    await expect(store.resume('Tester')).rejects.toMatchObject({
      code: 'projectReadOnly',
      data: { reason: 'another project is in its folder now' },
    })
    expect(themeNamesIn(store.state)).toEqual(['saved', 'in memory'])
  })
})
