import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { aClient } from '../support/a-project.ts'
import { chooseFiles, makeProject } from '../support/app-steps.ts'
import { aBrowserContext, closeTestBrowser, openApp, startApp } from '../support/running-app.ts'
import { temporaryFolder } from '../support/test-host.ts'
import { type Cost, codeArticle, type Passage, passagesOf } from './code-article.ts'
import { codingPlan } from './coding-plan.ts'

// Two reports coded completely with the pointer and the keys: every actor and every event, sentence by sentence. The
// reports are in the folder that CODING_ARTICLES names; they are not ours, so nothing of them is kept here.

const folder = process.env.CODING_ARTICLES
if (!folder) console.log('CODING_ARTICLES is not set: the two reports are not coded.')

afterAll(closeTestBrowser)

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const mean = (numbers: readonly number[]) => (numbers.length ? (sum(numbers) / numbers.length).toFixed(1) : '–')

function report(costs: readonly Cost[]): void {
  const line = (name: string, some: readonly Cost[]) =>
    console.log(
      `| ${name} | ${some.length} | ${mean(some.map(({ newTags }) => newTags))} | ${mean(some.map(({ knownTags }) => knownTags))} | ${mean(some.map(({ inputs }) => inputs))} | ${mean(some.map(({ letters }) => letters))} | ${mean(some.map(({ ms }) => ms))} |`,
    )
  console.log(
    '| highlights | how many | new tags | known tags | inputs | letters | ms |\n|---|---|---|---|---|---|---|',
  )
  line('all', costs)
  line(
    'one new and one known tag',
    costs.filter(({ newTags, knownTags }) => newTags === 1 && knownTags === 1),
  )
  line(
    'known tags only',
    costs.filter(({ newTags }) => newTags === 0),
  )
  const tags = sum(costs.map(({ newTags, knownTags }) => newTags + knownTags))
  console.log(`${tags} tags, ${(sum(costs.map(({ inputs }) => inputs)) / tags).toFixed(2)} inputs a tag`)
}

it.skipIf(!folder)(
  'codes every actor and event of two reports in at most six inputs for a new and a known tag',
  async () => {
    const files = readdirSync(folder ?? '')
      .filter((name) => name.endsWith('.txt'))
      .sort()
    expect(files).toHaveLength(2)
    const work = await temporaryFolder()
    const project = join(work, 'project')
    const app = await startApp(join(work, 'data'))
    const { context, complaints } = await aBrowserContext()
    const page = await openApp(app, context)
    await makeProject(page, 'Coding', project)
    await chooseFiles(
      page,
      files.map((name) => join(folder ?? '', name)),
      () =>
        page
          .getByRole('button', { name: /^Import files/ })
          .first()
          .click(),
    )
    await page.getByText('2 articles ·').waitFor()
    await page.keyboard.press('Alt+Digit2')
    await page.getByText('Which article do you want to read?').waitFor()

    const all: Passage[] = []
    const costs: Cost[] = []
    const known = new Set<string>()
    for (const index of files.keys()) {
      if (index === 0) await page.locator('.reader-chooser-page a').first().click()
      else await page.keyboard.press('BracketRight')
      await page.getByText(`${index + 1} of 2`).waitFor()
      const passages = await passagesOf(page.getByLabel('Text of the article'))
      costs.push(...(await codeArticle(page, passages, known)))
      all.push(...passages)
    }
    report(costs)

    const { client } = await aClient()
    const { handle } = await client.project.open({ folder: project, mode: 'reading' })
    const stored = await client.highlight.list({ project: handle })
    const plain = (exact: string, names: readonly string[]) => ({ exact, names: [...names].sort() })
    expect(
      stored.map(({ exact, tags }) =>
        plain(
          exact,
          tags.map(({ name }) => name),
        ),
      ),
    ).toEqual(
      expect.arrayContaining(
        all.map(({ exact, tags }) =>
          plain(
            exact,
            tags.map(({ name }) => name),
          ),
        ),
      ),
    )
    expect(stored).toHaveLength(all.length)
    expect([...known].sort()).toEqual(codingPlan.map(({ name }) => name).sort())
    for (const { newTags, knownTags, inputs } of costs)
      if (newTags === 1 && knownTags === 1) expect(inputs).toBeLessThanOrEqual(6)
    expect(complaints).toEqual([])
  },
  600_000,
)
