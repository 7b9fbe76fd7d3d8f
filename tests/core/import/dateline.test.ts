import { describe, expect, it } from 'vitest'
import { aPage, aSentence, extract } from './extraction-builders.ts'

const placeOf = (paragraph: string) => extract('a.html', aPage({ body: `<p>${paragraph}</p>` })).place

describe('the place of an article', () => {
  it.each([
    [`EXAMPLEVILLE, Sampleland (AP) — ${aSentence}`, 'EXAMPLEVILLE, Sampleland', 0.9],
    [`KABUL, Oct 19 (Reuters) - ${aSentence}`, 'KABUL', 0.9],
    [`Kabul (dpa) - ${aSentence}`, 'Kabul', 0.9],
    [`ANKARA (AA) – ${aSentence}`, 'ANKARA', 0.9],
    [`МОСКВА, 28 июня. /ТАСС/. ${aSentence}`, 'МОСКВА', 0.9],
    [
      'القاهرة - سبوتنيك. عاد المفاوضون إلى القاعة صباح الأحد، وقال الوسيط إن الجانبين قدما مقترحات مكتوبة.',
      'القاهرة',
      0.85,
    ],
    [
      'تهران - ایرنا - مذاکره‌کنندگان روز یکشنبه به تالار بازگشتند و میانجی گفت هر دو طرف پیشنهاد نوشته‌اند.',
      'تهران',
      0.85,
    ],
    [`TEL AVIV/GAZA CITY — ${aSentence}`, 'TEL AVIV/GAZA CITY', 0.8],
    [`ISLAMABAD: ${aSentence}`, 'ISLAMABAD', 0.75],
  ])('is read off the dateline: %s', (paragraph, value, confidence) => {
    expect(placeOf(paragraph)).toEqual({ value, source: 'dateline', confidence })
  })

  it('is doubtful where a sentence may begin so, too', () => {
    expect(placeOf(`Doha — ${aSentence}`)).toEqual({ value: 'Doha', source: 'dateline', confidence: 0.5 })
  })

  it.each([
    aSentence,
    `BREAKING — ${aSentence}`,
    `EXCLUSIVE: ${aSentence}`,
    'The delegations — both of them — returned to the hall on Sunday morning, the mediator said.',
    'UN observers – some from the region – reached the town on Sunday, the mediator said to reporters.',
    `Срочно — ${aSentence}`,
  ])('is not made of: %s', (paragraph) => {
    expect(placeOf(paragraph)).toBeNull()
  })

  it('is read off a plain text, too', () => {
    expect(extract('a.txt', `Talks resume in the hall\n\nDOHA (AP) — ${aSentence}\n`).place?.value).toBe('DOHA')
  })

  it('is only offered where the page says what the article is about', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","contentLocation":{"name":"Sampletown"}}</script>'
    expect(extract('a.html', aPage({ head })).place).toEqual({
      value: 'Sampletown',
      source: 'json-ld',
      confidence: 0.45,
    })
  })
})

describe('the time a page was fetched', () => {
  const retrieved = (comment: string) => extract('a.html', `<!--${comment}-->${aPage({})}`)

  it.each([
    [
      '\n Page saved with SingleFile \n url: https://news.example.org/a/talks \n saved date: Sun Nov 16 2025 10:05:00 GMT+0100 (Central European Standard Time)\n',
      '2025-11-16T09:05:00.000Z',
    ],
    [
      " Mirrored from news.example.org/a/talks by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 16 Nov 2025 09:05:00 GMT ",
      '2025-11-16T09:05:00.000Z',
    ],
    [
      '\n     FILE ARCHIVED ON 09:05:00 Nov 16, 2025 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 01:00:00 Jan 01, 2026.',
      '2025-11-16T09:05:00.000Z',
    ],
  ])('is what the saved page says', (comment, value) => {
    expect(retrieved(comment).retrievedAt).toEqual({ value, source: 'saved-page', confidence: 0.95 })
  })

  it('is not guessed where the page gives no zone', () => {
    expect(retrieved(' saved date: 16 November 2025 10:05 ').retrievedAt).toBeNull()
  })

  it('leaves the address of a mirrored page to be used', () => {
    const page = retrieved(
      " Mirrored from news.example.org/a/talks by HTTrack Website Copier/3.x [XR&CO'2014], Sun, 16 Nov 2025 09:05:00 GMT ",
    )
    expect(page.url).toEqual({ value: 'http://news.example.org/a/talks', source: 'saved-page', confidence: 0.85 })
  })
})
