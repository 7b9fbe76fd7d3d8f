import { ipcMain } from './ipc-main.ts'
import { FakeMessagePortMain } from './message-port-main.ts'
import { createCloneCodec } from './page/clone-codec.ts'
import type { FromPage, ToPage } from './page/page-letters.ts'
import type { PortWire } from './port-wire.ts'
import { complain } from './report.ts'
import type { FakeWebFrameMain } from './web-frame-main.ts'

/** One document's side of the channels. */
export interface IpcSource {
  sender: object
  wire: PortWire
  /** The frame while its document is still there, then null. */
  frame(): FakeWebFrameMain | null
  tell(letter: ToPage): void
}

/** What a page says on Electron's channels. */
export type IpcLetter = Extract<FromPage, { kind: 'invoke' | 'send' | 'postMessage' | 'port' | 'portClosed' }>

const codec = createCloneCodec()

/** Hands on what a page said. */
export function dispatchIpc(letter: IpcLetter, source: IpcSource): void {
  switch (letter.kind) {
    case 'invoke':
      void invoke(letter, source)
      return
    case 'send':
      emit(letter.channel, eventFrom(source, []), argsFrom(letter.args))
      return
    case 'postMessage': {
      // electron.d.ts:9502 "A list of MessagePorts that were transferred with this message"
      const ports = letter.ports.map((id) => new FakeMessagePortMain(source.wire.import(id)))
      emit(letter.channel, eventFrom(source, ports), [codec.decode(letter.message)])
      return
    }
    case 'port':
      source.wire.receive({ ...letter, data: codec.decode(letter.data) })
      return
    case 'portClosed':
      source.wire.receive(letter)
      return
    default:
      letter satisfies never
  }
}

function eventFrom({ sender, frame }: IpcSource, ports: FakeMessagePortMain[]) {
  return {
    sender,
    ports,
    type: 'frame',
    processId: 1,
    frameId: 1,
    // electron.d.ts:9525 "The frame that sent this message. May be `null` if accessed after the frame has either navigated or been destroyed."
    get senderFrame() {
      return frame()
    },
  }
}

function emit(channel: string, event: object, args: readonly unknown[]): void {
  if (!ipcMain._isHeard(channel)) complain(`nobody listens to ${channel}`)
  ipcMain.emit(channel, event, ...args)
}

async function invoke(
  { channel, turn, args }: Extract<IpcLetter, { kind: 'invoke' }>,
  source: IpcSource,
): Promise<void> {
  try {
    const result = await ipcMain._invoke(channel, eventFrom(source, []), argsFrom(args))
    source.tell({ kind: 'answered', turn, result: codec.encode(result) })
  } catch (error) {
    // electron.d.ts:9453 "Errors thrown through `handle` in the main process are not transparent as they are serialized and only the `message` property from the original error is provided to the renderer process."
    source.tell({ kind: 'failed', turn, message: `Error invoking remote method '${channel}': ${String(error)}` })
  }
}

function argsFrom(encoded: string): unknown[] {
  const args = codec.decode(encoded)
  return Array.isArray(args) ? args : []
}
