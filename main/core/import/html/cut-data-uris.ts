const headerPattern = /data:[\w.+-]{1,40}\/[\w.+-]{1,80}[^,:"'()\s<>]{0,160},/y
const terminator = /["'()\s<>]/g

/**
 * Markup without the content of its `data:` URIs (images and fonts that "save as one file" tools embed); what stays
 * is `data:,`. One pass, linear in the length.
 */
export function cutDataUris(markup: string): string {
  const kept: string[] = []
  let from = 0
  for (let at = markup.indexOf('data:'); at >= 0; at = markup.indexOf('data:', at)) {
    headerPattern.lastIndex = at
    if (!headerPattern.test(markup)) {
      at += 5
      continue
    }
    terminator.lastIndex = headerPattern.lastIndex
    const end = terminator.exec(markup)?.index ?? markup.length
    kept.push(markup.slice(from, at), 'data:,')
    from = end
    at = end
  }
  kept.push(markup.slice(from))
  return kept.length === 1 ? markup : kept.join('')
}
