import { RPCLink } from '@orpc/client/websocket'
import { reserveFile, uploadFile } from './file-doors.ts'
import type { Shell } from './shell.ts'
import { workUnderWay } from './work-under-way.ts'

function download(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}

/** A browser on this machine, served by the loopback host: a WebSocket to core, downloads and uploads for files. */
export function createBrowserShell(): Shell {
  return {
    connect({ opened, closed }) {
      const socket = new WebSocket(`ws://${window.location.host}/rpc`)
      socket.addEventListener('open', () => opened(new RPCLink({ websocket: socket })))
      socket.addEventListener('close', () => closed())
    },
    async isKnown() {
      try {
        return (await fetch('/', { method: 'HEAD', cache: 'no-store' })).ok
      } catch {
        return null
      }
    },
    bringFile: uploadFile,
    async prepareFile(name) {
      const { path, url } = await reserveFile(name)
      const deliver = () => {
        download(url, name)
        return null
      }
      return { path, deliver }
    },
    async preparePreview(name) {
      const { path, url } = await reserveFile(name)
      const keep = async () => {
        download(url, name)
        return null
      }
      return { path, url: `${url}?inline=1`, keep }
    },
    chooseFolder: null,
    printsOnPaper: false,
    openWindow: null,
    showCommands: () => undefined,
    showProject: () => undefined,
    listen() {
      // Work under way ends with the page: the browser asks first, in its own words.
      window.addEventListener('beforeunload', (event) => {
        if (workUnderWay().length > 0) event.preventDefault()
      })
    },
  }
}
