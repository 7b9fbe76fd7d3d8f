/** Headers of everything the host answers. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

const policy = (directives: Record<string, string>): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')

const nothing = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" }

/** Headers of the app's own pages and their parts. */
export const appHeaders = {
  ...commonHeaders,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Content-Security-Policy': policy({
    ...nothing,
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'font-src': "'self'",
    'img-src': "'self' data: blob:",
    'connect-src': "'self'",
    'frame-src': "'self'",
    'frame-ancestors': "'none'",
  }),
} as const

/** Headers of the plain pages that stand alone; `scriptHash` admits the one script such a page may hold. */
export function plainPageHeaders(scriptHash: string | null) {
  const script = scriptHash === null ? {} : { 'script-src': `'sha256-${scriptHash}'` }
  return {
    ...appHeaders,
    'Content-Security-Policy': policy({
      ...nothing,
      ...script,
      'style-src': "'unsafe-inline'",
      'frame-ancestors': "'none'",
    }),
  }
}

/**
 * Headers of an exported page shown in a frame of the app: no script, no network, no origin. No opener policy: browsers
 * refuse it together with a sandbox.
 */
export const sandboxedPageHeaders = {
  ...commonHeaders,
  'Content-Security-Policy': policy({
    sandbox: '',
    ...nothing,
    'style-src': "'unsafe-inline'",
    'font-src': 'data:',
    'img-src': 'data:',
    'frame-ancestors': "'self'",
  }),
} as const
