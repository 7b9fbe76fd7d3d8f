import { escapeHtml } from './escape-html.ts'
import { textDirection } from './text-direction.ts'

/** A part of a citation as the formatter prints it, and the source it belongs to. */
export interface PrintedVariable {
  variable: string | undefined
  context: 'citation' | 'bibliography'
  /** Element id of the source's entry; null where there is no list of sources to lead to. */
  anchor: string | null
  language: string | null
  url: string | undefined
}

/** Isolates what is in the source's own script, makes addresses links, and leads from a note's title to the source's entry. */
export function dressVariable(html: string, { variable, context, anchor, language, url }: PrintedVariable): string {
  switch (variable) {
    case 'title':
      return inside(html, (title) => {
        const isolated = isolate(title, language)
        return context === 'citation' && anchor !== null ? `<a href="#${anchor}">${isolated}</a>` : isolated
      })
    case 'container-title':
    case 'author':
    case 'composer':
      // Where there is no author the style prints another variable in its place, which is dressed already.
      return html.includes('<bdi') ? html : inside(html, (name) => isolate(name, language))
    case 'URL':
      return url === undefined ? html : `<a class="url" href="${escapeHtml(url)}" rel="noreferrer">${html}</a>`
    default:
      return html
  }
}

/** A name in Latin letters is not marked as Persian just because the article is. */
function isolate(html: string, language: string | null): string {
  const text = html.replace(/<[^>]*>|&[^;]*;/g, '')
  const ownScript = textDirection(text) === 'rtl' || !/^(?:ar|ckb|fa|he|ps|sd|ug|ur|yi)\b/.test(language ?? '')
  const foreign = language !== null && ownScript && !/^en\b/.test(language)
  if (!foreign && textDirection(text) !== 'rtl') return html
  return `<bdi${foreign ? ` lang="${escapeHtml(language)}"` : ''}>${html}</bdi>`
}

/** Applies `change` within the quotation marks or italics that the style puts round a title, and before the comma or full stop it adds. */
function inside(html: string, change: (inner: string) => string): string {
  const [, open = '', inner = '', close = ''] = /^(“|<i>|)(.*?)([,.]?”|[,.]?<\/i>|)$/s.exec(html) ?? []
  return open + change(inner) + close
}
