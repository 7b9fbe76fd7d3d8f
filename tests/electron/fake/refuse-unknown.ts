/** Refuses names that the documentation does not have. */
export function refuseUnknown(what: string, given: readonly string[], known: readonly string[]): void {
  for (const name of given) if (!known.includes(name)) throw new TypeError(`Electron knows no ${what} ‘${name}’`)
}
