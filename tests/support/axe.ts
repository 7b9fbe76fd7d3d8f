import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const packages = createRequire(import.meta.url)

/** Something that axe calls serious or critical, with its first places. */
export interface Finding {
  id: string
  impact: string
  targets: string[]
}

/** What axe finds serious in the page as it stands. */
export async function seriousFindings(page: Page): Promise<Finding[]> {
  await page.evaluate(await readFile(packages.resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({
        id,
        impact,
        targets: nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
      }))
  })
}
