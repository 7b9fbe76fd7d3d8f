const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const firstStrongIsolate = '\u2068'
const popDirectionalIsolate = '\u2069'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal))
  })
}

/**
 * A citation without its markup. What HTML isolates (`<bdi>`) stands between the Unicode isolates where it is written
 * from right to left: without them a Persian title would turn round the words beside it.
 */
export function plainCitation(html: string): string {
  const isolated = html.replace(/<bdi[^>]*>(.*?)<\/bdi>/gs, (_, inner: string) =>
    rightToLeft.test(inner) ? firstStrongIsolate + inner + popDirectionalIsolate : inner,
  )
  return decoded(isolated.replace(/<[^>]*>/g, ''))
}
