import type { CitedHighlight } from './dossier-view.ts'
import { escapeHtml } from './escape-html.ts'

/** `lang` and `dir` of a passage as attributes, each with a space before it. */
export function passageAttributes({ language, direction }: Pick<CitedHighlight, 'language' | 'direction'>): string {
  return `${language === null ? '' : ` lang="${escapeHtml(language)}"`} dir="${direction}"`
}

/** The passage word for word, one element of text for each block of the source. */
export function passageParagraphs(exact: string): string[] {
  return exact
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(lines)
}

// The recorded context is up to 32 UTF-16 units: shorter means that the text begins or ends there.
const fullContextUtf16 = 31

/** The passage between the words around it, so that a colleague finds it in the source. Words cut in half are left off. */
export function passageInContext({
  prefix,
  exact,
  suffix,
}: Pick<CitedHighlight, 'prefix' | 'exact' | 'suffix'>): string {
  const before = prefix.length >= fullContextUtf16 ? `…${prefix.replace(/^\S*\s+(?=\S)/, '')}` : prefix
  const after = suffix.length >= fullContextUtf16 ? `${suffix.replace(/(\S)\s+\S*$/, '$1')}…` : suffix
  return `${lines(before)}<strong>${lines(exact)}</strong>${lines(after)}`
}

function lines(text: string): string {
  return escapeHtml(text).replace(/\n+/g, '<br>')
}
