import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aClient } from '../support/a-project.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { aHost, temporaryFolder } from '../support/test-host.ts'

// Every door of the command line, opened wrongly: one clear message, the right exit code, nothing changed on disk.

const pages = resolve(import.meta.dirname, '../fixtures/pages')
let base = ''
let sound = ''
let sharedFile = ''

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'mediation-notebook-doors-'))
  sound = join(base, 'sound')
  sharedFile = join(base, 'sound.mnb')
  const data = ['--data', join(base, 'data'), '--coder', 'Tester']
  await runCli(['new', sound, '--title', 'Sound', ...data])
  await runCli(['import', sound, join(pages, 'harbour-round.html'), ...data])
  await runCli(['share', sound, '--out', sharedFile, ...data])
})
afterAll(() => rm(base, { recursive: true, force: true }))

/** Names, sizes and times of everything under a folder. */
async function snapshot(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const lines = files.map(async (path) => {
    const { size, mtimeMs } = await stat(path)
    return `${path} ${size} ${mtimeMs}`
  })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  return [...folders, ...(await Promise.all(lines))].sort()
}

/** A copy of the sound project in a folder of its own, and a way to call the command line there. */
async function aWorkplace() {
  const folder = await temporaryFolder()
  const project = join(folder, 'project')
  await cp(sound, project, { recursive: true })
  const data = join(await temporaryFolder(), 'data')
  const call = async (...args: string[]): Promise<CliResult> => {
    const result = await runCli([...args, '--json', '--data', data, '--coder', 'Tester'])
    expect(result.stderr).not.toMatch(/\bat .*\.js:\d+/)
    return result
  }
  return { folder, project, data, call }
}

/** The one error that a call reported on standard error. */
function errorOf({ stderr, stdout }: CliResult): { code: string; message: string } {
  expect(stdout).toBe('')
  const lines = stderr.trim().split('\n')
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '').error
}

describe('a project that is damaged', () => {
  it('is read and shared with a word about it beside the results', async () => {
    const { folder, project, call } = await aWorkplace()
    await rm(join(project, 'articles'), { recursive: true })
    const note = 'Something of this project is damaged or missing (1 fault): ‘check’ says what.\n'
    const listed = await call('list', project, 'articles')
    const shared = await call('share', project, '--out', join(folder, 'damaged.mnb'))
    expect([listed.exitCode, listed.rows.length, listed.stderr]).toEqual([0, 1, note])
    expect([shared.exitCode, shared.rows.length, shared.stderr]).toEqual([0, 1, note])
    expect(await call('check', project)).toMatchObject({ exitCode: 1, stderr: '1 fault found.\n' })
  })
})

