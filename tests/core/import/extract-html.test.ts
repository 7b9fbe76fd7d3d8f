import { describe, expect, it } from 'vitest'
import { aPage, aSentence, extract, extractFixture, outline } from './extraction-builders.ts'

describe('a saved web page', () => {
  const page = extractFixture('saved-page.html')

  it('becomes typed blocks in reading order, with what surrounds the story kept as boilerplate', () => {
    expect(outline(page).map((line) => line.slice(0, 60))).toEqual([
      'boilerplate: Talks resume in Exampleville',
      'boilerplate: By Ann Example and Ben Sample',
      'boilerplate: Published: 19 October 2025',
      'caption: The meeting hall. Photo: Ben Sample',
      'paragraph: Delegations from the two sides returned to the meeting hall on S'.slice(0, 60),
      'paragraph: The first session lasted four hours.\nA second one is planned for'.slice(0, 60),
      'boilerplate: READ MORE: Who sits at the table',
      'heading: What is on the table',
      'listItem: A ceasefire along the whole line, watched by observers of both'.slice(0, 60),
      'listItem: An exchange of prisoners, with lists to be handed over within a'.slice(0, 60),
      'quote: A text that both can read aloud at home is worth more than a text'.slice(0, 60),
      'table: Round\tCity\nFirst\tExampleville\nSecond\tSampletown',
      'paragraph: هیئت‌ها روز یکشنبه به تالار بازگشتند و میانجی گفت هر دو طرف پیشنهادهای'.slice(0, 60),
      'paragraph: Neither side would say how long the round would last, but rooms'.slice(0, 60),
      'boilerplate: Related stories',
      'boilerplate: A bridge reopens',
      'boilerplate: A market returns',
      'boilerplate: Sign up for our newsletter and get the news every morning.'.slice(0, 60),
    ])
  })

  it('numbers its blocks from b1 without a gap', () => {
    expect(page.blocks.map((block) => block.id)).toEqual(page.blocks.map((_, index) => `b${index + 1}`))
  })

  it('gives direction and language only to the block that differs from the article', () => {
    expect(
      page.blocks
        .filter((block) => block.direction || block.language)
        .map(({ direction, language }) => ({ direction, language })),
    ).toEqual([{ direction: 'rtl', language: 'fa' }])
  })

  it('counts the words a reader sees, not captions or boilerplate', () => {
    const shown = extract(
      'a.html',
      aPage({ body: '<figure><figcaption>Five words of a caption</figcaption></figure>' }),
    )
    expect(shown.blocks.some((block) => block.type === 'caption')).toBe(true)
    expect(shown.words).toBe(3 * aSentence.split(' ').length)
  })

  it('takes its metadata from JSON-LD before <meta>', () => {
    const { title, byline, outlet, publishedAt, url, language, direction } = page
    expect({ title, byline, outlet, publishedAt, url, language, direction }).toEqual({
      title: { value: 'Talks resume in Exampleville', source: 'heading', confidence: 0.95 },
      byline: { value: 'Ann Example, Ben Sample', source: 'json-ld', confidence: 0.95 },
      outlet: { value: 'The Example Post', source: 'json-ld', confidence: 0.95 },
      publishedAt: { value: '2025-10-19T14:05:00+03:00', source: 'json-ld', confidence: 0.97 },
      url: { value: 'https://news.example.org/2025/10/19/talks-resume', source: 'meta', confidence: 0.98 },
      language: { value: 'en', source: 'meta', confidence: 0.95 },
      direction: 'ltr',
    })
  })
})

