import { nameInOrder, type StatedSource } from './stated-source.ts'

const tagLine = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/

/** The entries of an RIS file. A line without a tag goes on with the one above, as EndNote writes long fields. */
export function parseRis(text: string): StatedSource[] {
  const entries: StatedSource[] = []
  let fields = new Map<string, string[]>()
  let last: string[] | null = null
  for (const line of text.split('\n')) {
    const [, tag, value = ''] = tagLine.exec(line.trimEnd()) ?? []
    if (tag === 'TY') fields = new Map()
    if (tag === 'ER') {
      if (fields.size > 0) entries.push(entryFrom(fields))
      fields = new Map()
      last = null
    } else if (tag) {
      last = fields.get(tag) ?? []
      fields.set(tag, last)
      last.push(value.trim())
    } else if (last && last.length > 0 && line.trim() !== '') last.push(`${last.pop()} ${line.trim()}`)
  }
  if (fields.has('TI') || fields.has('T1')) entries.push(entryFrom(fields)) // a file that was cut off
  return entries
}

function entryFrom(fields: ReadonlyMap<string, readonly string[]>): StatedSource {
  const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.find(Boolean)).find(Boolean) ?? null
  const oneLine = (value: string | null) => value?.replaceAll('\n', ' ') ?? null
  return {
    key: first('ID'),
    title: oneLine(first('TI', 'T1', 'CT', 'BT')),
    authors: ['AU', 'A1']
      .flatMap((tag) => fields.get(tag) ?? [])
      .filter(Boolean)
      .map(nameInOrder),
    container: oneLine(first('T2', 'JO', 'JF', 'JA', 'J2')),
    publisher: oneLine(first('PB')),
    date: first('DA', 'Y1', 'PY'),
    url: first('UR', 'LK')?.split(/[;\n]/)[0]?.trim() ?? null,
    doi: first('DO'),
    language: first('LA'),
    abstract: first('AB', 'N2'),
  }
}