describe('a call that names something wrong', () => {
  type Workplace = Awaited<ReturnType<typeof aWorkplace>>
  const doors: [string, (at: Workplace) => Promise<string[]> | string[], number, string][] = [
    ['an unknown verb', () => ['publish'], 2, 'usage'],
    ['a verb without what it needs', () => ['new'], 2, 'usage'],
    ['an unknown option', ({ project }) => ['list', project, 'articles', '--all'], 2, 'usage'],
    ['an unknown kind of list', ({ project }) => ['list', project, 'weather'], 2, 'usage'],
    ['a project without a title', ({ folder }) => ['new', join(folder, 'x')], 2, 'usage'],
    ['a new project where something is', ({ project }) => ['new', project, '--title', 'X'], 2, 'folderNotEmpty'],
    ['a project that is not there', ({ folder }) => ['list', join(folder, 'nowhere'), 'articles'], 3, 'folderMissing'],
    ['a folder that is no project', ({ folder }) => ['list', folder, 'articles'], 3, 'notAProject'],
    ['a file for a project', ({ project }) => ['check', join(project, 'project.json')], 3, 'notAProject'],
    [
      'an import into a folder that is no project',
      ({ folder }) => ['import', folder, join(pages, 'bulletin.txt')],
      3,
      'notAProject',
    ],
    [
      'a shared file that is not there',
      ({ folder }) => ['open-shared', join(folder, 'x.mnb'), '--into', join(folder, 'y')],
      3,
      'fileMissing',
    ],
    [
      'a folder for a shared file',
      ({ project, folder }) => ['open-shared', project, '--into', join(folder, 'y')],
      3,
      'fileIsFolder',
    ],
    [
      'a shared file into a folder that holds something',
      ({ project }) => ['open-shared', sharedFile, '--into', project],
      2,
      'folderNotEmpty',
    ],
    [
      'a corrupt shared file',
      async ({ folder }) => {
        await writeFile(join(folder, 'x.mnb'), (await readFile(sharedFile)).subarray(0, 900))
        return ['open-shared', join(folder, 'x.mnb'), '--into', join(folder, 'y')]
      },
      3,
      'sharedFileDamaged',
    ],
    [
      'a shared file with names that lead out of the folder',
      async ({ folder }) => {
        const bytes = (await readFile(sharedFile)).toString('latin1').replaceAll('project.json', '../ject.json')
        await writeFile(join(folder, 'x.mnb'), Buffer.from(bytes, 'latin1'))
        return ['open-shared', join(folder, 'x.mnb'), '--into', join(folder, 'y')]
      },
      3,
      'sharedFileDamaged',
    ],
    ['a share over a file that exists', ({ project }) => ['share', project, '--out', sharedFile], 2, 'outputExists'],
    [
      'a share into a folder that does not exist',
      ({ project, folder }) => ['share', project, '--out', join(folder, 'no/x.mnb')],
      2,
      'outputUnwritable',
    ],
    [
      'a dossier of a kind there is not',
      ({ project, folder }) => ['dossier', project, '--out', join(folder, 'd.odt')],
      2,
      'usage',
    ],
    [
      'a dossier over a file that exists',
      async ({ project, folder }) => {
        await writeFile(join(folder, 'd.html'), 'mine')
        return ['dossier', project, '--out', join(folder, 'd.html')]
      },
      2,
      'outputExists',
    ],
    [
      'a dossier of a project without a highlight',
      ({ project, folder }) => ['dossier', project, '--out', join(folder, 'd.html')],
      1,
      'dossierEmpty',
    ],
    [
      'a merge of a file that is not there',
      ({ project, folder }) => ['merge', project, join(folder, 'x.mnb')],
      3,
      'fileMissing',
    ],
    [
      'a merge of something else',
      ({ project }) => ['merge', project, join(pages, 'bulletin.txt')],
      3,
      'sharedFileDamaged',
    ],
    [
      'a preview of a merge of half a file',
      async ({ project, folder }) => {
        await writeFile(join(folder, 'x.mnb'), (await readFile(sharedFile)).subarray(0, 900))
        return ['merge', project, join(folder, 'x.mnb'), '--preview']
      },
      3,
      'sharedFileDamaged',
    ],
    [
      'a merge of another project',
      async ({ project, folder }) => {
        const [other, file] = [join(folder, 'other'), join(folder, 'other.mnb')]
        const data = ['--data', join(base, 'data'), '--coder', 'Tester']
        await runCli(['new', other, '--title', 'Other', ...data])
        await runCli(['share', other, '--out', file, ...data])
        return ['merge', project, file]
      },
      3,
      'mergeOtherProject',
    ],
    ['a merge into no project', ({ folder }) => ['merge', folder, sharedFile], 3, 'notAProject'],
    [
      'backups of a project that has none',
      ({ folder }) => ['restore', join(folder, 'x'), '--list'],
      3,
      'backupMissing',
    ],
    ['restoring without a place', ({ project }) => ['restore', project], 2, 'usage'],
    [
      'restoring into a folder that holds something',
      async ({ project, call }) => {
        expect((await call('merge', project, sharedFile)).exitCode).toBe(0)
        return ['restore', project, '--into', project]
      },
      2,
      'folderNotEmpty',
    ],
    [
      'restoring a backup there is not',
      async ({ project, folder, call }) => {
        expect((await call('merge', project, sharedFile)).exitCode).toBe(0)
        return ['restore', project, '--from', '2001', '--into', join(folder, 'y')]
      },
      3,
      'backupMissing',
    ],
    ['an empty title', ({ folder }) => ['new', join(folder, 'x'), '--title', ''], 2, 'usage'],
    [
      'a share of another kind',
      ({ project, folder }) => ['share', project, '--out', join(folder, 'x.zip')],
      2,
      'usage',
    ],
    [
      'a share into the project',
      ({ project }) => ['share', project, '--out', join(project, 'x.mnb'), '--force'],
      2,
      'outputUnwritable',
    ],
    [
      'a tag without a letter in its name',
      ({ project }) => ['highlight', project, '--article', 'ar_1', '--exact', 'x', '--actor', '\u200c'],
      2,
      'usage',
    ],
    ['a search for no word', ({ project }) => ['search', project, '…'], 2, 'querySyntax'],
    ['a highlight without its words', ({ project }) => ['highlight', project, '--article', 'ar_0001'], 2, 'usage'],
    [
      'passages from a file that is not there',
      ({ project, folder }) => ['highlight', project, '--from', join(folder, 'x')],
      2,
      'usage',
    ],
  ]

  it.each(doors)('is told in one message: %s', async (_what, make, exitCode, code) => {
    const at = await aWorkplace()
    const args = await make(at)
    const before = await snapshot(at.folder)
    const result = await at.call(...args)
    expect([result.exitCode, errorOf(result).code]).toEqual([exitCode, code])
    expect(errorOf(result).message).toMatch(/[.!]\)?$/)
    expect(await snapshot(at.folder)).toEqual(before)
  })

  it('is told in words to a person', async () => {
    const { stderr, exitCode } = await runCli(['list', '/nowhere/at/all', 'articles'])
    expect([exitCode, stderr]).toEqual([
      3,
      'There is no folder ‘/nowhere/at/all’. Nothing was changed. Check the path, or make a project there with ‘new’.\n',
    ])
  })
})

