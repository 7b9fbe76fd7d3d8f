import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openToRead } from '../support/reading-app.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import {
  dragOver,
  edgesOf,
  listedHighlights,
  type ScreenPoint,
  selectedOnPage,
  textOnPage,
} from '../support/text-on-screen.ts'

// Texts from right to left with names in Latin letters. Written for this test: the places and bodies are nobody's.

const persian = `Title: دور دوم گفت‌وگوها در بندر سبز
Language: fa

هیئت‌های دو طرف روز شنبه در Port Verdan گردِ هم آمدند. سخنگوی UN Liaison Office گفت که «آتش‌بس» تا ۳۰ روز برقرار می‌ماند.

میانجی‌ها از گروه Red Harbour Group (RHG) خواستند که ۱۲ زندانی را آزاد کند.`

const arabic = `Title: جولة ثانية من المحادثات في الميناء
Language: ar

اجتمع وفدا الطرفين يوم السبت في Port Verdan برعاية UN Liaison Office، وقال المتحدِّثُ إنّ الهدنة ستستمرّ 30 يومًا.

طلب الوسطاء من جماعة Red Harbour Group الإفراج عن 12 أسيرًا.`

const urdu = `Title: بندرگاہ میں بات چیت کا دوسرا دور
Language: ur

دونوں وفود ہفتے کے دن Port Verdan میں ملے۔ UN Liaison Office کے ترجمان نے کہا کہ جنگ بندی ۳۰ دن تک رہے گی۔

ثالثوں نے Red Harbour Group سے ۱۲ قیدیوں کی رہائی کا مطالبہ کیا۔`

const passages = {
  Persian: {
    text: persian,
    words: [
      'هیئت‌های دو طرف',
      'Port Verdan',
      'UN Liaison Office گفت که «آتش‌بس»',
      'Red Harbour Group (RHG)',
      'گردِ هم',
      '۱۲ زندانی',
    ],
  },
  Arabic: {
    text: arabic,
    words: ['وفدا الطرفين', 'Port Verdan', 'في Port Verdan برعاية UN Liaison Office', 'المتحدِّثُ إنّ', 'عن 12 أسيرًا'],
  },
  Urdu: {
    text: urdu,
    words: ['دونوں وفود', 'UN Liaison Office', 'Port Verdan میں ملے', 'نے Red Harbour Group سے', '۱۲ قیدیوں'],
  },
}

afterAll(closeTestBrowser)

/** Presses a key as a Persian layout does: another letter at the same place of the board. */
async function pressOnPersianLayout(page: Page, code: string, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key, unmodifiedText: key })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key })
  await session.detach()
}

/** The words of the highlights that the page shows at a point. */
function wordsUnder(page: Page, point: ScreenPoint): Promise<(string | null | undefined)[]> {
  return page.evaluate(({ x, y }) => {
    const ids = document.elementFromPoint(x, y)?.closest<HTMLElement>('mark')?.dataset.ids?.split(' ') ?? []
    return ids.map((id) => document.getElementById(`highlight-${id}`)?.textContent)
  }, point)
}

describe.each(Object.entries(passages))('a text in %s with names in Latin letters', (_language, { text, words }) => {
  it('is marked, copied and hit where the mouse is, to the character', async () => {
    const { page, articleIds, read, complaints } = await openToRead([text])
    await read(articleIds[0])
    const before = await textOnPage(page)
    for (const [index, passage] of words.entries()) {
      await dragOver(page, passage)
      await page.getByRole('group', { name: 'Mark the selected words' }).waitFor()
      await page.keyboard.press('Control+KeyC')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(passage)
      await pressOnPersianLayout(page, 'KeyH', 'ا')
      await expect.poll(() => listedHighlights(page)).toHaveLength(index + 1)
      expect(await listedHighlights(page)).toContain(passage)
      await page.keyboard.press('Escape')
    }
    await page.mouse.move(2, 2)
    for (const passage of words) {
      await page.keyboard.press('Escape')
      for (const side of ['from', 'to'] as const)
        await expect
          .poll(async () => wordsUnder(page, (await edgesOf(page, passage, 'middle'))[side]))
          .toContain(passage)
    }
    expect(await textOnPage(page)).toEqual(before)
    expect(complaints).toEqual([])
  })

  it('is marked by keyboard as it is selected', async () => {
    const { page, articleIds, read } = await openToRead([text])
    await read(articleIds[0])
    await page.getByRole('region', { name: 'Text of the article' }).focus()
    await pressOnPersianLayout(page, 'KeyS', 'س')
    await page.getByRole('textbox', { name: /Text of the article/ }).waitFor()
    const before = await textOnPage(page)
    const walks = [
      ['Control+Home', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft'],
      ['Control+Home', 'ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft'],
      ['Control+End', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight'],
      ['Control+Home', 'Shift+End'],
      ['Control+Home', 'Control+Shift+End'],
    ]
    const marked: string[] = []
    for (const walk of walks) {
      for (const keys of walk) await page.keyboard.press(keys)
      const selected = (await selectedOnPage(page)).trim().replaceAll(/\n+/g, '\n\n')
      expect(selected).not.toBe('')
      await pressOnPersianLayout(page, 'KeyH', 'ا')
      marked.push(selected)
      await expect.poll(() => listedHighlights(page)).toHaveLength(marked.length)
      expect(await listedHighlights(page)).toContain(selected)
      await page.waitForTimeout(100) // the caret goes behind what was marked
    }
    expect(before.join('\n\n')).toContain(marked[0])
    expect(marked.at(-1)).toBe(before.join('\n\n'))
    expect(await textOnPage(page)).toEqual(before)
  })
})
