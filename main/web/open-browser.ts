import { spawn } from 'node:child_process'

/** How a machine is asked to open an address. */
export interface BrowserCommand {
  command: string
  args: string[]
  /** Windows: pass the arguments as they are, because cmd has its own idea of quotes. */
  verbatim: boolean
}

/** How this machine is asked to open an address; null where nobody would see it. */
export function browserCommand(url: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): BrowserCommand | null {
  const { href } = new URL(url) // a well-formed address holds no quote and no space
  switch (platform) {
    case 'darwin':
      return { command: 'open', args: [href], verbatim: false }
    case 'win32':
      return { command: 'cmd.exe', args: ['/d', '/s', '/c', `"start "" "${href}""`], verbatim: true }
    default:
      if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return null
      return { command: 'xdg-open', args: [href], verbatim: false }
  }
}

/** Asks the system to open an address in the person's browser. Gives whether it could be asked; never throws. */
export async function openInBrowser(url: string): Promise<boolean> {
  const asked = browserCommand(url, process.platform, process.env)
  if (asked === null) return false
  try {
    const child = spawn(asked.command, asked.args, {
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
      windowsVerbatimArguments: asked.verbatim,
    })
    const started = await new Promise<boolean>((resolve) => {
      child.once('spawn', () => resolve(true))
      child.once('error', () => resolve(false))
    })
    child.unref()
    return started
  } catch {
    return false
  }
}