describe('text of a page', () => {
  const textOf = (markup: string) => extract('a.html', aPage({ body: `<p>${markup}</p>` })).blocks[0]?.text

  it('collapses white space as rendering does', () => {
    expect(textOf(`  One\n   two\t three, ${aSentence} `)).toBe(`One two three, ${aSentence}`)
  })

  it('keeps a no-break space that stands alone', () => {
    expect(textOf(`10&nbsp;km. ${aSentence}`)).toBe(`10\u00a0km. ${aSentence}`)
  })

  it('keeps the zero-width non-joiner of Persian words', () => {
    expect(textOf(`می\u200cگوید ${aSentence}`)).toContain('می\u200cگوید')
  })

  it('makes a paragraph of what two line breaks part', () => {
    const page = extract('a.html', aPage({ body: `<div>${aSentence}<br><br>Second: ${aSentence}</div>` }))
    expect(outline(page).slice(0, 2)).toEqual([`paragraph: ${aSentence}`, `paragraph: Second: ${aSentence}`])
  })

  it('says the level of headings and of nested list items', () => {
    const list = `<h3>Points under discussion</h3><ul><li>A ceasefire along the whole line, watched by both.<ul><li>With observers from the neighbouring towns and villages.</li></ul></li></ul>`
    const page = extract('a.html', aPage({ body: `<p>${aSentence}</p>${list}` }))
    expect(page.blocks.filter((block) => block.level).map(({ type, level }) => [type, level])).toEqual([
      ['heading', 3],
      ['listItem', 1],
      ['listItem', 2],
    ])
  })

  it('keeps a paragraph that repeats the one before', () => {
    const page = extract('a.html', aPage({}))
    expect(outline(page)).toEqual([`paragraph: ${aSentence}`, `paragraph: ${aSentence}`, `paragraph: ${aSentence}`])
  })

  it('comes from articleBody only where the page itself lacks it', () => {
    const body = Array.from({ length: 8 }, (_, index) => `Part ${index}. ${aSentence}`).join('\\n')
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${body}"}</script>`
    const stub = `<html lang="en"><head>${head}</head><body><p>Please sign in to read the whole story.</p></body></html>`
    expect(extract('a.html', stub).blocks).toHaveLength(8)
    const whole = body.split('\\n').map((part) => `<p>Page. ${part}</p>`)
    expect(extract('a.html', aPage({ head, body: whole.join('') })).blocks[0]?.text).toMatch(/^Page\. /)
  })

  it('comes from articleBody where the page has broken characters and that copy has not', () => {
    const sound = `Señora Ejemplo read the protocol. ${aSentence}`
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${`${sound}\\n`.repeat(4)}"}</script>`
    const broken = `<p>${sound.replace('ñ', '\ufffd')}</p>`
    expect(extract('a.html', aPage({ head, body: broken })).blocks[0]?.text).toBe(sound)
  })

  it('keeps a sentence with a link in it, though it stands in a card of its own', () => {
    const card = (text: string) => `<div class="card"><div class="card-content"><p>${text}</p></div></div>`
    const linked =
      'The text was published by the <a href="/j">Journal of Sample Negotiations and Treaties</a> on Monday.'
    const body = `<div>${[aSentence, aSentence, linked, aSentence, aSentence].map(card).join('')}</div>`
    const page = extract('a.html', `<html lang="en"><body><main>${body}</main></body></html>`)
    expect(outline(page)).toHaveLength(5)
  })

  it('is not lost where every element is named as promotion', () => {
    const page = extract(
      'a.html',
      `<html><body><div class="promo">${`<div class="promo"><p>${aSentence}</p></div>`.repeat(4)}</div></body></html>`,
    )
    expect(page.words).toBeGreaterThan(50)
  })

  it('is read from markup without <html>, <head> or <body>', () => {
    expect(extract('a.html', `<p>${aSentence}</p>`).blocks).toEqual([{ id: 'b1', type: 'paragraph', text: aSentence }])
  })
})

