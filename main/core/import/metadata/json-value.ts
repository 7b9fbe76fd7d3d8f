/** An object out of untrusted JSON; every value still has to be looked at. */
export type JsonObject = { readonly [key: string]: unknown }

/** True for a JSON object, false for arrays, null and the rest. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a list: an array as it is, nothing as an empty list, anything else alone. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The first text in a value: itself, or in `@value`, `name`, `@id` or `url` order as asked. */
export function textOf(value: unknown, keys: readonly string[] = ['@value', 'name']): string | null {
  for (const item of listOf(value)) {
    if (typeof item === 'string' && item.trim()) return item.trim()
    if (typeof item === 'number') return String(item)
    if (isJsonObject(item))
      for (const key of keys) if (typeof item[key] === 'string' && item[key].trim()) return item[key].trim()
  }
  return null
}
