import { originOf } from './app-urls.ts'
import { runningChromium } from './chromium.ts'
import type { FromPage } from './page/page-letters.ts'
import { report } from './report.ts'
import type { FakeSession } from './session.ts'

// What Chromium's own switchboard calls the permissions that Playwright can grant.
const grants: Readonly<Record<string, readonly string[]>> = {
  media: ['camera', 'microphone'],
  notifications: ['notifications'],
  geolocation: ['geolocation'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
}

/** Whether the shell lets a page use something; what it allows is granted in Chromium too. */
export async function decidePermission(
  letter: Extract<FromPage, { kind: 'permission' }>,
  { contents, session, url, pageUrl }: { contents: object; session: FakeSession; url: string; pageUrl: string },
): Promise<boolean> {
  const { ask, permission, mediaTypes } = letter
  const question = { permission, mediaTypes, requestingUrl: url, origin: originOf(url) }
  const isAllowed = ask === 'check' ? session._check(contents, question) : await session._request(contents, question)
  if (!isAllowed) report({ type: 'refused', what: 'permission', detail: permission })
  else if (grants[permission]) {
    const { context } = await runningChromium()
    await context.grantPermissions([...grants[permission]], { origin: new URL(pageUrl).origin })
  }
  return isAllowed
}
