import { anEvent, KnownEvents, type PreventableEvent } from './emitter.ts'

class FakePowerMonitor extends KnownEvents {
  constructor() {
    super('powerMonitor', ['shutdown', 'suspend', 'resume'])
  }

  /** The system is about to shut down. Gives the event, which the shell may have prevented. */
  _shutDown(): PreventableEvent {
    const event = anEvent({})
    // electron.d.ts:11651 "Emitted when the system is about to reboot or shut down. If the event handler invokes `e.preventDefault()`, Electron will attempt to delay system shutdown"
    this.emit('shutdown', event)
    return event
  }
}

/** Electron's power monitor. */
export const powerMonitor = new FakePowerMonitor()
