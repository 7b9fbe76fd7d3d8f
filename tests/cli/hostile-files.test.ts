import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { aPdf } from '../support/documents/a-pdf.ts'
import { aZip } from '../support/documents/a-zip.ts'
import { aDocx, anEpub, wordParagraph } from '../support/documents/office-files.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/test-host.ts'

// The built program, its workers and their limits, on files made to harm it.

const sentence = 'The delegations returned to the hall on Sunday morning, and both of them had brought proposals.'
const huge = Buffer.alloc(150_000_000, 'talks ')

const hostile: Record<string, () => string | Uint8Array> = {
  'nested.html': () => `<p>x</p>${'<div>'.repeat(20_000)}text`,
  'large.html': () => `<html><body>${`<p>${sentence}</p>`.repeat(500_000)}`,
  'leads-out.zip': () => aZip([{ name: '../../../evil.txt', content: sentence }]),
  'lies.epub': () => anEpub([{ name: 'a.xhtml', body: `<p>${huge.toString('latin1')}</p>`, declaredBytes: 300 }]),
  'bomb.docx': () => aDocx(wordParagraph('x'), { more: [{ name: 'word/x.xml', content: huge }] }),
  'groups.rtf': () => `{\\rtf1 ${'{'.repeat(3_000_000)}`,
  'no-end.pdf': () => aPdf([{ lines: [{ text: sentence, x: 60, y: 700 }] }]).subarray(0, 400),
  'nothing.pdf': () => '',
  'mail.eml': () =>
    Array.from({ length: 20_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`).join(
      '\r\n',
    ),
}

it('refuses each in words, leaves no trace of it in the project, and imports what is beside it', async () => {
  const folder = await temporaryFolder()
  const files = join(folder, 'files')
  await mkdir(files)
  for (const [name, make] of Object.entries(hostile)) await writeFile(join(files, name), make())
  await writeFile(join(files, 'sound.txt'), `${sentence}\n`)
  const project = join(folder, 'talks')
  const own = ['--data', join(folder, 'data'), '--coder', 'Tester', '--json']
  await runCli(['new', project, '--title', 'Talks', ...own])
  const { exitCode, rows } = await runCli(['import', project, files, ...own])
  const results = rows.map(({ file, status, error }) => [String(file).slice(files.length + 1), status, codeOf(error)])
  expect([exitCode, Object.fromEntries(results.map(([file, status, code]) => [file, code ?? status]))]).toEqual([
    1,
    {
      'bomb.docx': 'archiveRefused',
      'groups.rtf': 'fileTooComplex',
      'large.html': 'fileTooLarge',
      'leads-out.zip': 'archiveRefused',
      'lies.epub': 'archiveRefused',
      'mail.eml': 'fileTooComplex',
      'nested.html': 'fileTooComplex',
      'no-end.pdf': 'fileDamaged',
      'nothing.pdf': 'fileEmpty',
      'sound.txt': 'imported',
    },
  ])
  for (const { error } of rows)
    if (error) expect((error as { message: string }).message).toMatch(/Nothing was imported/)
  expect((await runCli(['list', project, 'articles', ...own])).rows).toHaveLength(1)
  expect((await runCli(['check', project, ...own])).exitCode).toBe(0)
}, 180_000)

const bench = process.env.IMPORT_BENCH
if (!bench)
  console.log('IMPORT_BENCH is not set: the samples of other programs and the hostile files beside them are not tried.')

it.skipIf(!bench)(
  'reads every sample of other programs, and refuses every hostile one',
  async () => {
    const own = ['--data', join(await temporaryFolder(), 'data'), '--json']
    const samples = await runCli(['extract', resolve(bench ?? '', 'formats'), ...own])
    const titles = Object.fromEntries(samples.rows.map(({ file, title }) => [String(file).split('/').at(-1), title]))
    const talks = 'Qatar hosts second round of Afghan talks'
    expect(titles).toEqual({
      'nexis.rtf': talks,
      'p.epub': 'Talks',
      'pandoc.docx': talks,
      's.eml': 'مذاکرات صلح',
      's.mhtml': talks,
      'writer.docx': talks,
      'writer.pdf': talks,
      'writer.rtf': talks,
    })
    const whole = samples.rows.filter(({ file }) => /(?:docx|epub|mhtml|writer\.(?:pdf|rtf))$/.test(String(file)))
    for (const { text, blocks } of whole) {
      expect(text).toContain('co-operation was an issue of disagreement throughout the extraordinarily long-winded')
      expect(text).toContain('الوساطة مستمرة بين الأطراف في عام 2024.')
      expect((blocks as { type: string; text: string }[]).find(({ type }) => type === 'table')?.text).toBe(
        'Actor\tRole\nQatar\tMediator\nUNAMA\tObserver',
      )
    }
    const hostileRows = (await runCli(['extract', resolve(bench ?? '', 'hostile'), ...own])).rows
    expect(
      Object.fromEntries(hostileRows.map(({ file, error }) => [String(file).split('/').at(-1), codeOf(error)])),
    ).toEqual({
      'bomb.docx': 'archiveRefused',
      'empty.pdf': 'fileEmpty',
      'password.pdf': 'fileLocked',
      'random-bytes.pdf': 'fileDamaged',
      'truncated.pdf': 'fileDamaged',
    })
  },
  180_000,
)

function codeOf(error: unknown): string | null {
  return (error as { code: string } | null)?.code ?? null // a failure's row has its code
}
