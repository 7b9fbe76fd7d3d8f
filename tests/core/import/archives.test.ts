import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aZip } from '../../support/documents/a-zip.ts'
import { aDocx, anEpub, wordParagraph } from '../../support/documents/office-files.ts'
import { aPage, aSentence, outline } from './extraction-builders.ts'
import { readOne, readParts, refusalOf } from './reading.ts'

const huge = Buffer.alloc(30_000_000, 'talks ')

describe('a zip', () => {
  it('gives what is in it, each thing by its path, and the failures beside them', async () => {
    const zip = aZip([
      { name: 'a/one.txt', content: 'The first text.' },
      { name: 'a/page.html', content: aPage({ head: '<title>Ferry talks</title>' }) },
      { name: 'a/page_files/advert.html', content: aPage({}) },
      { name: 'a/.hidden.txt', content: 'x' },
      { name: '__MACOSX/a/one.txt', content: 'x' },
      { name: 'two.txt.gz', content: gzipSync('The second text.') },
      { name: 'photo.jpg', content: 'x' },
      { name: 'inner.zip', content: aZip([{ name: 'three.txt', content: 'The third text.' }]) },
    ])
    expect(await readParts('talks.zip', zip)).toEqual([
      ['a/one.txt', 'one'],
      ['a/page.html', 'Ferry talks'],
      ['two.txt.gz', 'two'],
      ['photo.jpg', 'formatUnsupported'],
      ['inner.zip › three.txt', 'three'],
    ])
  })

  it('is refused whole where a name leads out of it', async () => {
    const why = ['archiveRefused', 'the name of a file in it leads out of the archive']
    for (const name of ['../../evil.txt', '/etc/evil.txt', 'C:/evil.txt', 'a/../../evil.txt'])
      expect(await refusalOf('talks.zip', aZip([{ name, content: 'x' }]))).toEqual(why)
  })

  it('is refused where it unpacks to too much, whatever it declares', async () => {
    expect(await refusalOf('a.zip', aZip([{ name: 'a.txt', content: huge }]))).toEqual([
      'archiveRefused',
      '‘a.txt’ in it unpacks to more than 200 times its size',
    ])
    expect(await refusalOf('a.zip', aZip([{ name: 'a.txt', content: huge, declaredBytes: 100 }]))).toEqual([
      'archiveRefused',
      '‘a.txt’ in it is larger than it says',
    ])
    const many = Array.from({ length: 5001 }, (_, i) => ({ name: `${i}.txt`, content: 'x' }))
    expect(await refusalOf('a.zip', aZip(many))).toEqual(['archiveRefused', 'it holds more than 5000 files'])
  })

  it('is refused where it is locked, cut off or empty', async () => {
    const sound = aZip([{ name: 'a.txt', content: 'The text.' }])
    expect(await refusalOf('a.zip', aZip([{ name: 'a.txt', content: 'x', isEncrypted: true }]))).toEqual(['fileLocked'])
    expect(await refusalOf('a.zip', sound.subarray(0, sound.length - 30))).toEqual([
      'fileDamaged',
      'it is no complete zip',
    ])
    expect(await refusalOf('a.zip', aZip([{ name: '.hidden', content: 'x' }]))).toEqual(['archiveHoldsNothing'])
  })

  it('is looked into three deep and no deeper', async () => {
    let inner = aZip([{ name: 'a.txt', content: 'The text.' }])
    for (let depth = 0; depth < 4; depth++) inner = aZip([{ name: 'z.zip', content: inner }])
    const [[, code] = []] = await readParts('a.zip', inner)
    expect(code).toBe('archiveRefused')
  })
})

describe('an EPUB', () => {
  const chapters = [
    { name: 'b.xhtml', body: `<h1>First chapter</h1><p>${aSentence}</p>` },
    { name: 'a chapter.xhtml', body: '<h1>Second chapter</h1><blockquote><p>We stay.</p></blockquote>' },
  ]
  const metadata =
    '<dc:title>The harbour book</dc:title><dc:creator>Jane Roe</dc:creator><dc:publisher>Pier Press</dc:publisher><dc:language>en</dc:language><dc:date>2021</dc:date>'

  it('is one article, its chapters in reading order', async () => {
    const article = await readOne('book.epub', anEpub(chapters, { metadata }))
    expect(outline(article)).toEqual([
      'heading: First chapter',
      `paragraph: ${aSentence}`,
      'heading: Second chapter',
      'quote: We stay.',
    ])
    expect(article).toMatchObject({
      title: { value: 'The harbour book' },
      byline: { value: 'Jane Roe' },
      outlet: { value: 'Pier Press' },
      publishedAt: { value: '2021', confidence: 0.6 },
    })
  })

  it('is refused where it lies about its sizes, is locked or lacks a chapter', async () => {
    const lying = anEpub([{ name: 'a.xhtml', body: `<p>${huge.toString()}</p>`, declaredBytes: 200 }])
    expect((await refusalOf('a.epub', lying))?.[1]).toBe('‘OPS/a.xhtml’ in it is larger than it says')
    const encryption =
      '<encryption><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OPS/b.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>'
    const locked = anEpub(chapters, { more: [{ name: 'META-INF/encryption.xml', content: encryption }] })
    expect(await refusalOf('a.epub', locked)).toEqual(['fileLocked'])
    const scrambledFonts = encryption.replace('b.xhtml', 'font.otf')
    const sound = anEpub(chapters, { more: [{ name: 'META-INF/encryption.xml', content: scrambledFonts }] })
    expect(await refusalOf('a.epub', sound)).toBeNull()
  })
})

describe('a Word document that is a bomb', () => {
  it('is refused before it is unpacked, and where it lies about its size', async () => {
    const more = (declaredBytes?: number) => [
      { name: 'word/media/a.xml', content: huge, ...(declaredBytes === undefined ? {} : { declaredBytes }) },
    ]
    expect((await refusalOf('a.docx', aDocx(wordParagraph('x'), { more: more() })))?.[0]).toBe('archiveRefused')
    expect((await refusalOf('a.docx', aDocx(wordParagraph('x'), { more: more(10) })))?.[1]).toBe(
      '‘word/media/a.xml’ in it is larger than it says',
    )
  })
})
