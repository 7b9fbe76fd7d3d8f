import { describe, expect, it } from 'vitest'
import { aPage, extract, extractFixture } from './extraction-builders.ts'

const dateOf = (parts: Parameters<typeof aPage>[0]) => extract('a.html', aPage(parts)).publishedAt
const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`

describe('publication date', () => {
  it('keeps the local day and offset of the source', () => {
    const head = jsonLd('{"@type":"NewsArticle","datePublished":"2025-10-19T00:30:00+0330"}')
    expect(dateOf({ head })).toEqual({ value: '2025-10-19T00:30:00+03:30', source: 'json-ld', confidence: 0.97 })
  })

  it('drops a time without a zone', () => {
    expect(dateOf({ head: '<meta name="pubdate" content="2025-10-19 14:05:00">' })?.value).toBe('2025-10-19')
  })

  it('is read from JSON-LD that is not valid JSON', () => {
    expect(
      dateOf({ head: jsonLd('{"@type":"NewsArticle","headline":"A "quoted" word","datePublished":"2025-10-19"}') })
        ?.value,
    ).toBe('2025-10-19')
  })

  it('falls from <meta> to <time> to the address to visible text, ever less sure', () => {
    const canonical = '<link rel="canonical" href="https://news.example.org/2025/10/17/talks">'
    const time = '<h1>Talks</h1><time datetime="2025-10-18T09:00:00Z">Saturday</time>'
    const found = [
      dateOf({
        head: `<meta property="article:published_time" content="2025-10-19T08:00:00Z">${canonical}`,
        body: time,
      }),
      dateOf({ head: canonical, body: time }),
      dateOf({ head: canonical }),
      dateOf({ body: '<h1>Talks</h1><p class="dateline">16 October 2025</p>' }),
    ]
    expect(found).toEqual([
      { value: '2025-10-19T08:00:00Z', source: 'meta', confidence: 0.93 },
      { value: '2025-10-18T09:00:00Z', source: 'time-element', confidence: 0.8 },
      { value: '2025-10-17', source: 'url', confidence: 0.75 },
      { value: '2025-10-16', source: 'visible-text', confidence: 0.65 },
    ])
  })

  it.each([
    ['"publishedAt": "2025-10-19T08:00:00Z"', '2025-10-19T08:00:00Z', 0.6],
    ['"pub_date":"2025-10-19","x":[{"publish_date":"2025-10-01"}]', '2025-10-19', 0.35],
  ])('is offered out of the data of a script: %s', (data, value, confidence) => {
    expect(dateOf({ head: `<script>var page = {${data}}</script>` })).toEqual({
      value,
      source: 'page-data',
      confidence,
    })
  })

  it('is offered as the time of the last change where nothing else is said', () => {
    expect(dateOf({ head: '<meta property="article:modified_time" content="2025-10-20T08:00:00Z">' })).toEqual({
      value: '2025-10-20T08:00:00Z',
      source: 'modified-date',
      confidence: 0.4,
    })
  })

  it('is null where the page gives none', () => {
    expect(dateOf({})).toBeNull()
  })

  it.each([
    ['en', 'Sunday, October 19, 2025'],
    ['tr', '19 Ekim 2025'],
    ['ar', '١٩ أكتوبر ٢٠٢٥'],
    ['ar', '19 تشرين الأول 2025'],
    ['ur', '19 اکتوبر 2025'],
    ['fa', '۲۷ مهر ۱۴۰۴'],
    ['fa', '۱۴۰۴/۰۷/۲۷'],
    ['fa', '۲۷ میزان ۱۴۰۴'],
    ['de', '19. Oktober 2025'],
    ['ru', '19 октября 2025'],
    ['fr', '19 octobre 2025'],
    ['ja', '2025年10月19日'],
    ['en-GB', '19/10/2025'],
  ])('is understood in %s: %s', (language, written) => {
    expect(
      dateOf({ attributes: `lang="${language}"`, body: `<h1>Talks</h1><p class="dateline">${written}</p>` })?.value,
    ).toBe('2025-10-19')
  })

  it.each(['31 February 2025', '19 October 1825', '0000-00-00', '2025-13-45'])(
    'is not made of the impossible %s',
    (written) => {
      expect(dateOf({ head: `<meta name="date" content="${written}">` })).toBeNull()
    },
  )

  it('converts a Solar Hijri date and offers it only', () => {
    expect(extractFixture('persian-page.html').publishedAt).toEqual({
      value: '2025-10-19',
      source: 'visible-text',
      confidence: 0.65,
    })
  })
})

describe('other metadata', () => {
  it('strips the name of the site from a title', () => {
    const head =
      '<title>Talks resume in Exampleville | World | The Example Post</title><meta property="og:site_name" content="The Example Post">'
    expect(extract('a.html', aPage({ head })).title?.value).toBe('Talks resume in Exampleville | World')
  })

  it('keeps a dash that belongs to the headline', () => {
    const head =
      '<meta property="og:title" content="Ceasefire - the third in a year"><meta property="og:site_name" content="The Example Post">'
    expect(extract('a.html', aPage({ head })).title?.value).toBe('Ceasefire - the third in a year')
  })

  it('drops outlets, addresses and functions from a byline', () => {
    const head =
      '<meta property="og:site_name" content="The Example Post"><meta name="author" content="By Ann Example, Staff Writer; The Example Post; ann@example.org; https://example.org/ann">'
    expect(extract('a.html', aPage({ head })).byline).toEqual({ value: 'Ann Example', source: 'meta', confidence: 0.9 })
  })

  it('offers the host as outlet, and does not claim it', () => {
    const head = '<link rel="canonical" href="https://www.example.co.uk/talks">'
    expect(extract('a.html', aPage({ head })).outlet).toEqual({
      value: 'example.co.uk',
      source: 'url',
      confidence: 0.3,
    })
  })

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '/relative', 'https://user@example.org/'])(
    'takes no address like %s',
    (address) => {
      expect(extract('a.html', aPage({ head: `<link rel="canonical" href="${address}">` })).url).toBeNull()
    },
  )

  it('reads the address out of the comment of a saved page', () => {
    const page = `<!-- saved from url=(0034)https://news.example.org/a/talks -->${aPage({})}`
    expect(extract('a.html', page).url).toEqual({
      value: 'https://news.example.org/a/talks',
      source: 'saved-page',
      confidence: 0.85,
    })
  })

  it('passes over an address of the whole site for one of the page', () => {
    const head =
      '<link rel="canonical" href="https://example.org/"><meta property="og:url" content="https://example.org/talks">'
    expect(extract('a.html', aPage({ head })).url?.value).toBe('https://example.org/talks')
  })
})

