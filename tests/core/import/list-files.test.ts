import { promises } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { listFiles } from '../../../main/core/import/list-files.ts'
import { temporaryFolder } from '../../support/test-host.ts'

it('finds the files of folders by name, without hidden ones and what browsers save beside a page', async () => {
  const folder = await temporaryFolder()
  const names = [
    'b.txt',
    'Talks.html',
    'Talks_files/advert.html',
    'talks_notes/a.txt',
    'deep/er/c.pdf',
    '.git/config.txt',
    '.hidden.txt',
    '~$report.docx',
    'Thumbs.db',
  ]
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), 'x')
  }
  await mkdir(join(folder, 'empty'))
  const named = [
    { path: folder, name: 'sources' },
    { path: join(folder, 'b.txt'), name: 'b.txt' },
    { path: join(folder, 'empty'), name: 'empty' },
    { path: join(folder, 'nowhere'), name: 'nowhere' },
  ]
  expect((await listFiles(promises, named)).map(({ name }) => name)).toEqual([
    'sources/Talks.html',
    'sources/b.txt',
    'sources/deep/er/c.pdf',
    'sources/talks_notes/a.txt',
    'b.txt',
    'empty',
    'nowhere',
  ])
})
