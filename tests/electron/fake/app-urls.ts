// Chromium knows no scheme of an app. A page of app://notebook is shown at https://notebook.app.invalid, a name that no
// resolver knows, and everything that the shell sees is put back.

const domain = '.invalid'

/** The address at which Chromium shows what the shell calls `url`. Web addresses stay. */
export function chromiumUrl(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  if (!match || ['http', 'https', 'file', 'ws', 'wss', 'devtools'].includes(match[1] ?? '')) return url
  return `https://${match[2]}.${match[1]}${domain}${match[3] === '' ? '/' : match[3]}`
}

/** The address as the shell knows it. */
export function shellUrl(url: string): string {
  return url.replace(/^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid/i, '$2://$1')
}

/** A header's value with the app's own addresses as Chromium knows them: a policy may name them. */
export function chromiumHeader(value: string, schemes: readonly string[]): string {
  let mapped = value
  for (const scheme of schemes) {
    mapped = mapped.replace(new RegExp(`\\b${scheme}://([a-z0-9-]+)`, 'g'), `https://$1.${scheme}${domain}`)
    mapped = mapped.replace(new RegExp(`(^|[ ;])${scheme}:(?=[ ;]|$)`, 'g'), `$1https://*.${scheme}${domain}`)
  }
  return mapped
}

/** The origin of an address of the shell, as Electron serialises it. */
export function originOf(url: string): string {
  return /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)/i.exec(url)?.[1] ?? 'null'
}
