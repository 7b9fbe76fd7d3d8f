import { expect, test } from 'vitest'
import { formatCitations } from '../../../main/core/write/citations.ts'
import { createNoteRegister } from '../../../main/core/write/note-register.ts'
import { aHighlight, anArticle, aView } from './a-dossier-view.ts'

const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#38;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
const at = (paragraph: number) => ({ first: paragraph, last: paragraph })

test('notes and list of sources follow the Chicago manual', () => {
  const view = aView({
    articles: [
      anArticle({ byline: 'By Leila Haddad and Omar al-Sayed' }),
      anArticle({
        id: 'a2',
        title: 'Wire <i>story</i> & "more"',
        byline: 'Gulf Wire',
        language: 'de',
        outlet: 'Ledger & Sons <sample>',
        publishedAt: '2025-10/2025-11',
        url: null,
      }),
      anArticle({
        id: 'a3',
        title: 'گزارش میز',
        byline: 'میز نمونه',
        outlet: 'Daftar (sample)',
        language: 'fa',
        direction: 'rtl',
        publishedAt: '2025-11~',
        url: 'javascript:alert(1)',
      }),
      anArticle({
        id: 'a4',
        title: null,
        byline: null,
        outlet: null,
        publishedAt: null,
        fileName: 'minutes of may.txt',
      }),
    ],
    highlights: [
      aHighlight({ id: 'h1', paragraphs: at(3) }),
      aHighlight({ id: 'h2', paragraphs: { first: 5, last: 7 } }),
      aHighlight({ id: 'h3', articleId: 'a2', paragraphs: null }),
      aHighlight({ id: 'h4', articleId: 'a3', paragraphs: at(2) }),
      aHighlight({ id: 'h5', articleId: 'a4', page: 12 }),
      aHighlight({ id: 'h6', articleId: 'gone' }),
    ],
  })
  const register = createNoteRegister()
  for (const ids of [['h1'], ['h3', 'h4'], ['h2', 'h1', 'h4'], ['h5'], ['h6'], ['h5', 'h6']]) register.cite(ids)
  const { notes, sources } = formatCitations(register.notes, view)

  expect(notes.map(words)).toEqual([
    'Leila Haddad and Omar al-Sayed, “Delegations to Meet Again,” Frontier Dispatch (sample), October 30, 2025, para. 3, https://frontier-dispatch.example/meet-again.',
    'Gulf Wire, “Wire <i>story</i> & ‘more,’” Ledger & Sons <sample>, October–November 2025; میز نمونه, “گزارش میز,” Daftar (sample), [November 2025?], para. 2.',
    'Haddad and al-Sayed, “Delegations to Meet Again,” paras. 3, 5–7; میز نمونه, “گزارش میز,” para. 2.',
    'minutes of may.txt, n.d., 12, https://frontier-dispatch.example/meet-again.',
    '',
    'minutes of may.txt, 12.',
  ])
  expect(sources.map(({ entry, notes }) => [words(entry), notes])).toEqual([
    ['Gulf Wire. “Wire <i>story</i> & ‘more.’” Ledger & Sons <sample>, October–November 2025.', [2]],
    [
      'Haddad, Leila, and Omar al-Sayed. “Delegations to Meet Again.” Frontier Dispatch (sample), October 30, 2025. https://frontier-dispatch.example/meet-again.',
      [1, 3],
    ],
    ['minutes of may.txt. n.d. https://frontier-dispatch.example/meet-again.', [4, 6]],
    ['میز نمونه. “گزارش میز.” Daftar (sample), [November 2025?].', [2, 3]],
  ])

  // Script of the source's own is isolated and named; a Latin name of a Persian source is not called Persian.
  expect(notes[1]).toContain('“<a href="#source-3"><bdi lang="fa">گزارش میز</bdi></a>,” <i>Daftar (sample)</i>')
  expect(notes[1]).not.toContain('<i>story')
  expect(notes[0]).toContain('<a class="url" href="https://frontier-dispatch.example/meet-again" rel="noreferrer">')
  expect(sources.map(({ anchor }) => anchor)).toEqual(['source-2', 'source-1', 'source-4', 'source-3'])
})

test('a dossier that cites nothing has no sources', () => {
  expect(formatCitations([], aView())).toEqual({ notes: [], sources: [] })
})

test.each([
  ['2025-10-01/..', 'since 1 October 2025'],
  ['../2025-10-05', 'until 5 October 2025'],
  ['2025-21', 'spring 2025'],
  ['[2025-10-01,2025-10-03]', 'one of 1 October 2025, 3 October 2025'],
  ['2025-10-XX', 'some day in October 2025'],
  ['last week', 'last week'],
])('a source of %s is cited with its date as it is known', (publishedAt, words) => {
  const register = createNoteRegister()
  register.cite(['h1'])
  const { notes } = formatCitations(register.notes, aView({ articles: [anArticle({ publishedAt })] }))
  expect(notes[0]).toContain(`, ${words}, para. 3`)
})
