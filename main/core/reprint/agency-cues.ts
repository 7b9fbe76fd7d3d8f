import { type Block, isHiddenByDefault } from '../../../shared/model/block.ts'
import { normaliseName } from '../../../shared/text/normalise.ts'

// Which news agency a report says it is from: in the byline, in the dateline (“DOHA, 3 March (Reuters) – …”), in a credit
// line at its end, or as its outlet. A name in running text is no cue: it may be what the report speaks of.

/** A news agency named by a report. */
export interface AgencyCue {
  /** Its name as people know it: `Reuters`, `Xinhua`. */
  agency: string
  where: 'outlet' | 'byline' | 'dateline' | 'credit'
}

interface Agency {
  name: string
  /** Names that are unmistakable, in any letters. */
  names: readonly string[]
  /** Abbreviations, which count in capitals as they stand here only. */
  short?: readonly string[]
}

/** Agencies whose reports other outlets print. Persian, Arabic and Urdu names as those languages write them. */
const agencies: readonly Agency[] = [
  {
    name: 'Reuters',
    names: ['Reuters', 'رویترز', 'رويترز', 'رائٹرز', 'روئٹرز', 'Рейтер', 'Рейтерс', '路透社', '路透'],
  },
  {
    name: 'AFP',
    names: ['Agence France-Presse', 'Agence France Presse', 'فرانس برس', 'فرانس پرس', 'فرانس‌پرس', 'خبرگزاری فرانسه'],
    short: ['AFP', 'ا ف ب', 'أ ف ب', 'اے ایف پی'],
  },
  {
    name: 'AP',
    names: ['Associated Press', 'آسوشیتدپرس', 'اسوشیتدپرس', 'أسوشيتد برس', 'اسوشيتد برس', 'ایسوسی ایٹڈ پریس'],
    short: ['AP', 'أ ب', 'اے پی'],
  },
  { name: 'Xinhua', names: ['Xinhua', 'شینهوا', 'شينخوا', 'شنہوا', '新华社', '新華社', 'Синьхуа', 'Şinhua'] },
  {
    name: 'IRNA',
    names: ['Islamic Republic News Agency', 'خبرگزاری جمهوری اسلامی', 'ایرنا', 'إرنا', 'ارنا', 'ИРНА'],
    short: ['IRNA'],
  },
  { name: 'ISNA', names: ['Iranian Students News Agency', 'ایسنا', 'إيسنا'], short: ['ISNA'] },
  { name: 'Mehr', names: ['Mehr News Agency', 'خبرگزاری مهر', 'وكالة مهر'], short: ['MNA'] },
  { name: 'Tasnim', names: ['Tasnim', 'خبرگزاری تسنیم', 'تسنیم', 'وكالة تسنيم'] },
  { name: 'Fars', names: ['Fars News Agency', 'خبرگزاری فارس', 'وكالة فارس'] },
  { name: 'APP', names: ['Associated Press of Pakistan', 'ایسوسی ایٹڈ پریس آف پاکستان'], short: ['APP', 'اے پی پی'] },
  {
    name: 'Anadolu',
    names: ['Anadolu Agency', 'Anadolu Ajansı', 'Anadolu', 'خبرگزاری آناتولی', 'آناتولی', 'الأناضول', 'اناطولیہ'],
  },
  { name: 'TASS', names: ['ITAR-TASS', 'ТАСС', 'خبرگزاری تاس', 'وكالة تاس'], short: ['TASS'] },
  { name: 'Interfax', names: ['Interfax', 'Интерфакс', 'اینترفاکس', 'إنترفاكس'] },
  { name: 'dpa', names: ['Deutsche Presse-Agentur', 'د ب أ'], short: ['dpa', 'DPA'] },
  { name: 'PTI', names: ['Press Trust of India'], short: ['PTI', 'پی ٹی آئی'] },
  { name: 'ANI', names: ['Asian News International'], short: ['ANI'] },
  { name: 'UPI', names: ['United Press International'], short: ['UPI'] },
  { name: 'EFE', names: ['Agencia EFE'], short: ['EFE'] },
  { name: 'ANSA', names: [], short: ['ANSA'] },
  { name: 'Kyodo', names: ['Kyodo News', 'Kyodo'] },
  { name: 'Yonhap', names: ['Yonhap'] },
  { name: 'QNA', names: ['Qatar News Agency', 'وكالة الأنباء القطرية', 'قنا'], short: ['QNA'] },
  { name: 'SPA', names: ['Saudi Press Agency', 'وكالة الأنباء السعودية', 'واس'], short: ['SPA'] },
  { name: 'WAM', names: ['Emirates News Agency', 'وكالة أنباء الإمارات', 'وام'], short: ['WAM'] },
  { name: 'ONA', names: ['Oman News Agency', 'وكالة الأنباء العمانية'], short: ['ONA'] },
  { name: 'KUNA', names: ['Kuwait News Agency', 'كونا'], short: ['KUNA'] },
  { name: 'MENA', names: ['Middle East News Agency', 'أنباء الشرق الأوسط'] },
  { name: 'SANA', names: ['Syrian Arab News Agency', 'سانا'], short: ['SANA'] },
  { name: 'INA', names: ['Iraqi News Agency', 'واع'], short: ['INA'] },
  { name: 'WAFA', names: ['Palestinian News Agency', 'وفا'], short: ['WAFA'] },
]

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const alone = (words: string, flags: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, flags)

