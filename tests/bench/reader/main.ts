import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { median, shown } from '../support/statistics.ts'
import { buildPage } from './build-page.ts'
import { type Cell, makeLongArticles } from './make-long-articles.ts'
import { measureApp } from './measure-app.ts'
import { measurePage } from './measure-page.ts'
import { openBrowser } from './open-browser.ts'
import type { ReadingFigures } from './reading-figures.ts'

// npm run build && npm run bench reader [-- --cells 1000/10,100000/5000] [--rounds 3]
// The built app on the loopback host beside bare <mark> wrapping and Recogito's text annotator, in the same Chromium,
// one after another for each article; a fresh browser for each. Prints medians of the rounds.

const { values } = parseArgs({
  options: {
    cells: {
      type: 'string',
      default: '1000/10,1000/100,10000/100,10000/1000,50000/1000,50000/5000,100000/100,100000/1000,100000/5000',
    },
    rounds: { type: 'string', default: '3' },
    readers: { type: 'string', default: 'app,bare,recogito' },
  },
})
const cells: Cell[] = values.cells.split(',').map((cell) => {
  const [words, highlights] = cell.split('/').map(Number)
  if (!words || !highlights) throw new Error(`‘${cell}’ is no cell: words/highlights`)
  return { words, highlights }
})
const cli = resolve('out/main/cli.js')
if (!existsSync(cli)) throw new Error('The app is not built: run npm run build first.')
const work = mkdtempSync(join(tmpdir(), 'mediation-notebook-bench-'))
const folder = join(work, 'project')
const articles = makeLongArticles(folder, cells)
const args = [cli, 'serve', '--no-open', '--json', '--data', join(work, 'data')]
const host = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]()

/** The host's next fresh address. */
async function address(isFirst: boolean): Promise<string> {
  if (!isFirst) host.stdin.write('\n')
  const { value } = await lines.next()
  return JSON.parse(String(value)).url
}

const columns = ['paint', 'again', 'add', 'addWorst', 'scroll', 'heap', 'rss', 'elements'] as const
const readers = values.readers.split(',')
try {
  const pages = new Map([
    ['bare', await buildPage('bare-page')],
    ['recogito', await buildPage('recogito-page')],
  ])
  let isFirst = true
  const rows: string[] = []
  const results = new Map<string, ReadingFigures[]>()
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const article of articles)
      for (const reader of readers) {
        const browser = await openBrowser()
        const html = pages.get(reader)
        const figures = html
          ? await measurePage(browser, html, article)
          : await measureApp(browser, await address(isFirst), folder, article)
        if (!html) isFirst = false
        await browser.close()
        const name = `${article.words} / ${article.highlights} | ${reader}`
        results.set(name, [...(results.get(name) ?? []), figures])
        const told = columns.map((column) => `${column} ${shown(figures[column])}`).join(', ')
        console.log(`round ${round}, ${name}: ${told} (load ${shown(loadavg()[0] ?? 0)})`)
      }
  for (const [name, all] of results)
    rows.push(`| ${name} | ${columns.map((column) => shown(median(all.map((each) => each[column])))).join(' | ')} |`)
  console.log(
    `\n| words / highlights | reader | ${columns.join(' | ')} |\n|---|---|${columns.map(() => '---').join('|')}|`,
  )
  console.log(rows.join('\n'))
} finally {
  host.kill()
  await once(host, 'close')
  rmSync(work, { recursive: true, force: true })
}
