import { describe, expect, it } from 'vitest'
import { aDocx, wordParagraph } from '../../support/documents/office-files.ts'
import { aPage, aSentence, outline } from './extraction-builders.ts'
import { readOne, readParts, refusalOf } from './reading.ts'

const lines = (...all: string[]) => all.join('\r\n')

describe('a saved page (.mhtml)', () => {
  const page = (frames: string[]) =>
    lines(
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://pier.example/talks',
      'Subject: saved',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----b"',
      '',
      ...frames.flatMap((frame) => ['------b', frame]),
      '------b--',
      '',
    )
  const root = lines(
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://pier.example/talks',
    '',
    aPage({ head: '<title>Ferry talks =E2=80=94 caf=C3=A9</title>' })
      .replaceAll('lang="en"', 'lang=3D"en"')
      .replace('charset="utf-8"', 'charset=3D"utf-8"')
      .replace('and the mediator', 'and =\r\nthe mediator'),
  )
  const advertisement = lines(
    'Content-Type: text/html',
    'Content-ID: <frame-2>',
    '',
    '<p>Buy a boat today, they are cheap.</p>',
  )

  it('gives the page itself, its frames apart, with its address', async () => {
    for (const frames of [
      [root, advertisement],
      [advertisement, root],
    ]) {
      const article = await readOne('talks.mhtml', page(frames))
      expect(outline(article)).toEqual([aSentence, aSentence, aSentence].map((text) => `paragraph: ${text}`))
      expect(article.url?.value).toBe('https://pier.example/talks')
      expect(article.title?.value).toBe('Ferry talks — café')
    }
  })

  it('is refused where it holds no page', async () => {
    expect(await refusalOf('a.mhtml', page([lines('Content-Type: image/png', '', 'x')]))).toEqual([
      'fileDamaged',
      'it is no complete saved page (.mhtml)',
    ])
  })
})

describe('an e-mail', () => {
  const mail = (...rest: string[]) =>
    lines(
      'From: =?windows-1256?B?3tjR?= <press@pier.example>',
      'To: desk@pier.example',
      'Subject: =?UTF-8?B?2YXYsNin2qnYsdin2Kog2LXZhNit?=',
      'Date: Tue, 12 Mar 2024 10:00:00 +0300',
      'MIME-Version: 1.0',
      ...rest,
    )

  it('has its subject, sender and day in its head, which is kept out of sight', async () => {
    const article = await readOne(
      'a.eml',
      mail('Content-Type: text/plain; charset=utf-8', '', 'First paragraph.', '', 'Second one.'),
    )
    expect(outline(article).slice(-2)).toEqual(['paragraph: First paragraph.', 'paragraph: Second one.'])
    expect(article.blocks.slice(0, 4).map(({ type }) => type)).toEqual(Array(4).fill('boilerplate'))
    expect(article).toMatchObject({
      title: { value: 'مذاکرات صلح', source: 'mail-header' },
      byline: { value: 'قطر' },
      publishedAt: { value: '2024-03-12T10:00:00+03:00' },
    })
  })

  it('brings its attachments along as articles of their own, and names those that cannot be', async () => {
    const attach = (type: string, name: string, content: Uint8Array | string) =>
      lines(
        '--m',
        `Content-Type: ${type}; name="${name}"`,
        `Content-Disposition: attachment; filename="${name}"`,
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(content).toString('base64'),
      )
    const forwarded = lines(
      '--m',
      'Content-Type: message/rfc822',
      '',
      'From: A Writer <a@pier.example>',
      'Subject: Inner note',
      '',
      'The inner text.',
    )
    const source = mail(
      'Content-Type: multipart/mixed; boundary=m',
      '',
      lines('--m', 'Content-Type: text/plain', '', 'See what is attached.'),
      attach('application/octet-stream', 'report.docx', aDocx(wordParagraph('The port is open.'))),
      attach('application/vnd.ms-excel', 'list.xls', 'x'),
      attach('application/pdf', 'broken.pdf', 'not a pdf'),
      forwarded,
      '--m--',
    )
    expect(await readParts('a.eml', source)).toEqual([
      ['message', 'مذاکرات صلح'],
      ['report.docx', 'report'],
      ['broken.pdf', 'fileDamaged'],
      ['attachment 3.eml', 'Inner note'],
    ])
  })

  it('is refused where its parts go on for ever', async () => {
    const nested = Array.from({ length: 300 }, (_, i) =>
      lines(`Content-Type: multipart/mixed; boundary=b${i}`, '', `--b${i}`),
    ).join('\r\n')
    expect((await refusalOf('a.eml', mail(nested, '', 'x')))?.[0]).toBe('fileTooComplex')
  })
})

describe('a mailbox', () => {
  it('gives an article for each mail, and the failures beside them', async () => {
    const box = lines(
      'From a@x Tue Mar 12 10:00:00 2024',
      'Subject: One',
      '',
      'First mail.',
      '>From the port.',
      '',
      'From b@x Tue Mar 12 11:00:00 2024',
      'Subject: Two',
      '',
      '',
      'From c@x Tue Mar 12 12:00:00 2024',
      'Subject: Three',
      '',
      'Third mail.',
    )
    expect(await readParts('box.mbox', box)).toEqual([
      ['1.eml', 'One'],
      ['2.eml', 'noTextFound'],
      ['3.eml', 'Three'],
    ])
  })
})