describe('what Readability drops inside an article', () => {
  const story = (inside: string) =>
    outline(
      extract(
        'a.html',
        `<html lang="en"><body><header><p>Menu of the site</p></header><main><article><h1>Talks resume in Exampleville</h1><p class="dateline">16 October 2025</p>${`<p>${aSentence}</p><p>Then: ${aSentence}</p>`}${inside}${`<p>Later: ${aSentence}</p><p>Last: ${aSentence}</p>`}</article></main><footer><p>Imprint of the site</p></footer></body></html>`,
      ),
    )

  it('is kept as boilerplate in its place, and nothing from outside the article is', () => {
    const inside = '<aside class="newsletter"><form><p>Get our letters every week</p></form></aside>'
    expect(story(inside)).toEqual([
      'boilerplate: Talks resume in Exampleville',
      'boilerplate: 16 October 2025',
      `paragraph: ${aSentence}`,
      `paragraph: Then: ${aSentence}`,
      'boilerplate: Get our letters every week',
      `paragraph: Later: ${aSentence}`,
      `paragraph: Last: ${aSentence}`,
    ])
  })

  it('is text again where it is plainly a paragraph of the story', () => {
    const dropped = `The annex was read out as well: ${aSentence}`
    const inside = `<div class="extra"><form><p>${dropped}</p></form></div>`
    expect(story(inside)).toContain(`paragraph: ${dropped}`)
  })
})

describe('trimming', () => {
  const hiddenIn = (body: string) =>
    extract('a.html', aPage({ body: `<p>${aSentence}</p>${body}<p>${aSentence}</p>` }))
      .blocks.filter((block) => block.type === 'boilerplate')
      .map((block) => block.text)

  it('hides a list of links', () => {
    expect(
      hiddenIn(
        '<ol><li><a href="/a">A bridge reopens in the north</a></li><li><a href="/b">A market returns to town</a></li></ol>',
      ),
    ).toEqual(['A bridge reopens in the north', 'A market returns to town'])
  })

  it('leaves a list of links that a colon introduces', () => {
    expect(
      hiddenIn(
        `<p>${aSentence} The texts are public:</p><ol><li><a href="/a">First protocol of the talks</a></li><li><a href="/b">Second protocol of the talks</a></li></ol>`,
      ),
    ).toEqual([])
  })

  it('hides prompts in Persian, Arabic and Turkish', () => {
    expect(
      hiddenIn('<p>بیشتر بخوانید: بازگشایی پل</p><p>اقرأ أيضا: عودة السوق</p><p>İlgili haber: köprü açıldı</p>'),
    ).toHaveLength(3)
  })

  it.each([
    'Also on Monday, the mediator met observers from both of the towns.',
    '“Join us,” the commander told the delegates, according to two of them.',
    'Send troops or send food, the speaker said, but send something.',
    'A deal can be reached on prisoners before the winter, the mediator said.',
    'They refused to sign up for the truce or subscribe to the protocol.',
    'The sanctions contributed to this crisis, the report says.',
    'Video by the group shows three hostages alive, their families said.',
    'The spokesman told Reuters by telephone that no date was set.',
    'Email evidence shows that both sides knew of the plan, the judge said.',
    'The truce was signed on 9 May 2025.',
  ])('leaves the news sentence: %s', (sentence) => {
    const page = extract('a.html', aPage({ body: `<p>${sentence}</p>` }))
    expect(outline(page)[0]).toBe(`paragraph: ${sentence}`)
  })

  it('leaves a sentence at the end that a name and an address were run on to', () => {
    const last = 'The mediator left the hall at noon.Ann Example reporter@example.org'
    expect(
      outline(
        extract(
          'a.html',
          `<html lang="en"><body><article>${`<p>${aSentence}</p>`.repeat(3)}<p>${last}</p></article></body></html>`,
        ),
      ).at(-1),
    ).toBe(`paragraph: ${last}`)
  })

  it('leaves a sentence about signing up for something', () => {
    expect(
      hiddenIn(
        `<p>Both sides were asked to sign up for the monitoring mission, and by the evening the observers had drawn up a list of forty names from six towns, which the mediator read out.</p>`,
      ),
    ).toEqual([])
  })
})
