import type { DraftBlock } from '../draft-block.ts'
import { letterCount, type Verdict } from './trim-context.ts'

const longestCaption = 320

const wholeCredit =
  /^[([]?\s*(?:photos?|images?|pictures?|pic|fotos?|illustration|graphic|video|screenshot|credits?|(?:file|photo|image|picture)\s+(?:credits?|source|courtesy|by|via))\s*(?:[:©]|by\s|via\s|courtesy\s|credit)/i
const closingCredit =
  /(?:[([|/]\s*(?:photo(?:graph)?|image|picture|foto|credit|ap photo|file photo|illustration)s?(?:\s*(?:by|credit|courtesy|source|via|:|\/)).{0,120}[)\]]?|(?:getty(?: images)?|shutterstock|istock|(?:ap|afp|epa|reuters|dpa|xinhua|anadolu)(?: photo)?\s*(?:\/|\||via)[^.]{2,60}|\bfile photo\b|\([^()]{0,60}(?:\/(?:ap|afp|epa|reuters)|(?:ap|afp|epa|reuters) photo[^()]{0,60})\)))\s*[)\].]?$/i

/** Recognises captions and credits of pictures that no element names as such. */
export function judgeAsCredit(draft: DraftBlock): Verdict {
  const { text, type } = draft
  if (type === 'heading' || type === 'quote' || type === 'table' || letterCount(text) > longestCaption) return null
  return (wholeCredit.test(text) && letterCount(text) < 120) || closingCredit.test(text) ? 'caption' : null
}
