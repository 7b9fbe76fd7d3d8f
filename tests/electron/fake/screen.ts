import { KnownEvents } from './emitter.ts'
import { requireReady } from './lifecycle.ts'

/** The size of the one display of the stand-in, and the part of it that a window may cover. */
const bounds = { x: 0, y: 0, width: 1600, height: 1000 }
const workArea = { x: 0, y: 24, width: 1600, height: 976 }

const display = {
  id: 1,
  bounds,
  workArea,
  size: { width: 1600, height: 1000 },
  scaleFactor: 1,
  rotation: 0,
  label: 'Stand-in',
}

class FakeScreen extends KnownEvents {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed'])
  }

  getAllDisplays() {
    // docs/api/screen.md "This module cannot be used until the `ready` event of the `app` module is emitted."
    requireReady("The 'screen' module can't be used before the app 'ready' event")
    // electron.d.ts:12949 "An array of displays that are currently available."
    return [display]
  }

  getPrimaryDisplay() {
    requireReady("The 'screen' module can't be used before the app 'ready' event")
    // electron.d.ts:12969 "The primary display."
    return display
  }
}

/** Electron's screen. */
export const screen = new FakeScreen()
