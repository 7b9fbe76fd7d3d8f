import { dateWords } from '../../../shared/text/date-words.ts'
import type { CitedSource } from './citations.ts'
import type { CitedArticle } from './dossier-view.ts'
import { escapeHtml } from './escape-html.ts'

// The Admiralty system's own words for the reliability of a source.
const grades: Record<string, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
}

/** The list of sources: each entry with what identifies the very file that was read, and the notes that cite it. */
export function sourcesHtml(sources: readonly CitedSource[]): string {
  return `<section class="sources" role="doc-bibliography" aria-labelledby="sources">
<h2 id="sources">Sources</h2>
<ul>${sources.map(sourceHtml).join('\n')}</ul>
</section>`
}

function sourceHtml({ article, anchor, entry, notes }: CitedSource): string {
  const facts = [
    ['Reliability', article.reliability === null ? 'not graded' : gradeWords(article.reliability)],
    ['File', fileWords(article)],
    ['SHA-256', `<code title="${escapeHtml(article.fileHash)}">${escapeHtml(article.fileHash)}</code>`],
    [
      'Cited in',
      `${notes.length === 1 ? 'note' : 'notes'} ${notes.map((number) => `<a href="#note-${number}">${number}</a>`).join(', ')}`,
    ],
  ]
  return `<li id="${anchor}"><p>${entry}</p><dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl></li>`
}

/** The day of the import is all that is known: the file may have been saved long before. */
function fileWords({ fileName, retrievedAt }: CitedArticle): string {
  const name = `<bdi>${escapeHtml(fileName)}</bdi>`
  return retrievedAt === '' ? name : `${name}, imported ${escapeHtml(dateWords(retrievedAt))}`
}

function gradeWords(grade: string): string {
  const words = grades[grade]
  return words === undefined ? escapeHtml(grade) : `${grade}, ${words}`
}
