import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from '../support/app-steps.ts'
import { runCli } from '../support/run-cli.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// What reaches an open project from outside: a colleague's changes, and the folder going away and coming back.

afterAll(closeTestBrowser)

const screenshot = (name: string) => (process.env.SCREENSHOTS ? { path: join(process.env.SCREENSHOTS, name) } : {})

describe('a project that is open in the app', () => {
  it('shows what a colleague’s changes brought into its folder', async () => {
    const { folder, project, page, complaints } = await openSample()
    const article = join(folder, 'new.txt')
    await writeFile(article, 'Title: Talks resume in Muscat\nOutlet: The Gazette\n\nThe talks resumed on Monday.\n')
    const imported = await runCli(['import', project, article, '--coder', 'Amina', '--data', join(folder, 'her-data')])
    expect(imported).toMatchObject({ exitCode: 0 })
    await page.getByText(/changes? by Amina arrived/).waitFor()
    await page.getByText('Talks resume in Muscat').waitFor()
    await page.getByText('8 articles · 30 highlights').waitFor()
    const status = await page.getByText('8 articles · 30 highlights').boundingBox()
    expect(status?.y).toBeGreaterThan(800) // the status line stays at the foot of the window while there is no banner
    await page.screenshot(screenshot('arrived.png'))
    expect(complaints).toEqual([])
  })

  it('says that its folder is gone, saves a copy elsewhere, and goes on once it is back', async () => {
    const { folder, project, page, complaints } = await openSample()
    await rename(project, `${project}-pulled-out`)
    const banner = page.getByRole('alert', { name: 'The project can only be read' })
    await banner.waitFor()
    await page.screenshot(screenshot('read-only.png'))
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.screenshot(screenshot('read-only-dark.png'))
    await banner.getByRole('button', { name: 'Save a copy elsewhere…' }).click()
    await page.getByRole('textbox', { name: 'Folder' }).fill(join(folder, 'copy'))
    await page.getByRole('button', { name: 'Save the copy' }).click()
    await page.getByText('The log of the project could not be read').waitFor()
    await page.screenshot(screenshot('copy-saved-dark.png'))
    await page.keyboard.press('Escape')
    await rename(`${project}-pulled-out`, project)
    await banner.getByRole('button', { name: 'Try again' }).click()
    await banner.waitFor({ state: 'detached' })
    await page.getByText('Saved on this machine').waitFor()
    await runCommand(page, 'Check the project')
    await page.getByText('Nothing is wrong').waitFor()
    expect(complaints).toEqual([])
  })
})
