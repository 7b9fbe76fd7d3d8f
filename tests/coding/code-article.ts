import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Coded, codingPlan } from './coding-plan.ts'

/** A stretch of the text to mark, with what it speaks of. UTF-16 units within the block. */
export interface Passage {
  blockId: string
  startUtf16: number
  endUtf16: number
  exact: string
  tags: readonly Coded[]
}

/** What it took to mark and tag one passage. An input is a key pressed, with whatever is held down with it; letters of names are counted apart. */
export interface Cost {
  newTags: number
  knownTags: number
  inputs: number
  letters: number
  /** From the end of the selection to the popover gone. */
  ms: number
}

/** The sentences of the article on the screen that speak of anything in the plan. */
export async function passagesOf(text: Locator): Promise<Passage[]> {
  const blocks = await text
    .locator('[data-block]')
    .evaluateAll((found) =>
      found.map((block) => ({ id: (block as HTMLElement).dataset.block ?? '', text: block.textContent ?? '' })),
    )
  return blocks.flatMap(({ id, text: words }) =>
    [...words.matchAll(/\S.*?(?:[.!?]+[”’"]?(?=\s|$|\p{Lu})|$)/gsu)].flatMap((sentence) => {
      const tags = codingPlan.filter(({ isNamedIn }) => isNamedIn.test(sentence[0]))
      const startUtf16 = sentence.index
      const endUtf16 = startUtf16 + sentence[0].length
      return tags.length > 0 ? [{ blockId: id, startUtf16, endUtf16, exact: sentence[0], tags }] : []
    }),
  )
}

/** Marks each passage with the pointer and tags it with the keys, as a person who looks at what is lit before Enter. `known` are the names made so far. */
export async function codeArticle(page: Page, passages: readonly Passage[], known: Set<string>): Promise<Cost[]> {
  const costs: Cost[] = []
  for (const passage of passages) costs.push(await codePassage(page, passage, known))
  return costs
}

async function codePassage(page: Page, passage: Passage, known: Set<string>): Promise<Cost> {
  await drag(page, passage)
  const popover = page.getByRole('group', { name: 'Mark the selected words' })
  await popover.waitFor()
  const began = performance.now()
  const cost: Cost = { newTags: 0, knownTags: 0, inputs: 0, letters: 0, ms: 0 }
  const press = async (key: string) => {
    cost.inputs++
    await page.keyboard.press(key)
  }
  await press('KeyA')
  for (const tag of passage.tags) {
    if (known.has(tag.name)) {
      cost.knownTags++
      cost.letters += await typeUntilLit(page, popover, tag)
      await press('Enter')
    } else {
      cost.newTags++
      cost.letters += tag.name.length
      await page.keyboard.type(tag.name)
      await press(tag.kind === 'event' ? 'Alt+KeyE' : 'Alt+KeyA')
      known.add(tag.name)
    }
  }
  await press('Enter')
  await popover.waitFor({ state: 'detached' })
  cost.ms = performance.now() - began
  return cost
}

/** Types the name of a known tag until the line that is lit is it. Gives how many letters that took. */
async function typeUntilLit(page: Page, popover: Locator, { name, kind }: Coded): Promise<number> {
  const lit = popover.locator('[role="option"][aria-selected="true"]')
  for (let letters = 1; letters <= name.length; letters++) {
    await page.keyboard.type(name.charAt(letters - 1))
    if (letters < 3) continue
    await expect.poll(() => page.locator('.reader-combo input').inputValue()).toBe(name.slice(0, letters))
    await popover.locator('.reader-options[aria-busy="false"]').waitFor()
    const words = await lit.innerText()
    if (words.includes(name) && words.includes(`${kind}:`)) return letters
  }
  throw new Error(`‘${name}’ was never lit`)
}

/** Drags the mouse over a passage. */
async function drag(page: Page, { blockId, startUtf16, endUtf16 }: Passage): Promise<void> {
  const place = await page.getByLabel('Text of the article').evaluate(
    (root, wanted) => {
      const block = root.querySelector(`[data-block="${wanted.blockId}"]`)
      if (!block) throw new Error('there is no such block')
      block.scrollIntoView({ block: 'center' })
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      let passed = 0
      let from: DOMRect | null = null
      let to: DOMRect | null = null
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.nodeValue?.length ?? 0
        const boxAt = (offset: number) => {
          const range = document.createRange()
          range.setStart(node, offset - passed)
          range.setEnd(node, offset - passed + 1)
          return range.getBoundingClientRect()
        }
        if (!from && wanted.startUtf16 < passed + length) from = boxAt(wanted.startUtf16)
        if (!to && wanted.endUtf16 - 1 < passed + length) to = boxAt(wanted.endUtf16 - 1)
        passed += length
      }
      if (!from || !to) throw new Error('the passage ends after the text')
      return {
        from: { x: from.left + 0.5, y: from.top + from.height / 2 },
        to: { x: to.right - 0.5, y: to.top + to.height / 2 },
      }
    },
    { blockId, startUtf16, endUtf16 },
  )
  await page.mouse.move(place.from.x, place.from.y)
  await page.mouse.down()
  await page.mouse.move((place.from.x + place.to.x) / 2, place.to.y, { steps: 3 })
  await page.mouse.move(place.to.x, place.to.y, { steps: 3 })
  await page.mouse.up()
}
