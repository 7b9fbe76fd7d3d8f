import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { mark, type TestProject } from '../support/a-project.ts'
import { runCommand } from '../support/app-steps.ts'
import { seriousFindings } from '../support/axe.ts'
import { readPdf, squeezed } from '../support/pdf-text.ts'
import { openToRead } from '../support/reading-app.ts'
import { closeTestBrowser } from '../support/running-app.ts'
import { dragOver, edgesOf, listedHighlights, textOnPage } from '../support/text-on-screen.ts'

// Written for this test: the places and bodies are nobody's.
const talks = `Title: Second round ends at Port Verdan
Outlet: The Harbour Post

The second round of talks ended on Saturday without a text. The mediators called it useful.

Both delegations agreed to exchange lists of prisoners before the third round.

They will meet again in the spring, a spokesman said.`

afterAll(closeTestBrowser)

/** Marks words in core, before the app opens the project. */
const marking =
  (...words: string[]) =>
  async (project: TestProject, [articleId = '']: string[]) => {
    for (const each of words) await mark(project, articleId, each)
  }

const popover = (page: Page) => page.getByRole('group', { name: 'Mark the selected words' })
const card = (page: Page, words: string) => page.locator('.reader-card-quote').getByText(words, { exact: true })

describe('the words of a highlight', () => {
  it('are moved by keys, which change nothing until that is kept, and come back with undo', async () => {
    const { page, articleIds, read } = await openToRead([talks], marking('second round of talks'))
    await read(articleIds[0])
    await card(page, 'second round of talks').click()
    await page.keyboard.press('x')
    await page.getByRole('group', { name: /where the highlight begins/ }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Control+ArrowLeft')
    await page.keyboard.press('Escape')
    expect(await listedHighlights(page)).toEqual(['second round of talks'])
    await page.keyboard.press('x')
    for (const keys of ['ArrowRight', 'ArrowRight', 'Shift+ArrowLeft', 'Control+ArrowLeft'])
      await page.keyboard.press(keys)
    await page.keyboard.press('Enter')
    await expect.poll(() => listedHighlights(page)).toEqual(['The second round of talks ended o'])
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(() => listedHighlights(page)).toEqual(['second round of talks'])
  })

  it('are moved by dragging a handle', async () => {
    const { page, articleIds, read } = await openToRead([talks], marking('exchange lists'))
    await read(articleIds[0])
    await card(page, 'exchange lists').click()
    await page.keyboard.press('x')
    const handle = page.locator('.reader-handle[data-end="end"]')
    const at = await handle.boundingBox()
    if (!at) throw new Error('the handle is not on the screen')
    const { to } = await edgesOf(page, 'exchange lists of prisoners')
    await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 6 })
    await page.mouse.up()
    await page.getByRole('button', { name: /^Keep/ }).click()
    await expect.poll(() => listedHighlights(page)).toEqual(['exchange lists of prisoners'])
  })

  it('are those that are selected, where that is asked', async () => {
    const { page, articleIds, read } = await openToRead([talks], marking('The mediators'))
    await read(articleIds[0])
    await card(page, 'The mediators').click()
    await dragOver(page, 'The mediators called it useful')
    await popover(page).waitFor()
    await page.keyboard.press('x')
    await expect.poll(() => listedHighlights(page)).toEqual(['The mediators called it useful'])
  })

  it('are split before those that are selected, and joined again', async () => {
    const { page, articleIds, read } = await openToRead([talks], marking('Both delegations agreed to exchange lists'))
    await read(articleIds[0])
    await card(page, 'Both delegations agreed to exchange lists').click()
    await dragOver(page, 'exchange')
    await popover(page).waitFor()
    await runCommand(page, 'Split the highlight before the selected words')
    await expect.poll(() => listedHighlights(page)).toEqual(['Both delegations agreed to', 'exchange lists'])
    await card(page, 'Both delegations agreed to').click()
    await runCommand(page, 'Join the highlight with the next')
    await expect.poll(() => listedHighlights(page)).toEqual(['Both delegations agreed to exchange lists'])
  })

  it('take in words between two highlights only after a question', async () => {
    const { page, articleIds, read } = await openToRead([talks], marking('They will meet', 'in the spring'))
    await read(articleIds[0])
    await card(page, 'They will meet').click()
    await runCommand(page, 'Join the highlight with the next')
    const question = page.getByRole('alertdialog', { name: 'Take in the words between?' })
    await question.getByText('again').waitFor()
    expect(await listedHighlights(page)).toEqual(['They will meet', 'in the spring'])
    await question.getByRole('button', { name: 'Take them in' }).click()
    await expect.poll(() => listedHighlights(page)).toEqual(['They will meet again in the spring'])
  })

  it('are not changed unseen where they are evidence', async () => {
    const { page, articleIds, read } = await openToRead([talks], async (made, [articleId = '']) => {
      const { id: highlightId } = await mark(made, articleId, 'useful')
      const { id: eventId } = await made.client.event.create({ project: made.project, title: 'Second round' })
      await made.client.event.addEvidence({ project: made.project, eventId, highlightId, stance: 'supports' })
    })
    await read(articleIds[0])
    await card(page, 'useful').click()
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Enter')
    const question = page.getByRole('alertdialog', { name: 'Change a passage that is quoted?' })
    await question.getByText('as evidence of an event').waitFor()
    await question.getByRole('button', { name: 'Leave it as it is' }).click()
    expect(await listedHighlights(page)).toEqual(['useful'])
  })
})

