import { describe, expect, it } from 'vitest'
import { joinTexts } from '../../../main/core/import/pdf/join-texts.ts'
import { repairLamAlef } from '../../../main/core/import/pdf/repair-lam-alef.ts'
import { aPdf, linesFrom } from '../../support/documents/a-pdf.ts'
import { outline } from './extraction-builders.ts'
import { readOne, refusalOf } from './reading.ts'

const left = [
  'The delegations returned to the hall on Sunday',
  'morning, and the mediator said that both of them',
  'had brought written proposals. They were handed',
  'over before noon and read out in the afternoon,',
  'one after the other, without a word of comment.',
  'Nobody left the building until the evening, and',
]
const right = [
  'the spokesman gave no details when he was asked',
  'by reporters who had waited outside the gate. A',
  'second round was announced for the coming week,',
  'though neither side would say where it would be',
  'held or who would lead it. The co-operation of',
  'the neighbours was praised by all who spoke.',
]
const head = (page: number) => [
  { text: 'Pier Post Review', x: 60, y: 810, size: 9 },
  { text: String(page), x: 520, y: 810, size: 9 },
]
const visible = (article: Parameters<typeof outline>[0]) =>
  outline(article).filter((line) => !line.startsWith('boilerplate'))

describe('a PDF', () => {
  it('is read column after column, a sentence going on from one to the next', async () => {
    const title = { text: 'Talks resume in the harbour town', x: 60, y: 760, size: 22 }
    const pdf = aPdf([{ lines: [title, ...linesFrom(60, 700, left), ...linesFrom(320, 700, right)] }])
    expect(visible(await readOne('a.pdf', pdf))).toEqual([
      'heading: Talks resume in the harbour town',
      `paragraph: ${[...left, ...right].join(' ')}`,
    ])
  })

  it('keeps the page of each block, and hides what repeats at the edges of pages', async () => {
    const pages = [1, 2, 3].map((page) => ({
      lines: [...head(page), { text: `The text of page ${page} ends here.`, x: 60, y: 700 }],
    }))
    const { blocks } = await readOne('a.pdf', aPdf(pages))
    expect(blocks.map(({ type, text, page }) => [type, text, page])).toEqual([
      ['paragraph', 'The text of page 1 ends here.', 1],
      ['boilerplate', 'Pier Post Review 1', 1],
      ['paragraph', 'The text of page 2 ends here.', 2],
      ['boilerplate', 'Pier Post Review 2', 2],
      ['paragraph', 'The text of page 3 ends here.', 3],
      ['boilerplate', 'Pier Post Review 3', 3],
    ])
  })

  it('joins the lines of a paragraph and the words that they part, and keeps a hyphen that belongs to its word', async () => {
    const lines = [
      'The note was handed to the press at the end of the meet-',
      'ing, and it praised the co-',
      'operation of a long-',
      'winded kind. The long-winded text was short of post-',
      'war detail, and of nothing else that anybody asked for.',
    ]
    const wide = lines.map((text, index) => ({ text, x: 60, y: 700 - index * 13 }))
    const [block] = (
      await readOne('a.pdf', aPdf([{ lines: [wide[0], wide[3], wide[4]].flatMap((line) => line ?? []) }]))
    ).blocks
    expect(block?.text).toContain('end of the meet')
    const whole = aPdf([
      {
        lines: linesFrom(
          60,
          700,
          [
            lines[0],
            `${lines[1]?.replace('ing, and', 'ing today, and then it')}`,
            `${lines[2]} and a most unusual and altogether long-`,
            `${lines[3]}`,
            `${lines[4]}`,
          ].map((text) => text ?? ''),
        ),
      },
    ])
    const text = (await readOne('a.pdf', whole)).blocks.map((part) => part.text).join(' ')
    expect(text).toContain('the meeting today')
    expect(text).toContain('co-operation')
    expect(text).toContain('long-winded kind')
    expect(text).toContain('post-war detail')
  })

  it('gives headings by their size, lists by their bullets and tables by their columns', async () => {
    const pdf = aPdf([
      {
        lines: [
          { text: 'Harbour report', x: 60, y: 780, size: 20 },
          { text: 'What was agreed', x: 60, y: 740, size: 14 },
          ...linesFrom(60, 715, [
            'The parties agreed on three points that the mediator read out in the hall before noon.',
          ]),
          ...linesFrom(60, 690, ['\u0095 The road is opened.', '\u0095 Prisoners are exchanged.']),
          ...linesFrom(60, 640, ['Actor', 'Qatar', 'UNAMA']),
          ...linesFrom(200, 640, ['Role', 'Mediator', 'Observer']),
        ],
      },
    ])
    const article = await readOne('a.pdf', pdf)
    expect(outline(article)).toEqual([
      'heading: Harbour report',
      'heading: What was agreed',
      'paragraph: The parties agreed on three points that the mediator read out in the hall before noon.',
      'listItem: The road is opened.',
      'listItem: Prisoners are exchanged.',
      'table: Actor\tRole\nQatar\tMediator\nUNAMA\tObserver',
    ])
    expect(article.blocks.slice(0, 2).map(({ level }) => level)).toEqual([1, 2])
  })

  it('keeps the number of a note in the line it stands in', async () => {
    const pdf = aPdf([
      {
        lines: [
          { text: 'They left the hall', x: 60, y: 700, size: 12 },
          { text: '7', x: 148.5, y: 706, size: 6 },
          { text: 'and came back.', x: 164, y: 700, size: 12 },
        ],
      },
    ])
    expect(visible(await readOne('a.pdf', pdf))).toEqual(['paragraph: They left the hall7 and came back.'])
  })

  it('is said to be a scan where it is pictures of pages, and names such pages among others', async () => {
    expect(await refusalOf('a.pdf', aPdf([{ picture: true }, { picture: true }]))).toEqual(['pagesAreScans'])
    const mixed = aPdf([{ lines: [{ text: 'A page with text on it.', x: 60, y: 700 }] }, { picture: true }])
    expect((await readOne('a.pdf', mixed)).warnings).toEqual([{ code: 'pagesWithoutText', pages: [2] }])
    expect(await refusalOf('a.pdf', aPdf([{}]))).toEqual(['noTextFound'])
  })

  it('is refused where it is cut off or something else', async () => {
    const sound = aPdf([{ lines: [{ text: 'A page with text on it.', x: 60, y: 700 }] }])
    expect((await refusalOf('a.pdf', sound.subarray(0, 300)))?.[0]).toBe('fileDamaged')
    expect(await refusalOf('a.pdf', 'no pdf at all')).toEqual(['fileDamaged', 'it is no complete PDF'])
  })
})

describe('a line of a PDF from right to left', () => {
  const piece = (text: string, x: number, width: number) => ({ text, x, y: 0, width, size: 12, isTurned: false })

  it('is put in order by its places, with numbers and Latin words from the left', () => {
    const pieces = [piece('.', 40, 3), piece('2024', 43, 26), piece('في عام', 72, 40), piece('الوساطة', 120, 60)]
    expect(joinTexts(pieces, true)).toBe('الوساطة في عام 2024.')
    const latin = [piece('آمد', 10, 20), piece('United', 34, 30), piece('Nations', 68, 30), piece('هیئت', 102, 30)]
    expect(joinTexts(latin, true)).toBe('هیئت United Nations آمد')
  })

  it('has lam and alef put back where no other order makes a word, and no further', () => {
    expect(repairLamAlef('بين األطراف واإلعالم')).toBe('بين الأطراف والإعالم')
    expect(repairLamAlef('سالم')).toBe('سالم')
  })
})
