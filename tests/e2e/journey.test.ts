import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { findChromium } from '../../main/adapters/printer/find-chromium.ts'
import { readPdf, squeezed } from '../support/pdf-text.ts'
import { type CliResult, runCli } from '../support/run-cli.ts'
import { temporaryFolder } from '../support/test-host.ts'

// The main job as a person does it, from saved pages to a dossier and a shared file, by the built command line alone.
// Nothing in it may ask the network: Node's sockets are refused and written down, the browser's connections are logged
// by the browser itself.

const pages = resolve(import.meta.dirname, '../fixtures/pages')

const passages = [
  {
    file: 'harbour-round.html',
    exact: 'the mediators left without a signed paper',
    actor: ['Marrow Island'],
    event: ['Harbour round'],
  },
  {
    file: 'harbour-round.html',
    exact: '“the distance is measured in verbs, not in kilometres” & that both sides had asked for a fourth day',
    actor: ['Marrow Island', 'Ridge Front'],
    event: ['Harbour round'],
    theme: ['Who asked for more time'],
  },
  {
    file: 'harbour-round.html',
    exact:
      'Veshland wants the Front to stop using the ridge road at night. The Front wants the prisoners of the winter back first.',
    actor: ['Veshland', 'Ridge Front'],
    theme: ['Demands'],
  },
  {
    file: 'harbour-round.html',
    exact: '‘It is the Front’s line to fill,’ said one envoy, ‘and Veshland’s ink is dry.’',
    actor: ['Ridge Front'],
  },
  {
    file: 'ridge-answer.html',
    exact: 'It was Veshland alone, she said, that asked for a fourth day.',
    actor: ['ridge front', 'VESHLAND'],
    event: ['harbour  round'],
    theme: ['Who asked for more time'],
    note: 'Contradicts the Courier.',
  },
  { file: 'ridge-answer.html', exact: 'the list of prisoners has forty-one names' },
  {
    file: 'bandar-fa.html',
    exact: 'این فهرست هنوز امضا نشده است.',
    actor: ['Marrow Island'],
    event: ['Prisoner list'],
  },
  { file: 'envoy-notes.md', exact: "A mediator's shoes are the minutes of the meeting.", theme: ['Shuttle'] },
  {
    file: 'bulletin.txt',
    exact: "Veshland's delegation left on the morning ferry, the Front's delegation in the afternoon.",
    actor: ['Veshland'],
    event: ['Harbour round'],
  },
]

/** A browser that writes down every connection it makes, for the command line to print with. */
async function aWatchedChromium(folder: string): Promise<{ path: string; connections(): Promise<string[]> }> {
  const search = findChromium({ platform: process.platform, env: process.env, home: homedir() }, null)
  for await (const { executablePath, env } of search.found) {
    const log = join(folder, 'net-log')
    await mkdir(log)
    const exports = Object.entries(env ?? {}).map(([name, value]) => `export ${name}='${value}'\n`)
    const path = join(folder, 'chromium')
    await writeFile(
      path,
      `#!/bin/sh\n${exports.join('')}exec '${executablePath}' --log-net-log="${log}/$$.json" "$@"\n`,
    )
    await chmod(path, 0o755)
    const connections = async () => {
      const logs = await Promise.all((await readdir(log)).map((name) => readFile(join(log, name), 'utf8')))
      expect(logs.length).toBeGreaterThan(0)
      return logs.flatMap((text) =>
        [...text.matchAll(/"(?:address|url|host)":"([^"]*)"/g)].map((match) => match[1] ?? ''),
      )
    }
    return { path, connections }
  }
  throw new Error('no Chromium to print with')
}

