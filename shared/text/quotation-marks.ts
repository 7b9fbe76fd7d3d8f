/** An opening and a closing quotation mark. */
export interface QuotationMarks {
  open: string
  close: string
}

const marks = (pairs: string): [QuotationMarks, QuotationMarks] => {
  const [open = '', close = '', innerOpen = '', innerClose = ''] = pairs.split(' ')
  return [
    { open, close },
    { open: innerOpen, close: innerClose },
  ]
}

// The outer and the inner marks of languages, as CLDR has them (delimiters), but for Arabic, Kurdish and Pashto the angled
// ones of their press.
const curved = marks('“ ” ‘ ’')
const angled = marks('« » ‹ ›')
const french = marks('«\u00a0 \u00a0» “ ”')
const low = marks('„ “ ‚ ‘')
const byLanguage: Readonly<Record<string, [QuotationMarks, QuotationMarks]>> = {
  ar: marks('« » “ ”'),
  ckb: angled,
  cs: low,
  da: curved,
  de: low,
  en: curved,
  el: marks('« » “ ”'),
  es: marks('« » “ ”'),
  fa: angled,
  fr: french,
  he: marks('” ” ’ ’'),
  it: marks('« » “ ”'),
  ja: marks('「 」 『 』'),
  nb: marks('« » ‘ ’'),
  nl: marks('‘ ’ “ ”'),
  pl: marks('„ ” « »'),
  ps: angled,
  pt: curved,
  ru: marks('« » „ “'),
  sv: marks('” ” ’ ’'),
  tr: curved,
  uk: marks('« » „ “'),
  ur: marks('” “ ’ ‘'),
}

/**
 * The marks to put round a passage, those of its language. Where the passage holds those itself, the inner ones of the
 * language: the passage is never changed, and no reader should take a mark within it for its end.
 */
export function quotationMarks(passage: string, language: string | null): QuotationMarks {
  const unknown = /^\P{L}*\p{Script=Arabic}/u.test(passage) ? angled : curved
  const [outer, inner] = byLanguage[language?.split('-')[0]?.toLowerCase() ?? ''] ?? unknown
  const holds = ({ open, close }: QuotationMarks) => passage.includes(open.trim()) || passage.includes(close.trim())
  const apostrophe = inner.close === '’' && /\p{L}’\p{L}/u.test(passage)
  return holds(outer) && !apostrophe && !holds(inner) ? inner : outer
}