describe('highlights over the same words', () => {
  const overlapping = marking('ended on Saturday without', 'Saturday')

  it('are chosen from a menu by mouse, and the one that is meant from a list while the mouse rests', async () => {
    const { page, articleIds, read } = await openToRead([talks], overlapping)
    await read(articleIds[0])
    const { from } = await edgesOf(page, 'Saturday')
    await page.mouse.move(from.x + 4, from.y)
    const hint = page.locator('.reader-hint')
    await hint.getByText('ended on Saturday without').waitFor()
    await hint.locator('button').last().click()
    await expect.poll(() => page.url()).toContain('highlight=')
    await page.locator('.reader-card[data-active]').getByText('Saturday', { exact: true }).waitFor()
    await page.mouse.click(from.x + 4, from.y)
    const menu = page.getByRole('menu', { name: 'Which highlight?' })
    expect(await menu.getByRole('menuitem').count()).toBe(2)
    await menu.getByRole('menuitem').first().click()
    await page.locator('.reader-card[data-active]').getByText('ended on Saturday without').waitFor()
  })

  it('are chosen by keyboard at the caret', async () => {
    const { page, articleIds, read } = await openToRead([talks], overlapping)
    await read(articleIds[0])
    await page.keyboard.press('s')
    await page.getByRole('textbox', { name: /Text of the article/ }).waitFor()
    await page.keyboard.press('Control+Home')
    for (let word = 0; word < 7; word++) await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('menu', { name: 'Which highlight?' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.reader-card[data-active]').getByText('Saturday', { exact: true }).waitFor()
  })
})

describe('what is shown', () => {
  it('is chosen by kind of tag and by what the colours stand for', async () => {
    const { page, articleIds, read } = await openToRead([talks], async (made, [articleId = '']) => {
      const { id: highlightId } = await mark(made, articleId, 'The mediators')
      const tag = { kind: 'actor' as const, name: 'Verdan mission' }
      await made.client.highlight.addTag({ project: made.project, highlightId, tag })
      await mark(made, articleId, 'Both delegations')
    })
    await read(articleIds[0])
    const tagged = page.locator('.reader-text mark').getByText('The mediators')
    expect(await tagged.getAttribute('data-hue')).toBe('actor')
    await runCommand(page, 'Colour by: Actor')
    await expect.poll(() => tagged.getAttribute('data-hue')).toBe('0')
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await page.getByRole('checkbox', { name: /Without tags/ }).uncheck()
    await page.keyboard.press('Escape')
    await page.getByText('1 of 2 highlights are shown.').waitFor()
    expect(await listedHighlights(page)).toEqual(['The mediators'])
    expect(await page.locator('.reader-text mark').allTextContents()).toEqual(['The mediators'])
    await page.getByRole('button', { name: 'Show all', exact: true }).click()
    await expect.poll(() => listedHighlights(page)).toEqual(['The mediators', 'Both delegations'])
    await page.reload()
    await expect.poll(() => tagged.getAttribute('data-hue')).toBe('0')
  })

  it('has nothing in it that axe finds serious, with the view menu open too', async () => {
    const { page, articleIds, read } = await openToRead([talks], marking('ended on Saturday without', 'Saturday'))
    await read(articleIds[0])
    await page.locator('.reader-text mark').first().waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'View', exact: true }).click()
    await page.getByRole('dialog', { name: 'What is shown, and how' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
  })

  it('is on paper too, the highlights underlined and told below the text', async () => {
    const { page, articleIds, read } = await openToRead([talks], marking('The mediators', 'Both delegations'))
    await read(articleIds[0])
    await page.locator('.reader-text mark').first().waitFor()
    const pdf = await readPdf(await page.pdf({ printBackground: false }))
    const text = squeezed(pdf.pages.join('\n'))
    expect(text).toContain(squeezed('The mediators1 called it useful'))
    expect(text).toContain(squeezed('Highlights 1. “The mediators” no tags'))
    expect(text).not.toContain(squeezed('Select by keyboard'))
    await page.emulateMedia({ media: 'print' })
    const lines = await page
      .locator('.reader-text mark')
      .evaluateAll((marks) => marks.map((each) => getComputedStyle(each).textDecorationLine))
    expect(lines).toEqual(['underline', 'underline'])
  })
})

describe('selecting by keyboard', () => {
  it('leaves the text as it is, whatever is typed, pasted, dropped or composed', async () => {
    const { page, articleIds, read, complaints } = await openToRead([talks])
    await read(articleIds[0])
    const before = await textOnPage(page)
    await page.keyboard.press('s')
    const text = page.getByRole('textbox', { name: /Text of the article/ })
    await text.waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+ArrowRight')
    for (const keys of ['z', 'Enter', 'Escape', 'Backspace', 'Delete', 'Control+KeyB', 'Control+KeyX'])
      await page.keyboard.press(keys)
    if (!(await text.isVisible())) await page.keyboard.press('s')
    await text.waitFor()
    expect(await textOnPage(page)).toEqual(before)
    await page.keyboard.press('Control+Home')
    await page.evaluate(() => navigator.clipboard.writeText('pasted words'))
    await page.keyboard.press('Control+KeyV')
    const session = await page.context().newCDPSession(page)
    await session.send('Input.insertText', { text: 'inserted' })
    const box = await page.locator('.reader-text [data-block]').first().boundingBox()
    if (!box) throw new Error('the text is not on the screen')
    const drop = {
      x: box.x + 60,
      y: box.y + 10,
      data: { items: [{ mimeType: 'text/plain', data: 'dropped' }], dragOperationsMask: 1 },
    }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, ...drop })
    for (const composed of ['に', 'にほ', '日本'])
      await session.send('Input.imeSetComposition', {
        text: composed,
        selectionStart: composed.length,
        selectionEnd: composed.length,
      })
    await session.send('Input.insertText', { text: '日本' })
    await expect.poll(() => textOnPage(page)).toEqual(before)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('h')
    await expect.poll(() => listedHighlights(page)).toEqual(['The second'])
    expect(await textOnPage(page)).toEqual(before)
    expect(complaints).toEqual([])
  })

  it('reaches over blocks, and takes in whole words where the reader wants that', async () => {
    const { page, articleIds, read } = await openToRead([talks])
    await read(articleIds[0])
    await dragOver(page, 'econd round of tal')
    await popover(page).waitFor()
    await page.keyboard.press('h')
    await expect.poll(() => listedHighlights(page)).toEqual(['econd round of tal'])
    await page.keyboard.press('Control+KeyZ')
    await expect.poll(() => listedHighlights(page)).toEqual([])
    await runCommand(page, 'Select whole words')
    await dragOver(page, 'econd round of tal')
    await popover(page).waitFor()
    await page.keyboard.press('h')
    await expect.poll(() => listedHighlights(page)).toEqual(['second round of talks'])
    await page.keyboard.press('Escape')
    await page.keyboard.press('s')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Shift+End')
    await page.keyboard.press('h')
    await expect.poll(() => listedHighlights(page)).toContain((await textOnPage(page)).join('\n\n'))
  })
})
