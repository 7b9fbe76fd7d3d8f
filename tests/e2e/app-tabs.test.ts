import { afterAll, describe, expect, it } from 'vitest'
import { runCommand, selectWithMouse } from '../support/app-steps.ts'
import { runCli } from '../support/run-cli.ts'
import { closeTestBrowser, openApp, startApp } from '../support/running-app.ts'
import { openSample, openSecondTab } from '../support/sample-app.ts'

// Several tabs on one project, and what is left of typing when a tab, a page or the host goes away.

afterAll(closeTestBrowser)

const lostAtMostMs = 2_000

describe('two tabs of one project', () => {
  it('show what was marked in the other, and undo it in both', async () => {
    const sample = await openSample()
    const { page } = sample
    const other = await openSecondTab(sample)
    await other
      .getByRole('row', { name: /Who would watch the promise/ })
      .getByText('Who would watch')
      .dblclick()
    await page
      .getByRole('row', { name: /Who would watch the promise/ })
      .getByText('Who would watch')
      .dblclick()
    const text = page.getByLabel('Text of the article')
    await text.waitFor()
    await other.getByLabel('Text of the article').waitFor()
    const words = 'Sample text written for this app, not a news report.'
    await page.bringToFront()
    await selectWithMouse(page, text, words)
    await page.getByRole('group', { name: 'Mark the selected words' }).waitFor()
    await page.keyboard.press('h')
    await other.getByRole('complementary', { name: 'Highlights' }).getByText(words).waitFor()
    await other.bringToFront()
    await runCommand(other, 'Undo: ')
    await page.getByRole('complementary', { name: 'Highlights' }).getByText(words).waitFor({ state: 'detached' })
    expect(sample.complaints).toEqual([])
  })

  it('keep the note that the other wrote where a box for it was left open and untouched', async () => {
    const sample = await openSample()
    const { page } = sample
    const other = await openSecondTab(sample)
    for (const tab of [page, other]) {
      await tab.bringToFront()
      await tab
        .getByRole('row', { name: /Who would watch the promise/ })
        .getByText('Who would watch')
        .dblclick()
      await tab.getByLabel('Text of the article').waitFor()
      await tab.keyboard.press('j')
      await tab.keyboard.press('n')
      await tab.getByRole('textbox', { name: 'Note' }).waitFor()
    }
    await other.getByRole('textbox', { name: 'Note' }).fill('Asked at the desk')
    await other.keyboard.press('Control+Enter')
    await page.bringToFront()
    const card = page.getByRole('complementary', { name: 'Highlights' }).locator('.reader-card[data-active]')
    await card.getByText('Asked at the desk').waitFor()
    await page.getByText('Sample text written for this app, not a news report.').click()
    await page.getByRole('textbox', { name: 'Note' }).waitFor({ state: 'detached' })
    await other.bringToFront()
    await runCommand(other, 'Undo: ')
    await other.getByText('Asked at the desk').waitFor({ state: 'detached' })
    expect(sample.complaints).toEqual([])
  })
})

describe('typing in the dossier', () => {
  async function typing() {
    const sample = await openSample()
    const { page } = sample
    await page.getByRole('link', { name: 'Dossier' }).click()
    const editor = page.getByRole('textbox', { name: /Text of ‘Summary’/ })
    await editor.getByText('met for a first round').waitFor()
    await editor.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    return { ...sample, editor }
  }

  /** Types numbered words for a while, and tells how many were typed two seconds before the end. */
  async function typeFor(page: { keyboard: { type(text: string): Promise<void> } }, ms: number) {
    const started = Date.now()
    const times: number[] = []
    for (let word = 1; Date.now() - started < ms; word++) {
      await page.keyboard.type(`w${word} `)
      times.push(Date.now())
    }
    return () => times.filter((time) => time <= (times.at(-1) ?? 0) - lostAtMostMs).length
  }

  const wordsIn = (text: string): number =>
    Math.max(0, ...[...text.matchAll(/\bw(\d+)\b/g)].map((match) => Number(match[1])))

  it('survives a reload', async () => {
    const { page, editor } = await typing()
    const kept = await typeFor(page, 4_000)
    await page.reload()
    await editor.getByText('w1 w2').waitFor()
    expect(wordsIn(await editor.innerText())).toBeGreaterThanOrEqual(kept())
  })

  it('survives a tab that is killed', async () => {
    const sample = await typing()
    const kept = await typeFor(sample.page, 4_000)
    const crashed = sample.page.waitForEvent('crash').catch(() => undefined)
    await Promise.race([sample.page.goto('chrome://crash').catch(() => undefined), crashed])
    const tab = await openSecondTab(sample)
    await tab.getByRole('link', { name: 'Dossier' }).click()
    const editor = tab.getByRole('textbox', { name: /Text of ‘Summary’/ })
    await editor.getByText('w1 w2').waitFor()
    expect(wordsIn(await editor.innerText())).toBeGreaterThanOrEqual(kept())
  })

  it('is in the project that is closed at once', async () => {
    const { page, editor } = await typing()
    await page.keyboard.type('The very last words.')
    await runCommand(page, 'Close the project')
    await page.getByRole('button', { name: /^Pakistan–Afghanistan talks/ }).click()
    await page.getByRole('link', { name: 'Dossier' }).click()
    await editor.getByText('The very last words.').waitFor()
  })

  it('survives a host that is killed', async () => {
    const sample = await typing()
    const kept = await typeFor(sample.page, 4_000)
    await sample.app.stop('SIGKILL')
    const app = await startApp(`${sample.folder}/data`, sample.project)
    const tab = await openApp(app, sample.context)
    await tab.getByRole('link', { name: 'Dossier' }).click()
    const editor = tab.getByRole('textbox', { name: /Text of ‘Summary’/ })
    await editor.getByText('w1 w2').waitFor()
    expect(wordsIn(await editor.innerText())).toBeGreaterThanOrEqual(kept())
    const check = await runCli(['check', sample.project, '--json', '--data', `${sample.folder}/data`])
    expect(check.rows).toEqual([])
  })
})
