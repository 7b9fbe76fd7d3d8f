import { describe, expect, it } from 'vitest'
import { outline } from './extraction-builders.ts'
import { readOne, readParts, refusalOf } from './reading.ts'

const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset178 Arial;}{\f2\fcharset204 Times;}{\f3\fcharset128 Mincho;}}{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 Quotations;}}`

describe('an RTF', () => {
  it('reads bytes by the charset of their font, and characters by their numbers without their stand-ins', async () => {
    const rtf = String.raw`${head}\pard\f1\'de\'d8\'d1 \u1602?\u1591?\u1585?\par\f2\'cc\'ee\'f1\'ea\'e2\'e0\par\f0 caf\'e9 \uc2\u8212 --dash \uc0\u8212 none\uc1\u8211 \'96\emdash\par\f3\'93\'fa\'96\'7b\par}`
    expect(outline(await readOne('a.rtf', rtf))).toEqual([
      'paragraph: قطر قطر',
      'paragraph: Москва',
      'paragraph: café —dash —none–—',
      'paragraph: 日本',
    ])
  })

  it('gives headings, quotations, tables and lists as such, and leaves out what is no text', async () => {
    const rtf = String.raw`${head}{\info{\title Harbour}{\author A Clerk}}{\header Page one}{\pict\wmetafile8 0102030405}
\pard\s1 Harbour round\par\pard\s2 We stay.\par\pard\plain Body{\footnote A note.} text{\v hidden} goes on.{\*\unknown lost}\par
\trowd\pard\intbl Actor\cell Role\cell\row\trowd\pard\intbl Port\cell Host\cell\row
\pard\ls1{\listtext\'b7\tab}First item\par\pard{\field{\*\fldinst HYPERLINK "http://x.example"}{\fldrslt the link}} ends.\par}`
    const article = await readOne('a.rtf', rtf)
    expect(outline(article)).toEqual([
      'heading: Harbour round',
      'quote: We stay.',
      'paragraph: Body text goes on.',
      'table: Actor\tRole\nPort\tHost',
      'listItem: First item',
      'paragraph: the link ends.',
      'listItem: A note.',
    ])
    expect(article.title?.value).toBe('Harbour round')
  })

  it('is known by its content, though it is called .doc', async () => {
    expect((await readOne('a.doc', `${head}\\pard One line.\\par}`)).words).toBe(2)
  })

  it('is refused where its groups go on for ever, or where it is none', async () => {
    expect((await refusalOf('a.rtf', `${head}${'{'.repeat(5000)}`))?.[0]).toBe('fileTooComplex')
    expect(await refusalOf('a.rtf', 'no rtf at all')).toEqual(['fileDamaged', 'it is no complete RTF document'])
  })
})

const nexis = (title: string, body: string) =>
  String.raw`\pard\s1 ${title}\par\pard The Harbour Post (London)\par March 12, 2024 Tuesday\par Copyright 2024 Harbour Papers Limited All Rights Reserved\par Section: WORLD; Pg. 4\par Length: 9 words\par Byline: Jane Roe in Portville\par Body\par ${body}\par Classification\par Language: ENGLISH\par Subject: FERRIES (90%)\par Load-Date: March 13, 2024\par End of Document\par\page `

describe('an export of a press database', () => {
  it('gives one article for each of its documents, with what its fields say (Nexis)', async () => {
    const rtf = `${head}\\pard Documents (2)\\par ${nexis('Ferry talks resume', 'The ferry talks went on.')}${nexis('Second round opens', 'The second round was opened.')}}`
    expect(await readParts('export.rtf', rtf)).toEqual([
      ['1 · Ferry talks resume', 'Ferry talks resume'],
      ['2 · Second round opens', 'Second round opens'],
    ])
  })

  it('reads outlet, day, byline and language, and hides the fields (Nexis)', async () => {
    const article = await readOne('export.rtf', `${head}${nexis('Ferry talks resume', 'The ferry talks went on.')}}`)
    expect(outline(article).filter((line) => !line.startsWith('boilerplate'))).toEqual([
      'heading: Ferry talks resume',
      'paragraph: The ferry talks went on.',
    ])
    expect(article).toMatchObject({
      outlet: { value: 'The Harbour Post (London)', source: 'database-export' },
      publishedAt: { value: '2024-03-12' },
      byline: { value: 'Jane Roe' },
      language: { value: 'en' },
    })
  })

  it('reads the plain layout of Factiva', async () => {
    const factiva = String.raw`${head}\pard{\b Ferry talks resume}\par By Jane Roe\par 612 words\par 12 March 2024\par 06:30\par Harbour Post\par HRBP\par English\par \u169?2024 Harbour Papers\par The ferry talks went on.\par They will end in May.\par Document HRBP000020240312ek3c0001a\par{\b Second round opens}\par 80 words\par 13 March 2024\par Harbour Post\par English\par It was opened.\par Document HRBP000020240313ek3d0002b\par}`
    expect(await readParts('factiva.rtf', factiva)).toEqual([
      ['1 · Ferry talks resume', 'Ferry talks resume'],
      ['2 · Second round opens', 'Second round opens'],
    ])
  })

  it('reads the layout of Factiva with codes', async () => {
    const row = (code: string, value: string) => String.raw`\trowd\pard\intbl ${code}\cell ${value}\cell\row`
    const rtf = `${head}${row('HD', 'Ferry talks resume')}${row('BY', 'By Jane Roe')}${row('WC', '612 words')}${row('PD', '12 March 2024')}${row('SN', 'Harbour Post')}${row('LA', 'English')}${row('LP', 'The ferry talks went on.')}${row('TD', 'They will end in May.')}${row('AN', 'HRBP1')}\\pard Document HRBP000020240312ek3c0001a\\par}`
    const article = await readOne('factiva.rtf', rtf)
    expect(outline(article).filter((line) => !line.startsWith('boilerplate'))).toEqual([
      'heading: Ferry talks resume',
      'paragraph: The ferry talks went on.',
      'paragraph: They will end in May.',
    ])
    expect(article).toMatchObject({
      outlet: { value: 'Harbour Post' },
      publishedAt: { value: '2024-03-12' },
      byline: { value: 'Jane Roe' },
    })
  })

  it('is split where it is plain text, too', async () => {
    const text = (title: string) =>
      [
        title,
        'The Harbour Post (London)',
        'March 12, 2024 Tuesday',
        'Copyright 2024 Harbour Papers',
        'Length: 9 words',
        'Body',
        'The ferry talks went on.',
        'End of Document',
      ].join('\n\n')
    expect(await readParts('export.txt', `${text('Ferry talks resume')}\n\n${text('Second round opens')}\n`)).toEqual([
      ['1 · Ferry talks resume', 'Ferry talks resume'],
      ['2 · Second round opens', 'Second round opens'],
    ])
    expect((await readOne('note.txt', 'It says End of Document in the middle of a line.')).words).toBe(11)
  })
})
