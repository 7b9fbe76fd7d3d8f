import type { UnquotableReason } from './dossier-view.ts'

/** What stands where a record that the text names is no longer in the project. */
export function missingHtml(what: 'passage' | 'source' | 'actor' | 'event'): string {
  return bracketed(`missing ${what}`)
}

const passageWords = {
  differs: 'this passage differs from its source and is not quoted',
  unreadable: 'missing passage: the text of its source cannot be read',
}

/** What stands where a passage cannot be quoted; without a reason, its record is gone. */
export function missingPassageHtml(reason: UnquotableReason | undefined): string {
  return reason ? bracketed(passageWords[reason]) : missingHtml('passage')
}

/** Its direction is its own: within Persian text, the brackets would come apart. */
function bracketed(words: string): string {
  return `<span class="missing" dir="ltr">[${words}]</span>`
}
