/** The address that was meant, or null where it is none that the dossier links to. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  try {
    const { protocol, href, hostname } = new URL(address)
    if (protocol === 'mailto:') return href
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') ? href : null
  } catch {
    return null
  }
}
