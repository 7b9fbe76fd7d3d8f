import { lettersOf } from './compare-text.ts'

const leadIn =
  /^(?:(?:written|posted|published|reported|story|text|words|analysis|article|edited)\s+)?(?:by|von|par|por|di|door|av|بقلم|كتبت?|نوشته|نویسنده|تحریر|автор)[\s:]+(?=\p{L})|^(?:author|autor|auteur|autore|reporter|correspondent|текст|نویسنده|الكاتب|yazar)s?\s*:\s*/iu
const notAName =
  /^(?:by|par|von|por|di|door|av|admin(?:istrator)?|staff|editor|editors|editorial(?: team| board)?|web ?desk|news ?desk|root|user|author|guest|webmaster|redaksi|redaktion|redacción|redação|redazione|rédaction|(?:developed|powered|designed) by .*|none|null|undefined|unknown|n\/a|view .*|more .*)$/i
const occupation =
  /\b(?:writer|correspondent|reporter|editor|columnist|contributor|bureau chief|producer|photographer)s?\b/i
const address = /https?:\/\/|www\.|\S+@\S+\.\S+|^@\w+$|\.(?:com|org|net)\b/i

/** Names out of raw byline texts: no lead-in ("By"), address, handle, outlet or account name; each once, parted by commas. */
export function cleanNames(values: readonly string[], outlet: readonly (string | null)[]): string | null {
  const seen = new Map<string, string>()
  for (const value of values) {
    for (const part of value.split(/\s*[;|•·]\s*|\s+(?:and|und|et|y|ve|و)\s+(?=\p{Lu}|\p{Script=Arabic})/u)) {
      for (const [index, name] of namesOfPart(part).entries()) {
        if (index > 0 && occupation.test(name)) continue
        if (outlet.every((site) => isName(name, site)) && isName(name, null) && !seen.has(lettersOf(name)))
          seen.set(lettersOf(name), name)
      }
    }
  }
  return seen.size > 0 ? [...seen.values()].slice(0, 12).join(', ') : null
}

/** `A Writer, B Writer` are two people; `A Writer, Correspondent` is one and a function. */
function namesOfPart(part: string): string[] {
  const text = part
    .replace(/\s+/g, ' ')
    .trim()
    .replace(leadIn, '')
    .replace(/\s*\(.*?\)\s*/g, ' ')
  return text.split(/\s*[,،]\s*(?:and\s+)?|(?<=\p{Ll}{2})\.\s+(?=\p{Lu}\p{Ll})/u).map((name) =>
    name
      .replace(leadIn, '')
      .replace(/[\s.,:–—-]+$/, '')
      .trim(),
  )
}

function isName(name: string, outlet: string | null): boolean {
  if (name.length < 2 || name.length > 60 || /\d/.test(name) || name.split(' ').length > 6) return false
  if (!/\p{L}{2}/u.test(name) || address.test(name) || notAName.test(name)) return false
  const [letters, site] = [lettersOf(name), lettersOf(outlet ?? '')]
  if (site === '') return true
  if (letters.length > 3 && site.includes(letters)) return false
  return letters !== site && site !== letters.replace(/^the/, '')
}
