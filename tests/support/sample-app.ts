import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { aBrowserContext, openApp, type RunningApp, startApp } from './running-app.ts'
import { temporaryFolder } from './test-host.ts'

/** The app on a fresh sample project, in a browser of its own. */
export interface SampleApp {
  app: RunningApp
  folder: string
  project: string
  context: BrowserContext
  page: Page
  complaints: string[]
}

/** Starts the app and makes the sample project in it, as a person does on a first run. */
export async function openSample(options: Parameters<typeof aBrowserContext>[0] = {}): Promise<SampleApp> {
  const folder = await temporaryFolder()
  const project = join(folder, 'sample')
  const app = await startApp(join(folder, 'data'))
  const { context, complaints } = await aBrowserContext(options)
  const page = await openApp(app, context)
  await page.getByRole('button', { name: 'Try the sample project…' }).click()
  await page.getByRole('textbox', { name: 'Folder' }).fill(project)
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await page.getByText('7 articles · 30 highlights').waitFor({ timeout: 60_000 })
  return { app, folder, project, context, page, complaints }
}

/** Another tab of the same browser, on the same project. */
export async function openSecondTab({ context, page, project }: SampleApp): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto(`${new URL(page.url()).origin}/#/open?project=${encodeURIComponent(project)}`)
  await tab.getByText('7 articles ·').waitFor()
  return tab
}
