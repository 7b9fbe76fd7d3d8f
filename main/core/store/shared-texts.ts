import type { Json } from '../../../shared/model/json.ts'

/** What the highlights of one article have in common; read from lines, each would have a copy of its own. */
const commonFields = ['articleId', 'bodyHash', 'coderId']

/** Texts that many records repeat, kept once. */
export class SharedTexts {
  readonly #texts = new Map<string, string>()

  /** Lets the fields of a record refer to the one copy of what they repeat. */
  share(values: Record<string, Json>): void {
    for (const field of commonFields) {
      const text = Object.hasOwn(values, field) ? values[field] : undefined
      if (typeof text !== 'string') continue
      const known = this.#texts.get(text)
      if (known === undefined) this.#texts.set(text, text)
      else values[field] = known
    }
  }
}
