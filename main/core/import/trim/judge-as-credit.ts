import type { DraftBlock } from '../draft-block.ts'
import { endsAsSentence, letterCount, type Verdict } from './trim-context.ts'

/** In letters, as is the next. */
const longestCaption = 320
const longestCredit = 120

const pictureWord =
  '(?:photos?|images?|pictures?|pics?|fotos?|illustration|graphic|video|screenshot|credits?|(?:file|photo|image|picture) (?:credits?|source|courtesy))'
/** `Photo: A. Example`, `(Image credit: …`. */
const labelledCredit = new RegExp(`^[([]?\\s*${pictureWord}\\s*(?:[:©]|credit:)`, 'i')
/** `Photo by A. Example`: a credit only where no sentence follows. */
const spokenCredit = new RegExp(`^[([]?\\s*${pictureWord} (?:by|via|courtesy)\\s`, 'i')
/** `… (AP Photo/A. Example)`, `… A. Example/Getty Images`, `… [Photo by A. Example]`. */
const closingCredit =
  /(?:[([|/]\s*(?:photo(?:graph)?|image|picture|foto|credit|ap photo|file photo|illustration)s?\s*(?:by|credit|courtesy|source|via|:|\/).{0,120}[)\]]|[/|(]\s*(?:getty(?: images)?|shutterstock|istock|ap|afp|epa|reuters|dpa|xinhua|anadolu)|\b(?:getty images|shutterstock)|\b(?:AP|AFP|EPA|REUTERS)(?: photo)?\s*[/|]\s*[\p{L}. ]{2,60}|[(\]|]\s*file photo|\([^()]{0,60}(?:\/(?:ap|afp|epa|reuters)|(?:ap|afp|epa|reuters) photo[^()]{0,60})\))\s*[)\].]?$/iu

/** Recognises captions and credits of pictures that no element names as such. */
export function judgeAsCredit(draft: DraftBlock): Verdict {
  const { text, type } = draft
  if (type === 'heading' || type === 'quote' || type === 'table' || letterCount(text) > longestCaption) return null
  if (
    letterCount(text) < longestCredit &&
    (labelledCredit.test(text) || (spokenCredit.test(text) && !endsAsSentence(text)))
  )
    return 'caption'
  return closingCredit.test(text) ? 'caption' : null
}
