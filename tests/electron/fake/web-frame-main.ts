import type { Frame } from 'playwright-core'
import { originOf, shellUrl } from './app-urls.ts'

/** Electron's frame, as it was when something came from it. */
export class FakeWebFrameMain {
  readonly url: string
  readonly origin: string
  readonly parent: FakeWebFrameMain | null

  constructor(frame: Frame) {
    // electron.d.ts:20312 "A `string` representing the current URL of the frame."
    this.url = shellUrl(frame.url())
    // electron.d.ts:20270 "A `string` representing the current origin of the frame, serialized according to RFC 6454."
    this.origin = originOf(this.url)
    const parent = frame.parentFrame()
    // electron.d.ts:20286 "A `WebFrameMain | null` representing parent frame of `frame`, the property would be `null` if `frame` is the top frame in the frame hierarchy."
    this.parent = parent && new FakeWebFrameMain(parent)
  }
}
