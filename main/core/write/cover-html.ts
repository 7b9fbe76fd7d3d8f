import { dateWords } from '../../../shared/text/date-words.ts'
import type { DossierView } from './dossier-view.ts'
import { escapeHtml } from './escape-html.ts'

/** The first page: what this is, who made it and when, and how much evidence it rests on. */
export function coverHtml(view: DossierView, counts: { quotes: number; sources: number }): string {
  const made = [view.author, dateWords(view.date)].filter((part) => part !== '')
  return `<header class="cover">
<p class="kind">Dossier</p>
<h1 dir="auto">${escapeHtml(view.title)}</h1>
${view.subtitle === '' ? '' : `<p class="subtitle" dir="auto">${escapeHtml(view.subtitle)}</p>`}
<div class="made">
${made.map((part) => `<p dir="auto">${escapeHtml(part)}</p>`).join('\n')}
</div>
<p class="counts">${countWords(counts)}</p>
${view.notice === '' ? '' : `<p class="cover-note" role="note" dir="auto">${escapeHtml(view.notice)}</p>`}
${view.composed ? '<p class="cover-note" role="note">Composed from the highlights; nothing has been written yet.</p>' : ''}
</header>`
}

function countWords({ quotes, sources }: { quotes: number; sources: number }): string {
  if (quotes === 0) return 'No quotations'
  const number = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  return `${number(quotes, 'quotation')} from ${number(sources, 'source')}`
}
