import type { Fields } from './json.ts'

const starField = /^star:(c_[0-9a-z]{4,32})$/

/** The name of the field that says whether a coder has starred an article: one a coder, so that nobody's star meets another's. */
export function starFieldName(coderId: string): string {
  return `star:${coderId}`
}

/** The coder whose star a field of that name is, or null where it is none. */
export function coderOfStar(name: string): string | null {
  return name.startsWith('star:') ? (starField.exec(name)?.[1] ?? null) : null
}

/** The ids of the coders who have starred an article. */
export function starringCoders(fields: Fields): string[] {
  const coders: string[] = []
  for (const name in fields) {
    const coder = fields[name] === true ? coderOfStar(name) : null
    if (coder !== null) coders.push(coder)
  }
  return coders
}
