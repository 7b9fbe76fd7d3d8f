import { Readability } from '@mozilla/readability'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import { appendMarkup } from './build-document.ts'

/**
 * The element that holds the article's text, or null. Consumes the document: read everything else from it before.
 * Throws `tooComplex` where the page takes Readability's recursion to the end of the stack.
 */
export function findArticle(document: Document): Element | null {
  restoreWithLimits(document)
  try {
    const readability = new Readability<Element>(document, {
      keepClasses: true,
      disableJSONLD: true,
      // Readability hands over its wrapping <div>, an element, though it types it as any node.
      serializer: (node) => node as Element,
    })
    return readability.parse()?.content ?? null
  } catch (error) {
    if (error instanceof RangeError) throw new ImportFailure('tooComplex', { limitDepth: importLimits.depth })
    throw error
  }
}

/**
 * Readability tries again with milder rules by assigning `body.innerHTML` what it read there at first. linkedom would
 * make a text node of every entity; our builder makes one of all the text between two tags.
 */
function restoreWithLimits(document: Document): void {
  const { body } = document
  const prototype: object = Object.getPrototypeOf(body)
  Object.defineProperty(body, 'innerHTML', {
    get: () => Reflect.get(prototype, 'innerHTML', body),
    set: (markup: string) => {
      for (const child of [...body.childNodes]) child.remove()
      appendMarkup(markup, body, document)
    },
  })
}
