const allowed = new Set(['http:', 'https:', 'mailto:'])

/** The address in its normal form where a reader may follow it (http, https, mailto), otherwise null. */
export function safeLink(url: string): string | null {
  if (!URL.canParse(url)) return null
  const parsed = new URL(url)
  return allowed.has(parsed.protocol) ? parsed.href : null
}
