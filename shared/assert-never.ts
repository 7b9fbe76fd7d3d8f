/** Marks the end of an exhaustive switch: a case that is not handled does not compile, and throws if data got past the types. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
