// Pages in the shape of a newspaper's: a large head, menus, an article among teasers, a foot. The words are no language's.

const syllables = 'ba da fo ga hu ji ka lo mi na pe qu ra so ta ve wi xo ya zu'.split(' ')

/** One page of about 170 kB, another one for each number. */
export function madeUpPage(seed: number): string {
  const random = seededRandom(seed)
  const words = (count: number) => Array.from({ length: count }, () => word(random)).join(' ')
  const sentence = () => `${capital(words(6 + Math.floor(random() * 18)))}.`
  const paragraph = () => Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' ')
  const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join('\n')
  const link = (kind: string) => (index: number) =>
    `<li class="${kind}-item"><a class="${kind}-link" href="/${kind}/${index}" data-track="${words(3)}"><span>${words(4)}</span></a></li>`
  const teaser = (index: number) =>
    `<div class="card teaser"><a href="/story/${index}"><div class="image"><img src="/i/${index}.jpg" alt="${words(5)}"></div><h3>${words(8)}</h3></a><p class="summary">${sentence()}</p></div>`
  const title = capital(words(9))
  const state = `window.__STATE__=${JSON.stringify({ items: Array.from({ length: 250 }, (_, id) => ({ id, text: words(30) })) })}`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Example Post</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Example Post">
<link rel="canonical" href="https://news.example.org/2025/10/19/story-${seed}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"2025-10-19T10:00:00Z"}</script>
<style>${many(200, (index) => `.c${index}{margin:${index}px;color:#${index}}`)}</style><script>${state}</script></head><body>
<header><nav><ul>${many(90, link('menu'))}</ul></nav></header><main><article><h1>${title}</h1>
<div class="byline">By <a rel="author" href="/a">Ann Example</a> <time datetime="2025-10-19T10:00:00Z">19 October 2025</time></div>
<figure><img src="/lead.jpg"><figcaption>${sentence()}</figcaption></figure>
${many(28, (index) => `<p>${paragraph()}</p>${index % 9 === 8 ? `<h2>${words(4)}</h2>` : ''}`)}
<aside class="related"><ul>${many(8, link('related'))}</ul></aside></article>
<section class="more">${many(40, teaser)}</section></main><footer><ul>${many(80, link('foot'))}</ul></footer></body></html>`
}

function word(random: () => number): string {
  return Array.from(
    { length: 1 + Math.floor(random() * 3) },
    () => syllables[Math.floor(random() * syllables.length)],
  ).join('')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The same numbers for the same seed, 0–1 (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
