import type { CitedArticle, CitedHighlight, DossierView } from '../../../main/core/write/dossier-view.ts'
import type { BlockNode } from '../../../shared/dossier/section-content.ts'
import { aHighlight, anArticle, aSection, aView, cell, cite, paragraph, quote, text } from './a-dossier-view.ts'

// A dossier of the kind that analysts write, long enough to run over several pages. An invented dispute over a ferry
// line between two invented towns; every outlet, person and sentence is made up. The quoted passages carry no marks
// above letters: pdf.js, which the tests read with, loses a letter with a mark on it (it ignores ActualText).

const articles: CitedArticle[] = [
  anArticle({
    id: 'a1',
    title: 'Harbour towns agree to talk about the ferry',
    byline: 'By Leila Haddad and Omar al-Sayed',
  }),
  anArticle({
    id: 'a2',
    title: 'Talks on the northern pier end without a paper',
    byline: 'Gulf Wire (sample)',
    outlet: 'Coastal Ledger (sample)',
    publishedAt: '2025-11-03T05:15:00Z',
    url: 'https://coastal-ledger.example/wire/northern-pier',
    fileName: 'coastal-ledger-northern-pier.html',
    reliability: 'C',
    fileHash: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  }),
  anArticle({
    id: 'a3',
    title: 'بندرها دربارهٔ خط کشتی گفت‌وگو می‌کنند',
    byline: 'میز نمونه',
    outlet: 'دفتر بندر (نمونه)',
    publishedAt: '2025-11-05',
    language: 'fa',
    direction: 'rtl',
    url: 'https://daftar-bandar.example/fa/khatt',
    fileName: 'دفتر بندر.html',
    fileHash: 'fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13',
    reliability: 'B',
  }),
  anArticle({
    id: 'a4',
    title: 'الميناءان يبحثان خط العبّارات',
    byline: null,
    outlet: 'صحيفة المرفأ (عيّنة)',
    publishedAt: '2025-11',
    language: 'ar',
    direction: 'rtl',
    url: null,
    fileName: 'al-marfa.pdf',
    fileHash: 'a4e624d686e03ed2767c0abd85c14426b0b1157d2ce81d27bb4fe4f6f01d688a',
    reliability: null,
  }),
  anArticle({
    id: 'a5',
    title: 'Who would watch the pier? A paper on monitoring',
    byline: 'Sample Analysis Desk',
    outlet: 'Lowland Review (sample)',
    publishedAt: '2025-10~',
    url: 'https://lowland-review.example/pier',
    fileName: 'lowland-review.pdf',
    fileHash: 'a140c0c1eda2def2b830363ba362aa4d7d255c262960544821f556e16661b6ff',
    reliability: 'A',
  }),
  anArticle({
    id: 'a6',
    title: null,
    byline: null,
    outlet: null,
    publishedAt: null,
    url: 'https://archive.example/minutes.txt',
    language: null,
    fileName: 'minutes-of-the-harbour-board.txt',
    fileHash: 'ed0cb90bdfa4f93981a7d03cff99213a86aa96a6cbcf89ec5e8889871f088727',
    reliability: 'F',
  }),
  anArticle({ id: 'a7', title: 'Not cited by anyone', outlet: 'Silent Post (sample)', fileName: 'silent.html' }),
]

const highlights: CitedHighlight[] = [
  aHighlight({
    id: 'h1',
    articleId: 'a1',
    exact:
      'The two towns have agreed to sit down together for the first time since the ferry stopped running in the summer.',
    prefix: 'There was news in the evening. ',
    suffix: ' Nobody at the table would say w',
    paragraphs: { first: 1, last: 1 },
  }),
  aHighlight({
    id: 'h2',
    articleId: 'a1',
    exact: 'neither side asked for a mediator; the harbour master offered, and both let her in',
    prefix: 'According to the clerk who kept ',
    suffix: ' without a word on paper. The me',
    paragraphs: { first: 4, last: 4 },
  }),
  aHighlight({
    id: 'h3',
    articleId: 'a2',
    exact:
      'The third day closed with handshakes and no text.\n\n“We have agreed to disagree on <section> 4 & the rest,” one delegate said, and went to find his coat.',
    prefix: '',
    suffix: ' The coats were found. The ferry',
    paragraphs: { first: 2, last: 3 },
  }),
  aHighlight({
    id: 'h4',
    articleId: 'a3',
    exact:
      'میانجی‌ها می‌گویند فاصله دو طرف همچنان زیاد است، اما هر دو شهر پذیرفته‌اند که گفت‌وگوها در بهار از سر گرفته شود.',
    prefix: 'در پایان نشست سوم، ',
    suffix: ' زمان دقیق آن روشن نیست.',
    language: 'fa',
    direction: 'rtl',
    paragraphs: { first: 2, last: 2 },
  }),
  aHighlight({
    id: 'h5',
    articleId: 'a4',
    exact: 'قال الوسطاء إن الطرفين اتفقا على مواصلة الحوار، وإن خط العبارات لن يعود قبل التوصل إلى آلية مراقبة مشتركة.',
    prefix: 'وفي ختام اليوم الثالث ',
    suffix: ' ولم تُحدَّد مهلة.',
    language: 'ar',
    direction: 'rtl',
    paragraphs: null,
    page: 3,
  }),
  aHighlight({
    id: 'h6',
    articleId: 'a5',
    exact:
      'A watch kept by one town alone would not be believed by the other; a watch kept by both would not be believed by anyone else.',
    prefix: 'The difficulty is an old one. ',
    suffix: ' What remains is a third party.',
    paragraphs: { first: 6, last: 6 },
    page: 2,
  }),
  aHighlight({
    id: 'h7',
    articleId: 'a6',
    exact: 'Item 7. The board notes that no request for good offices has been received.',
    prefix: '',
    suffix: '',
    paragraphs: { first: 7, last: 7 },
    language: null,
  }),
  aHighlight({
    id: 'h8',
    articleId: 'a5',
    exact: 'costs would be shared in three equal parts',
    prefix: 'Under the plan as it was shown, ',
    suffix: ', to be paid at the start of a q',
    paragraphs: { first: 9, last: 9 },
    page: 4,
  }),
  aHighlight({
    id: 'h9',
    articleId: 'a1',
    exact: 'the mediator left by the last train',
    paragraphs: { first: 9, last: 9 },
  }),
]

