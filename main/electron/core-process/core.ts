import { RPCHandler } from '@orpc/server/message-port'
import { createNodeHost } from '../../adapters/node-host.ts'
import type { OpenedAs } from '../../core/project/open-projects.ts'
import { reportBugs } from '../../core/router/report-bugs.ts'
import { createCoreContext, router } from '../../core/router.ts'
import type { FromCore, ToCore } from './core-messages.ts'
import { createParentPrinter } from './parent-printer.ts'

// Entry of core's own process in the desktop shell: everything that takes time happens here, so that no menu and no
// window waits for it. Its arguments are the folder for the app's own data, and no more.

const [dataFolder] = process.argv.slice(-1)
if (!dataFolder) throw new Error('core was started without a data folder')

const tell = (message: FromCore) => process.parentPort.postMessage(message)
const printer = createParentPrinter(tell)
const host = createNodeHost({ program: 'the app', dataFolder, chromiumPath: null, printer })
const context = createCoreContext(host)
const handler = new RPCHandler(router, {
  interceptors: [reportBugs((error) => console.error('A call failed that should not have:', error))],
})

/** Projects that cannot be opened again are left closed: their windows find that out and ask for them anew. */
async function reopen(projects: readonly OpenedAs[]): Promise<void> {
  for (const project of projects) await context.projects.reopen(project).catch((error: unknown) => console.error(error))
  context.projects.watch(() => tell({ type: 'projects', open: context.projects.openedAs }))
  tell({ type: 'projects', open: context.projects.openedAs })
}

let started: Promise<void> = Promise.resolve()

async function take(message: ToCore, port: Electron.MessagePortMain | undefined): Promise<void> {
  switch (message.type) {
    case 'start':
      started = reopen(message.reopen)
      return
    case 'connect':
      await started
      if (!port) throw new Error('a window wants to be connected and sent no port')
      void handler.upgrade(port, { context })
      port.start()
      return
    case 'printed':
      printer.onPrinted(message.id, message.result)
      return
    case 'close':
      await started
      await context.projects.closeAll()
      await host.close()
      tell({ type: 'closed' })
      return
    default:
      message satisfies never
  }
}

process.parentPort.on('message', ({ data, ports }) => {
  take(data, ports[0]).catch((error: unknown) => {
    console.error(error)
    process.exit(1) // it is started again
  })
})
