/** Asks the shell, over the link, whether the page may. */
export type AskPermission = (kind: 'check' | 'request', permission: string, mediaTypes: string[]) => Promise<boolean>

/**
 * Has everything that needs a permission ask the shell first. Whole in itself: its source runs in the page's own world.
 * What is granted is left to Chromium then, and what is refused fails in Chromium's way.
 */
export function installPermissionShim(ask: AskPermission): void {
  const refusal = (message: string) => new DOMException(message, 'NotAllowedError')

  function guard<Key extends string>(
    owner: object | undefined,
    key: Key,
    permission: string,
    media?: (args: unknown[]) => string[],
  ): void {
    const original: unknown = owner && Reflect.get(owner, key)
    if (!owner || typeof original !== 'function') return
    Object.defineProperty(owner, key, {
      configurable: true,
      writable: true,
      async value(this: unknown, ...args: unknown[]) {
        if (!(await ask('request', permission, media?.(args) ?? []))) throw refusal('Permission denied')
        return Reflect.apply(original, this, args)
      },
    })
  }

  guard(globalThis.MediaDevices?.prototype, 'getUserMedia', 'media', ([constraints]) =>
    ['audio', 'video'].filter((type) => Boolean(Reflect.get(Object(constraints), type))),
  )
  guard(globalThis.MediaDevices?.prototype, 'getDisplayMedia', 'display-capture')
  guard(globalThis.Clipboard?.prototype, 'read', 'clipboard-read')
  guard(globalThis.Clipboard?.prototype, 'readText', 'clipboard-read')
  guard(globalThis.Clipboard?.prototype, 'write', 'clipboard-sanitized-write')
  guard(globalThis.Clipboard?.prototype, 'writeText', 'clipboard-sanitized-write')
  guard(Element.prototype, 'requestFullscreen', 'fullscreen')

  const notification = globalThis.Notification
  if (notification)
    notification.requestPermission = async () => ((await ask('request', 'notifications', [])) ? 'granted' : 'denied')

  const geolocation = globalThis.Geolocation?.prototype
  const locate = geolocation?.getCurrentPosition
  if (geolocation && locate)
    geolocation.getCurrentPosition = function (this: Geolocation, found, failed, options) {
      void ask('request', 'geolocation', []).then((isAllowed) => {
        if (isAllowed) return locate.call(this, found, failed, options)
        failed?.({
          code: 1,
          message: 'User denied Geolocation',
          PERMISSION_DENIED: 1,
          POSITION_UNAVAILABLE: 2,
          TIMEOUT: 3,
        })
      })
    }

  const names: Record<string, string> = {
    camera: 'media',
    microphone: 'media',
    'clipboard-write': 'clipboard-sanitized-write',
  }
  const query = globalThis.Permissions?.prototype.query
  if (query)
    Permissions.prototype.query = async function (this: Permissions, descriptor) {
      const status = await query.call(this, descriptor)
      const isAllowed = await ask('check', names[descriptor.name] ?? descriptor.name, [])
      Object.defineProperty(status, 'state', { value: isAllowed ? 'granted' : 'denied' })
      return status
    }
}
