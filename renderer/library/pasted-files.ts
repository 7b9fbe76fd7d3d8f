// What is pasted becomes a file, as if it had been chosen. HTML goes the way of web pages, so that headings, lists and
// quotations stay what they are; the address of the page, where the clipboard has it, goes along and is offered.

/** Marks text that has a shape; without any, plain text keeps its line breaks better. */
const shape = /<(?:p|div|br|h[1-6]|li|blockquote|table|article|section)\b/i

/** The text of a clipboard or of a drag as a file; none where there is no text. */
export function textFilesIn(data: Pick<DataTransfer, 'getData'>): File[] {
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  if (shape.test(html))
    return [new File([pageAround(html, addressIn(data))], 'pasted text.html', { type: 'text/html' })]
  return text.trim() ? [new File([text], 'pasted text.txt', { type: 'text/plain' })] : []
}

/** True where the text is an address alone: there is nothing to import behind it without a network. */
export function isLoneAddress(data: Pick<DataTransfer, 'getData'>): boolean {
  return /^\s*https?:\/\/\S+\s*$/i.test(data.getData('text/plain'))
}

/** Firefox says where a selection was copied; some programs give the address as a link of its own. */
function addressIn(data: Pick<DataTransfer, 'getData'>): string | null {
  const kinds = ['text/x-moz-url-priv', 'text/x-moz-url', 'text/uri-list']
  const address = kinds
    .map((kind) => data.getData(kind).trim().split(/\s/)[0] ?? '')
    .find((each) => /^https?:/i.test(each))
  return address ?? null
}

function pageAround(html: string, address: string | null): string {
  const fragment = html.replace(/<!--(?:Start|End)Fragment-->/g, '')
  const origin = address
    ? `<meta name="pasted-from" content="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">`
    : ''
  return `<!doctype html><html><head><meta charset="utf-8">${origin}</head><body>${fragment}</body></html>`
}
