import { describe, expect, it } from 'vitest'
import { aDocx, anOdt, wordParagraph } from '../../support/documents/office-files.ts'
import { aSentence, outline } from './extraction-builders.ts'
import { readOne, refusalOf } from './reading.ts'

const persian = 'میانجی گفت که هیئت‌ها روز یکشنبه به تالار بازگشتند و گفت‌وگو ادامه دارد.'
const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`

describe('a Word document', () => {
  it('gives headings, quotations, tables and right-to-left text as such', async () => {
    const table = `<w:tbl><w:tr>${cell('Actor')}${cell('Role')}</w:tr><w:tr>${cell('The port')}${cell('Host')}</w:tr></w:tbl>`
    const body =
      wordParagraph('Ferry talks resume', 'b1') +
      wordParagraph(aSentence) +
      wordParagraph('Background', 'b2') +
      wordParagraph('We will return.', 'Zitat') +
      table +
      wordParagraph(persian)
    const article = await readOne('talks.docx', aDocx(body))
    expect(outline(article)).toEqual([
      'heading: Ferry talks resume',
      `paragraph: ${aSentence}`,
      'heading: Background',
      'quote: We will return.',
      'table: Actor\tRole\nThe port\tHost',
      `paragraph: ${persian}`,
    ])
    expect(article.blocks.at(-1)).toMatchObject({ direction: 'rtl' })
    expect(article.title).toEqual({ value: 'Ferry talks resume', source: 'heading', confidence: 0.88 })
  })

  it('hides the title that is printed above the same heading', async () => {
    const body = wordParagraph('Ferry talks', 'Titel') + wordParagraph('Ferry talks', 'b1') + wordParagraph(aSentence)
    expect(outline(await readOne('a.docx', aDocx(body)))).toEqual([
      'boilerplate: Ferry talks',
      'heading: Ferry talks',
      `paragraph: ${aSentence}`,
    ])
  })

  it('takes no title that a program gave', async () => {
    const article = await readOne(
      'Port_note.docx',
      aDocx(wordParagraph(aSentence), { title: 'Microsoft Word - x.doc' }),
    )
    expect(article.title).toEqual({ value: 'Port note', source: 'file-name', confidence: 0.3 })
  })

  it('is known by its content, whatever its name', async () => {
    expect((await readOne('talks.zip', aDocx(wordParagraph(aSentence)))).words).toBe(21)
    expect((await readOne('talks', aDocx(wordParagraph(aSentence)))).words).toBe(21)
  })

  it('is refused where its XML declares entities', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    const file = aDocx(wordParagraph('x'), { more: [{ name: 'customXml/item1.xml', content: bomb }] })
    expect(await refusalOf('a.docx', file)).toEqual([
      'archiveRefused',
      '‘customXml/item1.xml’ in it declares entities of its own',
    ])
  })

  it('is refused where its elements are too deep', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(300) + wordParagraph('x') + '</w:sdtContent></w:sdt>'.repeat(300)
    expect((await refusalOf('a.docx', aDocx(deep)))?.[0]).toBe('fileTooComplex')
  })

  it('is said to be locked where Word has encrypted it, and old where it is', async () => {
    const container = (stream: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
    expect(await refusalOf('a.docx', container('EncryptedPackage'))).toEqual(['fileLocked'])
    expect(await refusalOf('a.docx', container('WordDocument'))).toEqual(['formatUnsupported'])
  })
})

describe('an OpenDocument text', () => {
  const styles =
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>' +
    '<style:style style:name="P2" style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>'

  it('gives headings, lists, quotations, tables and right-to-left text as such', async () => {
    const body =
      '<text:h text:outline-level="1">Ferry talks resume</text:h>' +
      `<text:p>${aSentence.replace('hall', 'hall<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By the port.</text:p></text:note-body></text:note>')}</text:p>` +
      '<text:list><text:list-item><text:p>First<text:s text:c="2"/>round</text:p></text:list-item></text:list>' +
      '<text:p text:style-name="P1">We will return.</text:p>' +
      '<table:table><table:table-row><table:table-cell><text:p>Actor</text:p></table:table-cell><table:table-cell><text:p>Role</text:p></table:table-cell></table:table-row></table:table>' +
      '<text:tracked-changes><text:p>was deleted</text:p></text:tracked-changes>' +
      `<text:p text:style-name="P2">${persian}</text:p>`
    const article = await readOne('talks.odt', anOdt(body, { styles }))
    expect(outline(article)).toEqual([
      'heading: Ferry talks resume',
      `paragraph: ${aSentence}`,
      'listItem: First round',
      'quote: We will return.',
      'table: Actor\tRole',
      `paragraph: ${persian}`,
      'listItem: By the port.',
    ])
    expect(article.blocks[5]).toMatchObject({ direction: 'rtl' })
  })

  it('is said to be locked where its parts are encrypted', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(await refusalOf('a.odt', anOdt('<text:p>x</text:p>', { manifest }))).toEqual(['fileLocked'])
  })
})