const filler = [
  'The order of events matters more than the tone of the statements. A party that asks for help admits that it cannot carry the matter alone; a party that is offered help admits nothing. The sources at hand do not agree on which of the two happened, and this dossier does not decide it for them.',
  'What can be said is narrower. The channel was open on at least two days, somebody carried papers through it, and both towns have an interest in saying that the other one moved first. Where accounts share an origin they count once, however often they were printed.',
  'Reading the accounts side by side shows how little they share. One gives a day and no place, another a place and no day; a third has both and names no one. Until a record turns up that gives all three, the sequence below is the most that the material carries.',
]

function prose(count: number): BlockNode[] {
  return Array.from({ length: count }, (_, index) => paragraph(filler[index % filler.length] ?? ''))
}

/** A dossier of some ten pages: two scripts, tables, lists, every kind of citation. */
export function aLongDossier(over: Partial<Omit<DossierView, 'highlights' | 'articles'>> = {}): DossierView {
  return aView({
    title: 'The ferry talks between Northquay and Southquay',
    subtitle: 'Who offered, who asked, and what would be watched: evidence from six sources, October to November 2025',
    author: 'M. Analyst',
    articles,
    highlights,
    sections: [
      aSection(
        'Summary',
        paragraph(
          'Two harbour towns have begun to talk about a ferry line that stopped in the summer.',
          cite('h1'),
          ' The ',
          { type: 'actor-mention', actorId: 'c1', text: null },
          ' took no part. Accounts differ on who took the ',
          text('first', 2),
          ' step,',
          cite('h2'),
          cite('h7'),
          ' and the ',
          { type: 'event-mention', eventId: 'e1', text: null },
          ' closed without a text.',
          cite('h3'),
        ),
        {
          type: 'list',
          listType: 'bullet',
          children: [
            { type: 'listitem', children: [text('Both towns say they will go on.'), cite('h4', 'h5')] },
            { type: 'listitem', children: [text('Monitoring is the open question.'), cite('h6', 'h8')] },
            {
              type: 'listitem',
              children: [
                {
                  type: 'list',
                  listType: 'number',
                  children: [
                    { type: 'listitem', children: [text('Who would watch?')] },
                    { type: 'listitem', children: [text('Who would pay?'), cite('h8')] },
                  ],
                },
              ],
            },
          ],
        },
        ...prose(2),
      ),
      aSection(
        'How the talks came about',
        ...prose(3),
        quote('h1'),
        paragraph('The clerk’s account is the only one that names the person who made the offer.'),
        quote('h2'),
        { type: 'heading', tag: 'h2', children: [text('The first two days')] },
        ...prose(4),
        { type: 'heading', tag: 'h3', children: [text('What was on paper')] },
        ...prose(2),
        { type: 'heading', tag: 'h2', children: [text('The third day')] },
        quote('h3'),
        paragraph(
          'The minutes of the board say something else altogether.',
          cite('h7'),
          ' They were read in full.',
          cite('h1'),
        ),
        quote('h7'),
      ),
      aSection(
        'What the other side printed',
        paragraph(
          'Two accounts are in languages other than English. They agree that talks go on and differ on the condition.',
        ),
        quote('h4'),
        paragraph('The Arabic account adds a condition that the Persian one does not have: a joint mechanism.'),
        quote('h5'),
        paragraph('دو روایت دربارهٔ ادامهٔ گفت‌وگوها هم‌نظرند.', cite('h4'), ' روایت سوم در دست نیست.'),
        ...prose(2),
      ),
      aSection(
        'Monitoring',
        quote('h6'),
        {
          type: 'table',
          children: [
            { type: 'tablerow', children: [cell('Proposal', 1), cell('Who would watch', 1), cell('Source', 1)] },
            {
              type: 'tablerow',
              children: [cell('Joint watch', 2), cell('Both towns, by turns'), cell('Lowland Review')],
            },
            {
              type: 'tablerow',
              children: [cell('Third party', 2), cell('A harbour master from elsewhere'), cell('Lowland Review')],
            },
            {
              type: 'tablerow',
              children: [cell('No watch', 2), cell('Nobody; the ferry runs or it does not'), cell('Coastal Ledger')],
            },
          ],
        },
        ...prose(3),
        { type: 'quote', children: [text('A quotation that the writer typed, with no passage behind it.')] },
        paragraph(
          'See also ',
          { type: 'link', url: 'https://lowland-review.example/pier', children: [text('the paper')] },
          ' on water: H',
          text('2', 32),
          'O and E = mc',
          text('2', 64),
          '.',
        ),
      ),
      aSection(
        'Open questions',
        ...prose(3),
        paragraph('The mediator’s departure is told once.', cite('h9'), ' One passage is gone.', cite('h_gone')),
      ),
    ],
    ...over,
  })
}
