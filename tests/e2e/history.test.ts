import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { aBrowserContext, closeTestBrowser, openApp, startApp } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// Undo that outlives the host, and the history with its ways back, as a person uses them.

afterAll(closeTestBrowser)

const pictures = process.env.SCREENSHOTS

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.waitForTimeout(300) // colours fade over
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

async function makeActor(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New actor' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('row', { name }).waitFor()
}

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Project menu/ }).click()
  await page.getByRole('menuitem', { name: 'History…' }).click()
  await page.getByRole('heading', { name: 'History of the project' }).waitFor()
}

it('takes back after a restart what was done before it, and goes back to any point', async () => {
  const sample = await openSample()
  await sample.page.getByRole('link', { name: 'Actors' }).click()
  await makeActor(sample.page, 'Marrow Island')
  await makeActor(sample.page, 'Harbour Council')
  await sample.app.stop()

  const app = await startApp(join(sample.folder, 'data'), sample.project)
  const { context, complaints } = await aBrowserContext()
  const page = await openApp(app, context)
  await page.getByText('7 articles · 30 highlights').waitFor()
  await page.getByRole('link', { name: 'Actors' }).click()
  await page.getByRole('row', { name: 'Harbour Council' }).waitFor()
  await page.getByRole('button', { name: 'Undo: add actor' }).waitFor()
  await page.keyboard.press('Control+KeyZ')
  await page.getByText('Undone: add actor.').waitFor()
  await page.getByRole('row', { name: 'Harbour Council' }).waitFor({ state: 'detached' })
  await page.getByRole('row', { name: 'Marrow Island' }).click()

  await openHistory(page)
  const entry = (words: RegExp) => page.getByRole('button', { name: words, expanded: false })
  await entry(/undid: added the actor ‘Harbour Council’/).waitFor()
  await picture(page, 'history')
  await page.getByRole('button', { name: /added the actor ‘Marrow Island’/ }).click()
  await page.getByRole('cell', { name: 'Marrow Island' }).waitFor()
  await picture(page, 'history-open')

  await page.getByRole('button', { name: /put the sample articles in/ }).click()
  await page.getByRole('button', { name: 'Go back to here…' }).click()
  await page.getByText('touches 1 actor: 1 record removed').waitFor()
  await picture(page, 'history-go-back')
  await page.getByRole('button', { name: 'Go back', exact: true }).click()
  await page.getByText('Gone back: 1 record removed.').waitFor()
  await page.getByRole('button', { name: /went back in time/ }).waitFor()
  await page.getByRole('button', { name: 'Close', exact: true }).last().click()
  await page.getByRole('row', { name: 'Marrow Island' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo: go back in time' }).click()
  await page.getByRole('row', { name: 'Marrow Island' }).waitFor()
  expect(complaints).toEqual([])
}, 120_000)

it('tells the history of one record, and restores from it what was removed', async () => {
  const { page, complaints } = await openSample()
  await page.getByRole('link', { name: 'Actors' }).click()
  await page.getByRole('row', { name: /Mohsin Naqvi/ }).click()
  await page.getByRole('button', { name: 'Remove this actor…' }).click()
  await page
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click()
  await page.getByRole('row', { name: /Mohsin Naqvi/ }).waitFor({ state: 'detached' })
  await makeActor(page, 'Marrow Island')

  await openHistory(page)
  await page.getByRole('dialog').getByRole('button', { name: /What/ }).click()
  await page.getByRole('option', { name: 'Removals' }).click()
  await page.getByRole('button', { name: /removed the actor ‘Mohsin Naqvi’/ }).click()
  await picture(page, 'history-removals')
  await page.getByRole('button', { name: 'Restore what was removed' }).click()
  await page.getByText('Undone', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('row', { name: /Mohsin Naqvi/ }).click()
  await page.getByRole('button', { name: 'History of this actor…' }).click()
  await page.getByRole('heading', { name: 'History of ‘Mohsin Naqvi’' }).waitFor()
  await page.getByRole('button', { name: /undid: removed the actor/ }).waitFor()
  expect(await page.getByRole('button', { name: /Marrow Island/, expanded: false }).count()).toBe(0)
  await picture(page, 'history-of-an-actor')
  expect(complaints).toEqual([])
}, 120_000)