describe('the outlet', () => {
  const outletOf = (publisher: string, site: string, address: string) =>
    extract(
      'a.html',
      aPage({
        head: `${jsonLd(`{"@type":"NewsArticle","publisher":{"name":"${publisher}"}}`)}<meta property="og:site_name" content="${site}"><link rel="canonical" href="${address}">`,
      }),
    ).outlet?.value

  it('is the site that the address spells, where a news agency is named as publisher', () => {
    expect(outletOf('Sample Press Agency', 'Exampleville Post', 'https://www.exampleville.org/talks')).toBe(
      'Exampleville Post',
    )
  })

  it('is the publisher where the address spells neither', () => {
    expect(outletOf('Sample Press Agency', 'Exampleville Post', 'https://www.other.org/talks')).toBe(
      'Sample Press Agency',
    )
  })

  it('is the publisher in its own letters, which no address can spell', () => {
    expect(outletOf('نامه نمونه', 'Nameh', 'https://www.nameh.org/talks')).toBe('نامه نمونه')
  })

  it.each([
    ['The Example Post | News, sport and more', 'The Example Post'],
    ['The Example Post of Exampleville - news that matters', 'The Example Post of Exampleville'],
    ['The Example Post www.example.org', 'The Example Post'],
    ['Example - Times', 'Example - Times'],
    ['Ex&amp;ample Post', 'Ex&ample Post'],
  ])('is named without its tagline: %s', (written, name) => {
    expect(outletOf(written, '', 'https://news.example.org/talks')).toBe(name)
  })
})

describe('a heading that leads to the front page', () => {
  it('is the name of the site and no title', () => {
    const head = '<title>Talks resume in Exampleville</title>'
    const body = '<h1><a href="/">Example Media</a></h1>'
    expect(extract('a.html', aPage({ head, body })).title).toEqual({
      value: 'Talks resume in Exampleville',
      source: 'document-title',
      confidence: 0.6,
    })
  })
})