const patterns = agencies.map(({ name, names, short = [] }) => ({
  agency: name,
  full: names.length > 0 ? alone(names.map((each) => escaped(normaliseName(each))).join('|'), 'u') : null,
  short: short.length > 0 ? alone(short.map(escaped).join('|'), 'u') : null,
}))

/** The agencies named in a piece of text, the longest names first: `Associated Press of Pakistan` is not the AP. */
function agenciesIn(text: string): string[] {
  const normalised = normaliseName(text)
  const found = patterns.filter(({ full, short }) => full?.test(normalised) || short?.test(text))
  const isOfPakistan =
    found.some(({ agency }) => agency === 'APP') && !/(?<![\p{L}\p{N}])AP(?![\p{L}\p{N}])/u.test(text)
  return found.map(({ agency }) => agency).filter((agency) => !(agency === 'AP' && isOfPakistan))
}

/** What may stand before the first sentence: a place, a day, the agency in brackets or behind a dash. */
const datelineBrackets = /^[^()（）.!?؟。]{0,80}[(（]([^()（）]{2,60})[)）]/u
const datelineSlashes = /^[^/!?؟。]{0,60}\/([^/]{2,40})\//u
const datelineDash = /^(.{2,60}?)\s*(?:[-–—―:：])\s/u
const creditLine = /^(?:source|credit|text|via|منبع|المصدر|ماخذ|kaynak|источник|©|\(c\)|copyright|\(|—|–|-)/iu
const mostCreditUtf16 = 120

/** The agencies that a report names as its own, each where it is named most plainly. */
export function agencyCues(
  { outlet, byline }: { outlet: string | null; byline: string | null },
  blocks: readonly Block[],
): AgencyCue[] {
  const cues = new Map<string, AgencyCue>()
  const take = (where: AgencyCue['where'], text: string | null | undefined) => {
    for (const agency of text ? agenciesIn(text) : []) if (!cues.has(agency)) cues.set(agency, { agency, where })
  }
  take('outlet', outlet)
  take('byline', byline)
  const seen = blocks.filter(({ type }) => !isHiddenByDefault(type) && type !== 'heading')
  for (const { text } of seen.slice(0, 2)) {
    const start = text.trim().slice(0, 160)
    take(
      'dateline',
      datelineBrackets.exec(start)?.[1] ?? datelineSlashes.exec(start)?.[1] ?? datelineDash.exec(start)?.[1],
    )
  }
  const last = blocks.filter(({ type }) => type !== 'caption').slice(-4)
  for (const { text } of last) {
    const line = text.trim()
    if (line.length <= mostCreditUtf16 && (creditLine.test(line) || line.length <= 30)) take('credit', line)
  }
  return [...cues.values()]
}
