import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDefinedError, safe } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { describe, expect, it } from 'vitest'
import type { api } from '../../shared/api.ts'
import { temporaryFolder } from '../support/test-host.ts'

export type ApiClient = ContractRouterClient<typeof api>

/** The same cases for every way of reaching core. `connect` gives a client of a fresh core, cleared up with the test. */
export function describeContract(transport: string, connect: () => Promise<ApiClient>): void {
  describe(`the contract ${transport}`, () => {
    async function aProject() {
      const client = await connect()
      const folder = join(await temporaryFolder(), 'project')
      const opened = await client.project.create({ folder, title: 'Talks', coderName: 'Tester' })
      return { client, folder, project: opened.handle, opened }
    }

    it('answers a call', async () => {
      const { client, project, opened } = await aProject()
      expect(opened).toMatchObject({ title: 'Talks', writable: true, coder: { name: 'Tester' } })
      expect(await client.article.list({ project })).toEqual([])
    })

    it('refuses input that does not fit', async () => {
      const client = await connect()
      const { error } = await safe(client.project.create({ folder: '/nowhere', title: '  ' }))
      expect(error).toMatchObject({ code: 'BAD_REQUEST' })
    })

    it('fails with a typed error that carries its data', async () => {
      const client = await connect()
      const folder = join(await temporaryFolder(), 'missing')
      const { error } = await safe(client.project.open({ folder, mode: 'reading' }))
      if (!isDefinedError(error)) throw new Error(`not a defined error: ${error}`)
      expect([error.code, error.data]).toEqual(['folderMissing', { path: folder }])
    })

    it('streams one result a file, as each is done, and ends with the count of failures', async () => {
      const { client, project, folder } = await aProject()
      const files = [join(folder, '../a.txt'), join(folder, '../missing.txt'), join(folder, '../b.txt')]
      for (const file of [files[0], files[2]]) await writeFile(file ?? '', `The text of ${file}.\n\nAnd more of it.\n`)
      const stream = await client.article.import({ project, files: files.map((path) => ({ path })) })
      const events: unknown[] = []
      let next = await stream.next()
      for (; !next.done; next = await stream.next()) events.push([next.value.done, next.value.row.status])
      expect(events).toEqual([
        [1, 'imported'],
        [2, 'failed'],
        [3, 'imported'],
      ])
      expect(next.value).toEqual({ failed: 1 })
    })

    it('takes the bytes of a file from wherever the person is', async () => {
      const { client, project } = await aProject()
      const file = new File(['Title: گفت‌وگو\n\nنشست دوم در استانبول بود. چیزی به دست نیامد.\n'], 'گزارش.txt')
      const stream = await client.article.import({ project, files: [{ file }] })
      for await (const { row } of stream) expect(row).toMatchObject({ status: 'imported', file: 'گزارش.txt', words: 9 })
    })

    it('stops a stream that is cancelled, and keeps what was done', async () => {
      const { client, project, folder } = await aProject()
      const files = await Promise.all(
        Array.from({ length: 30 }, async (_, index) => {
          const path = join(folder, `../${index}.txt`)
          await writeFile(path, `Text number ${index}.\n\nAnd more.\n`)
          return { path }
        }),
      )
      const cancel = new AbortController()
      const stream = await client.article.import({ project, files }, { signal: cancel.signal })
      await stream.next()
      cancel.abort()
      await expect(
        (async () => {
          for await (const event of stream) if (event.done === files.length) return
          throw new Error('ended early')
        })(),
      ).rejects.toThrow()
      const settled = async () => (await client.article.list({ project })).length
      let count = await settled()
      for (let before = -1; before !== count; count = await settled()) {
        before = count
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThan(files.length)
    })

    it('carries a failure in the middle of a stream as a typed error', async () => {
      const { client, project } = await aProject()
      const stream = await client.dossier.export({ project, file: '/nowhere-at-all/x.html' })
      const { error } = await safe(stream.next())
      expect(error).toMatchObject({ code: 'outputUnwritable', data: { path: '/nowhere-at-all' } })
    })

    it('tells every tab of a change as it happens, and a tab that stops listening no longer', async () => {
      const { client, project } = await aProject()
      const stop = new AbortController()
      const [leaving, staying] = await Promise.all([
        client.project.changes({ project, tab: 'leaving' }, { signal: stop.signal }),
        client.project.changes({ project, tab: 'staying' }),
      ])
      const next = async (stream: typeof staying) => (await stream.next()).value
      expect([await next(leaving), await next(staying)]).toEqual([{ type: 'ready' }, { type: 'ready' }])
      const { id } = await client.theme.create({ project, name: 'leverage' })
      const told = { type: 'committed', label: 'theme.add', collections: { theme: [id] } }
      expect([await next(leaving), await next(staying)]).toMatchObject([told, told])
      stop.abort()
      const isOver = leaving.next().then(
        ({ done }) => done,
        () => true,
      )
      expect(await isOver).toBe(true)
      expect(await client.history.undo({ project })).toEqual({ label: 'theme.add', left: [] })
      expect(await next(staying)).toMatchObject({ label: 'theme.add', undoes: expect.any(String) })
      await staying.return?.()
    })

    it('carries the text of a section as it was typed', async () => {
      const { client, project } = await aProject()
      const { id: sectionId } = await client.section.create({ project, title: 'گفت‌وگو' })
      const { text } = await client.section.take({ project, sectionId, tab: 'one' })
      const paragraph = {
        type: 'paragraph',
        version: 1,
        children: [{ type: 'text', text: 'یک 👩🏽‍⚖️', format: 1, style: '' }],
      }
      const content = { root: { type: 'root', version: 1, children: [paragraph] } }
      await client.section.keepDraft({ project, sectionId, tab: 'one', content, heads: text.heads })
      const { heads } = await client.section.commitDraft({ project, sectionId, tab: 'one' })
      expect(await client.section.read({ project, sectionId })).toEqual({
        id: sectionId,
        title: 'گفت‌وگو',
        content,
        heads,
        conflicts: [],
        draft: null,
        tab: 'one',
      })
    })

    it('does not answer for a project that was closed', async () => {
      const { client, project } = await aProject()
      await client.project.close({ project })
      const { error } = await safe(client.article.list({ project }))
      expect(error).toMatchObject({ code: 'projectNotOpen', data: { project } })
    })
  })
}
