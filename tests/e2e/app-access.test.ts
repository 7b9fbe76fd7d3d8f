import { afterAll, expect, it } from 'vitest'
import { type Finding, seriousFindings } from '../support/axe.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// axe in each place, light and dark, with the whole accessibility tree there.

afterAll(closeTestBrowser)

it.each(['light', 'dark'] as const)(
  'finds nothing serious in any place (%s)',
  async (colorScheme) => {
    const { page, complaints } = await openSample({ colorScheme })
    const findings: Record<string, Finding[]> = {}
    const look = async (name: string) => {
      await page.evaluate(() => document.fonts.ready)
      findings[name] = await seriousFindings(page)
    }
    await look('library')
    await page
      .getByRole('row', { name: /The last door on the corridor/ })
      .getByText('The last door')
      .dblclick()
    await page.getByLabel('Text of the article').waitFor()
    await look('read')
    await page.getByRole('link', { name: 'Events' }).click()
    await page.getByRole('row', { name: /Iran’s offer to mediate/ }).click()
    await look('events')
    await page.getByRole('link', { name: 'Actors' }).click()
    await page.getByRole('row', { name: /Mohsin Naqvi/ }).click()
    await look('actors')
    await page.getByRole('link', { name: 'Dossier' }).click()
    await page.getByText('met for a first round').waitFor()
    await look('dossier')
    await page.keyboard.press('Control+KeyK')
    await page.getByRole('searchbox', { name: 'Find and run' }).waitFor()
    await look('palette')
    await page.getByRole('searchbox', { name: 'Find and run' }).fill('History…')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /put the sample articles in/ }).click()
    await page.getByText('No record was changed.').waitFor()
    await look('history')
    const nothing = { library: [], read: [], events: [], actors: [], dossier: [], palette: [], history: [] }
    expect(findings).toEqual(nothing)
    expect(complaints).toEqual([])
  },
  180_000,
)
