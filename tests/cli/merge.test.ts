import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/test-host.ts'

// Merging and restoring from a terminal: two people, each with data of their own. Each test starts the program a dozen
// times, which takes its time on a busy machine.

const patienceMs = 120_000

const pages = resolve(import.meta.dirname, '../fixtures/pages')

function aPerson(folder: string, name: string) {
  const options = ['--data', join(folder, `data of ${name}`), '--coder', name]
  return {
    rows: async (...args: string[]) => {
      const result = await runCli([...args, '--json', ...options])
      expect([result.exitCode, result.stderr]).toEqual([0, ''])
      return result.rows
    },
    words: async (...args: string[]) => {
      const { exitCode, stdout, stderr } = await runCli([...args, ...options])
      return { exitCode, stdout, stderr }
    },
  }
}

async function twoPeople() {
  const folder = await temporaryFolder()
  const [amina, behrouz] = [aPerson(folder, 'Amina'), aPerson(folder, 'Behrouz')]
  const [hers, his, file] = [join(folder, 'hers'), join(folder, 'his'), join(folder, 'talks.mnb')]
  await amina.rows('new', hers, '--title', 'Talks')
  await amina.rows('import', hers, join(pages, 'harbour-round.html'))
  await amina.rows('share', hers, '--out', file)
  await behrouz.rows('open-shared', file, '--into', his)
  await behrouz.rows('import', his, join(pages, 'bandar-fa.html'))
  await behrouz.rows('share', his, '--out', file, '--force')
  return { folder, amina, behrouz, hers, his, file }
}

describe('merging from the command line', () => {
  it(
    'says what it would bring and brings it',
    async () => {
      const { amina, hers, file } = await twoPeople()
      const [preview] = await amina.rows('merge', hers, file, '--preview')
      expect(preview).toMatchObject({
        file,
        title: 'Talks',
        actions: 2,
        total: { added: 3, changed: 0, removed: 0, conflicting: 0 },
        contents: 2,
      })
      expect(await amina.rows('list', hers, 'articles')).toHaveLength(1)
      expect(await amina.rows('merge', hers, file)).toMatchObject([
        { ...preview, backup: expect.any(String), openConflicts: 0 },
      ])
      expect(await amina.rows('list', hers, 'articles')).toHaveLength(2)
      expect(await amina.words('check', hers)).toMatchObject({ exitCode: 0, stderr: 'Nothing is wrong.\n' })
    },
    patienceMs,
  )

  it(
    'tells a person in words, by kind and by coder',
    async () => {
      const { amina, hers, file } = await twoPeople()
      const { stdout, exitCode } = await amina.words('merge', hers, file, '--preview')
      expect([exitCode, stdout.split('\n')]).toEqual([
        0,
        [
          'It would bring 2 changes to ‘Talks’. Nothing was changed.',
          '  articles: 1 new',
          '  texts of articles: 1 new',
          '  coders: 1 new',
          '  by Behrouz: 2 changes, 3 new',
          '',
        ],
      ])
    },
    patienceMs,
  )
})

describe('restoring from the command line', () => {
  it(
    'lists the backups and puts the project as it was into a new folder, also when the old one is gone',
    async () => {
      const { folder, amina, hers, file } = await twoPeople()
      await amina.rows('merge', hers, file)
      const backups = await amina.rows('restore', hers, '--list')
      expect(backups).toMatchObject([
        { reason: 'merge', title: 'Talks', articles: 1, folder: hers },
        { reason: 'daily' },
      ])
      await rm(hers, { recursive: true })
      const into = join(folder, 'restored')
      const from = String(backups[0]?.backup)
      expect(await amina.rows('restore', hers, '--from', from, '--into', into)).toMatchObject([
        { project: into, title: 'Talks', backup: from, articles: 1, leftOut: [] },
      ])
      expect(await amina.rows('list', into, 'articles')).toHaveLength(1)
      await amina.rows('merge', into, file)
      expect(await amina.rows('list', into, 'articles')).toHaveLength(2)
      expect(await readdir(folder)).not.toContain('hers')
    },
    patienceMs,
  )
})
