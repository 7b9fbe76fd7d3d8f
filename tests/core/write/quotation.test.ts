import { describe, expect, it } from 'vitest'
import { plainCitation } from '../../../main/core/write/plain-citation.ts'
import { quotationMarks } from '../../../shared/text/quotation-marks.ts'
import { aProject, importTexts, mark } from '../../support/a-project.ts'

// All texts and names are made up for these tests.

const english = [
  'Title: Talks end by the harbour',
  'Outlet: Frontier Dispatch (sample)',
  'Author: Leila Haddad',
  'Date: 2025-10-30',
  '',
  'The first round ended on Sunday.',
  '',
  'Asked about نشست دوم, the spokesman of Veshland said: “We don’t <know> yet.” Then he left.',
].join('\n')

const persian = [
  'Title: نشست دوم در Port Maren برگزار می‌شود',
  'Outlet: دفتر مرز',
  'Author: رویا نمونه',
  'Date: 2025-11-02',
  '',
  'سخنگوی Veshland گفت: «هیئت Port Maren (۱۲ نفر) می‌آید.» و رفت.',
].join('\n')

async function quote(text: string, exact: string, language = 'en') {
  const test = await aProject()
  const [articleId = ''] = await importTexts(test, text)
  await test.client.article.editMetadata({ project: test.project, articleId, field: 'language', value: language })
  const { id } = await mark(test, articleId, exact)
  return { test, id, quotation: await test.client.highlight.quotation({ project: test.project, highlightIds: [id] }) }
}

describe('a highlight as quotation', () => {
  it('is its words in marks that are not its own, then the full citation of the dossier', async () => {
    const exact = 'نشست دوم, the spokesman of Veshland said: “We don’t <know> yet.”'
    const { quotation } = await quote(english, exact)
    expect(quotation).toEqual({
      text: `“${exact}”\nLeila Haddad, “Talks End by the Harbour,” Frontier Dispatch (sample), October 30, 2025, para. 2.`,
      html: `<p lang="en" dir="ltr">“${exact.replace('<know>', '&lt;know&gt;')}”</p><p lang="en" dir="ltr">Leila Haddad, “Talks End by the Harbour,” <i>Frontier Dispatch (sample)</i>, October 30, 2025, para. 2.</p>`,
      quoted: 1,
      refused: [],
    })
  })

  it('keeps the direction of a Persian passage with English names, and isolates what is Persian in the citation', async () => {
    const exact = 'هیئت Port Maren (۱۲ نفر) می‌آید'
    const { quotation } = await quote(persian, exact, 'fa')
    expect(quotation.text).toBe(
      `«${exact}»\n\u2068رویا نمونه\u2069, “\u2068نشست دوم در Port Maren برگزار می‌شود\u2069,” \u2068دفتر مرز\u2069, November 2, 2025, para. 1.`,
    )
    expect(quotation.html).toBe(
      `<p lang="fa" dir="rtl">«${exact}»</p><p lang="en" dir="ltr"><bdi lang="fa">رویا نمونه</bdi>, “<bdi lang="fa">نشست دوم در Port Maren برگزار می‌شود</bdi>,” <i><bdi lang="fa">دفتر مرز</bdi></i>, November 2, 2025, para. 1.</p>`,
    )
  })

  it('follows what is known of the article, each in full and one under the other', async () => {
    const { test, id, quotation } = await quote(persian, 'سخنگوی Veshland', 'fa')
    const { client, project } = test
    const [highlight] = await client.highlight.list({ project })
    const articleId = highlight?.articleId ?? ''
    await client.article.editMetadata({ project, articleId, field: 'title', value: null })
    const { id: other } = await mark(test, articleId, 'و رفت')
    const both = await client.highlight.quotation({ project, highlightIds: [other, id] })
    expect(both.quoted).toBe(2)
    expect(both.text.split('\n\n').map((one) => one.split('\n')[0])).toEqual(['«و رفت»', '«سخنگوی Veshland»'])
    expect(both.text).not.toContain('نشست دوم')
    expect(quotation.text).toContain('نشست دوم')
  })

  it('is refused where its words are not those of the article', async () => {
    const { test, id } = await quote(english, 'The first round')
    const { client, project, opened } = test
    const quoteField = { exact: 'The second round', prefix: '', suffix: '' }
    const ops = [{ c: 'highlight' as const, id, set: { quote: quoteField } }]
    await opened.store.commit({ label: 'highlight.edit', coderId: opened.coderId ?? '', ops })
    await expect(client.highlight.quotation({ project, highlightIds: [id] })).rejects.toMatchObject({
      code: 'passageUnquotable',
      data: { id, reason: 'differs' },
    })
    const [row] = await client.highlight.list({ project })
    const sound = await mark(test, row?.articleId ?? '', 'ended on Sunday')
    expect(await client.highlight.quotation({ project, highlightIds: [id, sound.id] })).toMatchObject({
      quoted: 1,
      refused: [id],
    })
  })
})

it.each([
  ['ceasefire', 'en', '“ceasefire”'],
  ['ceasefire', null, '“ceasefire”'],
  ['said “yes”', 'en-GB', '‘said “yes”’'],
  ['said “don’t”', 'en', '“said “don’t””'],
  ['آتش‌بس', 'fa', '«آتش‌بس»'],
  ['آتش‌بس', null, '«آتش‌بس»'],
  ['گفت «نه»', 'fa', '‹گفت «نه»›'],
  ['وقف النار', 'ar', '«وقف النار»'],
  ['جنگ بندی', 'ur', '”جنگ بندی“'],
  ['Waffenruhe', 'de', '„Waffenruhe“'],
  ['trêve', 'fr', '«\u00a0trêve\u00a0»'],
])('puts %s (%s) into the marks %s', (passage, language, expected) => {
  const { open, close } = quotationMarks(passage, language)
  expect(open + passage + close).toBe(expected)
})

it('reads a citation without its markup, character for character', () => {
  expect(
    plainCitation(
      'A &#38; B, “<a href="#x">C &lt;d&gt;</a>,” <i><bdi>Latin</bdi></i> &amp;lt; <bdi lang="fa">دفتر</bdi>.',
    ),
  ).toBe('A & B, “C <d>,” Latin &lt; \u2068دفتر\u2069.')
})
