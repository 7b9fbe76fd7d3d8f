import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { aBrowserContext, closeTestBrowser, openApp, startApp } from '../support/running-app.ts'
import { temporaryFolder } from '../support/test-host.ts'

// The built app in a real browser: who gets in, and what a person sees when the host goes away.

afterAll(closeTestBrowser)

async function aProjectIn(folder: string, title: string): Promise<string> {
  const project = join(folder, title)
  const { exitCode } = await runCli([
    'new',
    project,
    '--title',
    title,
    '--data',
    join(folder, 'data'),
    '--coder',
    'Tester',
  ])
  expect(exitCode).toBe(0)
  return project
}

describe('the app in a browser', () => {
  it('offers the sample project on a first run, asks nothing of the network and complains of nothing', async () => {
    const folder = await temporaryFolder()
    const { context, complaints } = await aBrowserContext()
    const page = await openApp(await startApp(join(folder, 'data')), context)
    await page.getByRole('button', { name: 'Try the sample project…' }).click()
    await page.getByRole('textbox', { name: 'Folder' }).fill(join(folder, 'sample'))
    await page.getByRole('button', { name: 'Open the sample' }).click()
    await page.getByText('7 articles · 30 highlights').waitFor({ timeout: 30_000 })
    expect(complaints).toEqual([])
  })

  it('opens the project named on the command line', async () => {
    const folder = await temporaryFolder()
    const project = await aProjectIn(folder, 'گفت‌وگوها 2031')
    const { context } = await aBrowserContext()
    const page = await openApp(await startApp(join(folder, 'data'), project), context)
    await page.getByRole('button', { name: 'Project menu: گفت‌وگوها 2031' }).waitFor()
  })

  it('lets a printed address in once, and a browser that was closed in again by a fresh one', async () => {
    const folder = await temporaryFolder()
    const app = await startApp(join(folder, 'data'))
    const used = await app.nextAddress()
    const first = await aBrowserContext()
    const page = await first.context.newPage()
    await page.goto(used)
    await page.getByRole('heading', { name: 'Mediation Notebook' }).waitFor()
    const second = await aBrowserContext()
    const refused = await second.context.newPage()
    expect((await refused.goto(used))?.status()).toBe(403)
    await refused.getByText('Enter').first().waitFor()
    await first.context.close()
    const again = await aBrowserContext()
    const reopened = await openApp(app, again.context)
    await reopened.getByRole('heading', { name: 'Mediation Notebook' }).waitFor()
  })

  it('keeps two hosts apart in one browser', async () => {
    const folder = await temporaryFolder()
    const { context } = await aBrowserContext()
    const one = await aProjectIn(folder, 'One')
    const other = await aProjectIn(folder, 'Other')
    const onePage = await openApp(await startApp(join(folder, 'data-1'), one), context)
    const otherPage = await openApp(await startApp(join(folder, 'data-2'), other), context)
    await onePage.getByRole('button', { name: 'Project menu: One' }).waitFor()
    await otherPage.getByRole('button', { name: 'Project menu: Other' }).waitFor()
    await onePage.reload()
    await otherPage.reload()
    await onePage.getByRole('button', { name: 'Project menu: One' }).waitFor()
    await otherPage.getByRole('button', { name: 'Project menu: Other' }).waitFor()
  })

  it('says that the session is over after the host was started anew, and what is safe', async () => {
    const folder = await temporaryFolder()
    const app = await startApp(join(folder, 'data'))
    const { context } = await aBrowserContext()
    const page = await openApp(app, context)
    await page.getByRole('heading', { name: 'Mediation Notebook' }).waitFor()
    const { port } = new URL(page.url())
    await app.stop('SIGKILL')
    await page.getByText('The connection to the notebook was interrupted').waitFor()
    await startApp(join(folder, 'data'), '--port', port)
    await page.getByText('This session is over').waitFor({ timeout: 15_000 })
  })
})
