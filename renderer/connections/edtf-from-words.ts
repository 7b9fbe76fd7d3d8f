import { monthNames } from '../../shared/text/date-words.ts'

// People type dates as they say them; these forms are understood and stored as EDTF.

const month = `(${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const dash = '\\s*(?:–|—|-|to|until)\\s*'

const single = new RegExp(`^(?:${day}\\s+)?${month},?\\s+(\\d{4})$`, 'i')
const american = new RegExp(`^${month}\\s+${day},?\\s+(\\d{4})$`, 'i')
const days = new RegExp(`^${day}${dash}${day}\\s+${month},?\\s+(\\d{4})$`, 'i')
const span = new RegExp(`^(.+?)${dash}(.+)$`, 'i')

/** The EDTF for a date written in English words, such as `18–19 October 2025` or `about May 2024`; null where it is none. */
export function edtfFromWords(text: string): string | null {
  const plain = text.trim().replace(/\s+/g, ' ')
  const about = /^(?:about|around|circa|ca\.?|c\.)\s+(.+)$/i.exec(plain)?.[1]
  if (about) return marked(edtfFromWords(about), '~')
  const perhaps = /^(?:perhaps|possibly)\s+(.+)$/i.exec(plain)?.[1] ?? /^(.+[a-z].+)\?$/i.exec(plain)?.[1]
  if (perhaps) return marked(edtfFromWords(perhaps), '?')
  const inMonth = days.exec(plain)
  if (inMonth) {
    const [, first, last, name, year] = inMonth
    return `${edtf(year, name, first)}/${edtf(year, name, last)}`
  }
  const one = oneDay(plain)
  if (one) return one
  const [, from = '', to = ''] = span.exec(plain) ?? []
  const end = oneDay(to)
  const start = oneDay(from) ?? (end && oneDay(`${from} ${end.slice(0, 4)}`))
  return start && end ? `${start}/${end}` : null
}

function oneDay(text: string): string | null {
  const british = single.exec(text)
  if (british) return edtf(british[3], british[2], british[1])
  const other = american.exec(text)
  return other ? edtf(other[3], other[1], other[2]) : null
}

function edtf(year = '', name = '', dayOfMonth = ''): string {
  const index = monthNames.findIndex((full) => full.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase())
  return [year, String(index + 1).padStart(2, '0'), dayOfMonth === '' ? '' : dayOfMonth.padStart(2, '0')]
    .filter(Boolean)
    .join('-')
}

function marked(edtfDate: string | null, mark: string): string | null {
  return (
    edtfDate
      ?.split('/')
      .map((part) => part + mark)
      .join('/') ?? null
  )
}