describe('a file that cannot be imported', () => {
  it('fails alone, with its reason, and the others are imported', async () => {
    const { folder, project, call } = await aWorkplace()
    await writeFile(join(folder, 'empty.html'), '')
    await writeFile(join(folder, 'binary.html'), Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 256)))
    await writeFile(join(folder, 'deep.html'), `<p>x</p>${'<div>'.repeat(20_000)}text`)
    await writeFile(join(folder, 'sheet.xlsx'), 'PK')
    await mkdir(join(folder, 'dir.html'))
    const names = ['missing.html', 'dir.html', 'empty.html', 'binary.html', 'deep.html', 'sheet.xlsx']
    const files = [...names.map((name) => join(folder, name)), join(pages, 'bulletin.txt')]
    const result = await call('import', project, ...files)
    expect(result.exitCode).toBe(1)
    expect(result.rows.map((row) => [row.file, row.status, (row.error as { code: string } | null)?.code])).toEqual([
      [files[0], 'failed', 'fileMissing'],
      [files[1], 'failed', 'fileIsFolder'],
      [files[2], 'failed', 'fileEmpty'],
      [files[3], 'failed', 'fileBinary'],
      [files[4], 'failed', 'fileTooComplex'],
      [files[5], 'failed', 'formatUnsupported'],
      [files[6], 'imported', undefined],
    ])
    const keys = [
      'file',
      'status',
      'articleId',
      'title',
      'outlet',
      'byline',
      'publishedAt',
      'publishedAtOffered',
      'offered',
      'carried',
      'language',
      'words',
      'warnings',
      'parts',
      'error',
    ]
    for (const row of result.rows) expect(Object.keys(row).sort()).toEqual([...keys].sort())
    expect((await call('list', project, 'articles')).rows).toHaveLength(2)
  })

  it('is a duplicate when its text is there already from the same outlet', async () => {
    const { project, call } = await aWorkplace()
    const [first] = (await call('list', project, 'articles')).rows
    const again = await call('import', project, join(pages, 'harbour-round.html'))
    expect([again.exitCode, again.rows[0]]).toMatchObject([0, { status: 'duplicate', articleId: first?.id }])
  })
})

describe('a passage that cannot be marked', () => {
  it('is answered with the places it could be, and nothing is made', async () => {
    const { folder, project, call } = await aWorkplace()
    const [article] = (await call('list', project, 'articles')).rows
    const rows = [
      { article: article?.id, exact: 'no such words', actor: ['Nobody'] },
      { article: article?.id, exact: 'The', actor: ['Nobody'] },
      { article: 'ar_zzzz', exact: 'The' },
      { exact: 'no article' },
    ]
    await writeFile(join(folder, 'p.ndjson'), rows.map((row) => JSON.stringify(row)).join('\n'))
    const result = await call('highlight', project, '--from', join(folder, 'p.ndjson'))
    expect(result.exitCode).toBe(1)
    expect(result.rows.map((row) => row.error)).toEqual(['notFound', 'ambiguous', 'articleMissing', 'badRow'])
    const places = result.rows[1]?.places as { blockId: string; prefix: string; suffix: string }[]
    expect(places.length).toBeGreaterThan(1)
    expect(Object.keys(places[0] ?? {})).toEqual(['blockId', 'prefix', 'suffix'])
    expect((await call('list', project, 'actors')).rows).toEqual([])
  })

  it('is named by its line in the file, blank ones counted', async () => {
    const { folder, project, call } = await aWorkplace()
    const [article] = (await call('list', project, 'articles')).rows
    const rows = [
      { article: article?.id, exact: 'no such words' },
      { article: 'ar_1', exact: 'x', colour: 'red' },
    ]
    const [first, second] = rows.map((row) => JSON.stringify(row))
    await writeFile(join(folder, 'p.ndjson'), `\uFEFF${first}\n\n\n${second}\n`)
    const result = await call('highlight', project, '--from', join(folder, 'p.ndjson'))
    expect(result.rows.map(({ error, line }) => [error, line])).toEqual([
      ['notFound', undefined],
      ['badRow', 4],
    ])
  })
})

describe('a project that another process holds', () => {
  it('refuses the verbs that write and serves the others', async () => {
    const { folder, project, data, call } = await aWorkplace()
    const { client } = await aClient(await aHost({ dataFolder: data }))
    const { handle } = await client.project.open({ folder: project, mode: 'writing', coderName: 'Holder' })
    try {
      const write = await call('import', project, join(pages, 'bulletin.txt'))
      expect([write.exitCode, errorOf(write).code]).toEqual([3, 'projectLocked'])
      expect(errorOf(write).message).toContain('Holder')
      expect((await call('list', project, 'articles')).exitCode).toBe(0)
      expect((await call('search', project, 'mediators')).rows).toHaveLength(1)
      expect((await call('share', project, '--out', join(folder, 'beside.mnb'))).exitCode).toBe(0)
      expect((await call('check', project)).rows).toEqual([])
      const merge = await call('merge', project, sharedFile)
      expect([merge.exitCode, errorOf(merge).code]).toEqual([3, 'projectLocked'])
      expect((await call('merge', project, sharedFile, '--preview')).rows).toMatchObject([{ actions: 0 }])
    } finally {
      await client.project.close({ project: handle })
    }
    expect((await call('import', project, join(pages, 'bulletin.txt'))).exitCode).toBe(0)
  })
})
