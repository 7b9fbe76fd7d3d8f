import { z } from 'zod'
import { ImportFailure } from '../import-failure.ts'
import type { StatedSource } from './stated-source.ts'

const textual = z
  .union([z.string(), z.number()])
  .transform(String)
  .transform((text) => text.replace(/<\/?(?:i|b|sup|sub|span)[^>]*>/g, '').trim() || null)
  .nullish()
  .catch(null)
const name = z.object({ family: textual, given: textual, literal: textual, 'non-dropping-particle': textual }).catch({})
const datePart = z.union([z.number(), z.string()]).transform(String)

/** The part of a CSL-JSON item that is used. What is of another kind than it should be is left out. */
export const cslSchema = z.object({
  id: textual,
  title: textual,
  author: z.array(name).nullish().catch(null),
  'container-title': textual,
  publisher: textual,
  issued: z
    .object({ 'date-parts': z.array(z.array(datePart)).nullish().catch(null), raw: textual, literal: textual })
    .nullish()
    .catch(null),
  URL: textual,
  DOI: textual,
  language: textual,
  abstract: textual,
})
export type CslEntry = z.infer<typeof cslSchema>

/** The entries of a CSL-JSON file, as Zotero and other programs export it. Throws `damaged` where it is other JSON, or none. */
export function parseCsl(text: string): StatedSource[] {
  const items = z.union([z.array(cslSchema), z.object({ items: z.array(cslSchema) }).transform(({ items }) => items)])
  const parsed = items.safeParse(jsonOrNull(text))
  const entries = parsed.success ? parsed.data.filter(({ title, URL, DOI }) => title ?? URL ?? DOI) : []
  if (entries.length === 0) throw new ImportFailure('damaged', { format: 'list of references (CSL-JSON)' })
  return entries.map(statedByCsl)
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a CSL item states. */
export function statedByCsl(item: CslEntry): StatedSource {
  const parts = item.issued?.['date-parts']?.[0]
  return {
    key: item.id ?? null,
    title: item.title ?? null,
    authors: (item.author ?? []).flatMap(wholeName),
    container: item['container-title'] ?? null,
    publisher: item.publisher ?? null,
    date: parts && parts.length > 0 ? parts.join('-') : (item.issued?.raw ?? item.issued?.literal ?? null),
    url: item.URL ?? null,
    doi: item.DOI ?? null,
    language: item.language ?? null,
    abstract: item.abstract ?? null,
  }
}

function wholeName({ literal, given, family, 'non-dropping-particle': particle }: z.infer<typeof name>): string[] {
  const whole = literal ?? [given, particle, family].filter(Boolean).join(' ')
  return whole ? [whole] : []
}
