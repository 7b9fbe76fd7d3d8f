import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { closeTestBrowser } from '../support/running-app.ts'
import { openSample } from '../support/sample-app.ts'

// What is on the clipboard, compared character for character. The articles of the sample are written for the purpose.

afterAll(closeTestBrowser)

/** The first highlight of the article ‘اهرم‌های تهران میان اسلام‌آباد و کابل’. */
const exact =
  'مسعود پزشکیان، رئیس‌جمهور ایران، یک روز سه‌شنبه در تهران به محسن نقوی، وزیر کشور پاکستان، گفت که ایران میانجیگری خواهد کرد. این دیدار در حاشیهٔ چهارمین نشست وزیران کشور سازمان همکاری اقتصادی (اکو) انجام شد.'

/** What is on the clipboard, in both forms. */
function clipboard(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '')
    return { text: await read('text/plain'), html: await read('text/html') }
  })
}

it('copies a highlight of a Persian article by key, with its citation, plain and rich', async () => {
  const { page, context, complaints } = await openSample()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('row', { name: /اهرم/ }).first().click()
  await page.keyboard.press('Enter')
  await page.getByLabel('Text of the article').waitFor()
  await page.keyboard.press('KeyJ')
  await page.keyboard.press('KeyC')
  await page.getByText('The quotation is copied with its citation.').waitFor()
  const address = 'https://daftar-e-marz.example/fa/1404/08/10/ahromhaye-tehran'
  expect(await clipboard(page)).toEqual({
    text: `«${exact}»\n\u2068میز نمونه\u2069, “\u2068اهرم‌های تهران میان اسلام‌آباد و کابل\u2069,” Daftar-e Marz (sample), November 1, 2025, para. 1, ${address}.`,
    html: `<p lang="fa" dir="rtl">«${exact}»</p><p lang="en" dir="ltr"><bdi lang="fa">میز نمونه</bdi>, “<bdi lang="fa">اهرم‌های تهران میان اسلام‌آباد و کابل</bdi>,” <i>Daftar-e Marz (sample)</i>, November 1, 2025, para. 1, <a class="url" href="${address}" rel="noreferrer">${address}</a>.</p>`,
  })
  expect(complaints).toEqual([])
})
