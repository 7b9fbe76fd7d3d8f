/** One author for the citation formatter: a person in two parts, or a name that must not be taken apart. */
export type CslName = { given: string; family: string } | { literal: string }

const institution =
  /\b(agenc(y|ies)|agence|associated press|afp|bureau|centre|center|committee|correspondents?|council|department|desk|editors?|editorial|foundation|government|group|institute|ministry|monitoring|news|newsroom|office|organi[sz]ation|press|reporters?|review|service|staff|team|times|union|university|wire|writers?)\b/i
const role =
  /^(?:(?:senior|chief|staff|special|deputy|associate|foreign|regional|political|diplomatic)\b.*|.*\b(?:correspondent|reporter|editor|writer|analyst|columnist|contributor))$/i
const particle = /^(?:al-?|el-?|ben|bin|bint|ibn|abu|da|de|del|della|der|di|dos|du|la|le|st|van|von|ter|zu)$/i

/** The authors a byline names. Desks, agencies, names in other scripts and anything not clearly a person stay in one piece. */
export function bylineNames(byline: string): CslName[] {
  const text = byline
    .replace(/^\s*(?:by|written by)[\s:]+/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') return []
  if (text.includes(';')) return text.split(';').flatMap((piece) => nameFrom(piece))
  const inverted = /^([\p{L}'’-]+), ([\p{L}.'’ -]+)$/u.exec(text)
  if (
    inverted?.[1] &&
    inverted[2] &&
    !role.test(inverted[2]) &&
    !/\band\b/.test(inverted[2]) &&
    !institution.test(text)
  ) {
    return [{ family: inverted[1], given: inverted[2] }]
  }
  return splitNames(text).flatMap((piece) => nameFrom(piece))
}

/** Splits at "and" and commas, unless that would cut an institution's name ("Ministry of Trade and Industry") in two. */
function splitNames(text: string): string[] {
  const pieces = text.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/i).filter((piece) => piece !== '')
  const people = pieces.filter((piece) => !role.test(piece))
  const allNames = people.every((piece) => piece.includes(' ') || institution.test(piece))
  return allNames && !(institution.test(text) && people.some((piece) => !looksLikeName(piece))) ? people : [text]
}

function looksLikeName(piece: string): boolean {
  return /^\p{Lu}/u.test(piece) && !/\bof\b/.test(piece)
}

function nameFrom(piece: string): CslName[] {
  const text = piece.trim()
  if (text === '' || role.test(text)) return []
  const comma = /^([^,]+), ([^,]+)$/.exec(text)
  if (comma?.[1] && comma[2] && isPerson(text)) return [{ family: comma[1], given: comma[2] }]
  const words = text.split(' ')
  if (words.length < 2 || words.length > 5 || !isPerson(text)) return [{ literal: text }]
  let cut = words.length - 1
  while (cut > 1 && particle.test(words[cut - 1] ?? '')) cut -= 1
  return [{ given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') }]
}

function isPerson(text: string): boolean {
  return (
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}.,'’ -]+$/u.test(text) &&
    !institution.test(text) &&
    !/\b(?:of|for|the)\b/i.test(text)
  )
}