it('goes from saved pages to a dossier and a shared project, word for word and without the network', async () => {
  const folder = await temporaryFolder()
  const chromium = await aWatchedChromium(folder)
  const networkLog = join(folder, 'network.log')
  const env = {
    NODE_OPTIONS: `--import ${resolve(import.meta.dirname, '../support/no-network.mjs')}`,
    NETWORK_LOG: networkLog,
    MEDIATION_NOTEBOOK_CHROMIUM: chromium.path,
  }
  const data = join(folder, 'data')
  const cli = async (...args: string[]): Promise<CliResult> => {
    const result = await runCli([...args, '--json', '--data', data, '--coder', 'Nadia'], env)
    expect(result, args.join(' ')).toMatchObject({ exitCode: 0 })
    return result
  }
  const project = join(folder, 'Harbour talks')
  expect((await cli('new', project, '--title', 'Harbour talks')).rows).toEqual([
    { project, id: expect.stringMatching(/^p_/), title: 'Harbour talks' },
  ])

  const names = ['harbour-round.html', 'ridge-answer.html', 'bandar-fa.html', 'envoy-notes.md', 'bulletin.txt']
  const imported = await cli('import', project, ...names.map((name) => join(pages, name)))
  expect(
    imported.rows.map(({ title, outlet, byline, publishedAt, language }) => [
      title,
      outlet,
      byline,
      publishedAt,
      language,
    ]),
  ).toEqual([
    [
      'Harbour round ends without a paper',
      'Lantern Courier (invented)',
      'Ines Quill',
      '2031-03-14T17:20:00+02:00',
      'en',
    ],
    [
      'Ridge Front says it never asked for a fourth day',
      'Plain Gazette (invented)',
      'Plain Gazette Desk',
      '2031-03-15',
      'en',
    ],
    ['دور دوم در بندر بی‌نتیجه ماند', 'پیک فانوس (ساختگی)', null, '2031-03-15T08:00:00+03:30', 'fa'],
    ['Notes from the second hotel', 'Margin Letters (invented)', 'Tam Oriel', '2031-03-16', 'en'],
    ['No fourth day in the harbour', null, null, null, 'en'],
  ])
  const ids = new Map(imported.rows.map((row, index) => [names[index], String(row.articleId)]))

  const wanted = passages.map(({ file, ...passage }) => JSON.stringify({ article: ids.get(file), ...passage }))
  await writeFile(join(folder, 'passages.ndjson'), wanted.join('\n'))
  const marked = await cli('highlight', project, '--from', join(folder, 'passages.ndjson'))
  expect(marked.rows.map((row) => squeezed(String(row.exact)))).toEqual(passages.map(({ exact }) => squeezed(exact)))
  expect((await cli('list', project, 'actors')).rows.map((row) => row.name)).toEqual([
    'Marrow Island',
    'Ridge Front',
    'Veshland',
  ])
  expect((await cli('list', project, 'events')).rows.map((row) => row.title)).toEqual([
    'Harbour round',
    'Prisoner list',
  ])
  expect((await cli('list', project, 'articles')).rows.map((row) => row.highlights)).toEqual([4, 2, 1, 1, 1])
  const found = (await cli('search', project, 'PRISONERS', 'forty-one')).rows.map((row) => row.articleId)
  expect(new Set(found)).toEqual(new Set([ids.get('harbour-round.html'), ids.get('ridge-answer.html')]))

  const pdfFile = join(folder, 'dossier.pdf')
  const htmlFile = join(folder, 'dossier.html')
  const exported = (await cli('dossier', project, '--out', pdfFile)).rows[0]
  expect(exported).toMatchObject({ file: pdfFile, quotes: 9, sources: 5 })
  await cli('dossier', project, '--out', htmlFile)
  const pdf = await readPdf(await readFile(pdfFile))
  expect([pdf.pages.length, pdf.isTagged]).toEqual([exported?.pages, true])
  expect(pdf.outline).toEqual(
    expect.arrayContaining(['Harbour round', 'Prisoner list', 'Ridge Front', 'Notes', 'Sources']),
  )
  const text = squeezed(pdf.pages.join('\n'))
  const html = squeezed(parseHTML(await readFile(htmlFile, 'utf8')).document.querySelector('main')?.textContent ?? '')
  for (const { exact } of marked.rows) {
    expect(html).toContain(squeezed(String(exact)))
    expect(text).toContain(squeezed(String(exact)))
  }

  const shared = (await cli('share', project, '--out', join(folder, 'talks.mnb'))).rows[0]
  expect(shared).toMatchObject({ articles: 5, highlights: 9 })
  const copy = join(folder, 'colleague')
  await cli('open-shared', join(folder, 'talks.mnb'), '--into', copy)
  for (const kind of ['articles', 'highlights', 'actors', 'events', 'themes'])
    expect((await cli('list', copy, kind)).rows).toEqual((await cli('list', project, kind)).rows)
  expect((await cli('check', copy)).rows).toEqual([])

  await expect(readFile(networkLog, 'utf8')).rejects.toMatchObject({ code: 'ENOENT' })
  expect((await chromium.connections()).filter((address) => /\d|\./.test(address))).toEqual([])
}, 240_000)
