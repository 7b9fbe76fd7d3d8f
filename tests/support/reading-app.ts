import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { aProject, importTexts, type TestProject } from './a-project.ts'
import { aBrowserContext, openApp, startApp } from './running-app.ts'
import { temporaryFolder } from './test-host.ts'

/** The app on a project with these texts, in a browser of its own. */
export interface ReadingApp {
  page: Page
  articleIds: string[]
  complaints: string[]
  /** Opens an article in Read. */
  read(articleId: string | undefined): Promise<void>
}

/** Makes a project with these texts, lets `prepare` work on it, and opens it in the app. */
export async function openToRead(
  texts: readonly string[],
  prepare: (project: TestProject, articleIds: string[]) => Promise<void> = async () => {},
): Promise<ReadingApp> {
  const made = await aProject()
  const articleIds = await importTexts(made, ...texts)
  await prepare(made, articleIds)
  await made.context.projects.closeAll()
  const app = await startApp(join(await temporaryFolder(), 'data'))
  const { context, complaints } = await aBrowserContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const welcome = await openApp(app, context)
  const { origin } = new URL(welcome.url())
  await welcome.close()
  const page = await context.newPage()
  await page.goto(`${origin}/#/open?project=${encodeURIComponent(made.folder)}`)
  await page
    .getByText(/articles? ·/)
    .first()
    .waitFor({ timeout: 30_000 })
  return {
    page,
    articleIds,
    complaints,
    async read(articleId) {
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, `#/read/${articleId}`)
      await page.locator('.reader-text [data-block]').first().waitFor()
    },
  }
}
