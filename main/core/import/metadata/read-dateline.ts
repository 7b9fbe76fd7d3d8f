import { type Block, isHiddenByDefault } from '../../../../shared/model/block.ts'
import type { Candidate } from '../../../../shared/model/extraction.ts'
import { candidate } from './candidate.ts'

/** Only the opening of a story holds a dateline. In blocks and in UTF-16 units. */
const blocksLookedAt = 4
const openingUtf16 = 160

const agency =
  '(?:AP|AFP|dpa|DPA|EFE|ANSA|AA|PTI|ANI|UNI|IANS|KUNA|QNA|SPA|WAM|MENA|SANA|IRNA|ISNA|APP|NNI|INP|DHA|İHA|IHA|UPI|TASS|ТАСС|РИА Новости|Интерфакс|Reuters|REUTERS|Xinhua|Anadolu|Al Jazeera|Europa Press|Агентство|Укринформ|Укрінформ|سانا|وكالات|رويترز|أ ?ف ?ب|د ?ب ?أ|الأناضول|واس|قنا|كونا|وام|سبوتنيك|ایرنا|ایسنا|مهر|فارس|تسنیم)'
const dash = '(?:—|–|--?|ـ|―)'
/** `Doha`, `New Delhi`, `TEL AVIV/GAZA CITY`, with a state or country after a comma. Words beginning with a capital. */
const abbreviation = '(?:ST|St|MT|Mt|FT|Ft|\\p{Lu})\\.'
const titled = `(?:${abbreviation}|\\p{Lu}[\\p{L}\\p{M}'’-]*)`
const capitals = `(?:${abbreviation}|\\p{Lu}[\\p{Lu}'’-]+)`
const cased = (word: string) => `${word}(?:[ /]${word}){0,3}`
const region = `(?:,\\s(?:(?:\\p{Lu}\\.){2,3}|${cased(titled)}\\.?))?`
/** `, Oct 19`, `, 19 October 2025`. */
const day = '(?:,?\\s(?:\\d{1,2}\\.?\\s\\p{L}{3,10}\\.?|\\p{L}{3,10}\\.?\\s\\d{1,2})(?:,?\\s\\d{4})?\\.?)?'
const arabicWords =
  '\\p{Script=Arabic}[\\p{Script=Arabic}\\u200c]*(?:\\s\\p{Script=Arabic}[\\p{Script=Arabic}\\u200c]*){0,2}'

interface Form {
  pattern: RegExp
  confidence: number
  /** Further down it is a label: `TOSS: …`. */
  onlyAtFirst?: boolean
}

/** The surest first. Each gives the place as its first group. */
const forms: readonly Form[] = [
  // DOHA, Qatar (AP) — · KABUL, Oct 19 (Reuters) - · МОСКВА, 28 июня. /ТАСС/. · Kabul (dpa) -
  {
    pattern: new RegExp(
      `^(${cased(titled)}${region})${day}\\s?[(/[]\\s?${agency}[^()/\\]]{0,30}[)/\\]]\\s?(?:${dash}|[.:])`,
      'u',
    ),
    confidence: 0.9,
  },
  // HONOLULU, Hawaii (Example News Now) -
  {
    pattern: new RegExp(
      `^(${cased(capitals)}${region})${day}\\s?\\([\\p{L}\\p{N}][\\p{L}\\p{N} .&-]{1,30}\\)\\s?(?:${dash}|:)`,
      'u',
    ),
    confidence: 0.85,
  },
  // КАБУЛ, 3 ноя - РИА Новости.
  { pattern: new RegExp(`^(${cased(capitals)}${region})${day}\\s${dash}\\s?${agency}`, 'u'), confidence: 0.9 },
  // القاهرة - سبوتنيك. · تهران - ایرنا - · دمشق/ الأناضول
  {
    pattern: new RegExp(`^(${arabicWords})\\s?(?:${dash}|/|،|\\()\\s?\\(?${agency}(?=[\\s.)،:/ـ–—-])`, 'u'),
    confidence: 0.85,
  },
  // GENEVA — · ISTANBUL, Turkey, Oct. 19 –
  { pattern: new RegExp(`^(${cased(capitals)}${region})${day}\\s?(?:—|–|--|\\s-)\\s?(?=\\S)`, 'u'), confidence: 0.8 },
  // ISLAMABAD: The delegation …
  { pattern: new RegExp(`^(${cased(capitals)}):\\s(?=[\\p{Lu}"“‘])`, 'u'), confidence: 0.75, onlyAtFirst: true },
  // Doha, Qatar — · Doha —: many a sentence begins so, too
  { pattern: new RegExp(`^(${cased(titled)}${region})\\s?(?:—|–|--)\\s?(?=[\\p{Lu}"“])`, 'u'), confidence: 0.5 },
]

/** What stands in the place of a dateline and is none. */
const noPlace =
  /^(?:breaking(?: news)?|update\w*|exclusive|watch|live|opinion|analysis|editorial|explainer|fact ?check|correction|editor['’]?s note|note|video|photos?|question|answer|q|a|summary|highlights|background|factbox|timeline|interview|column|commentary|review|report|transcript|news|sport|world|politics|business|covid-?19|coronavirus|by .*|read .*|listen|file|related|срочно|видео|фото|обновлено|son dakika|özel|eil(?:meldung)?|urgent|alerte|última hora|urgente)$/i

/** The place that the story's first words name as written in, or null. Its words are the source's own. */
export function readDateline(blocks: readonly Block[]): Candidate | null {
  const visible = blocks.filter(({ type }) => !isHiddenByDefault(type) && type === 'paragraph').slice(0, blocksLookedAt)
  for (const [index, { text }] of visible.entries()) {
    const opening = text.slice(0, openingUtf16)
    for (const { pattern, confidence, onlyAtFirst } of forms) {
      if (onlyAtFirst && index > 0) continue
      const place = pattern.exec(opening)?.[1]?.trim()
      if (place && place.length <= 50 && !noPlace.test(place)) return candidate(place, 'dateline', confidence)
    }
  }
  return null
}
