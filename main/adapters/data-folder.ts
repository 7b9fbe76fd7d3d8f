import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** The per-user data folder of the app, one for all shells: `mediation-notebook` among the system's application data. */
export function defaultDataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const name = 'mediation-notebook'
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name)
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), name)
  const { XDG_CONFIG_HOME: told } = env // a relative one is to be ignored, says the XDG specification
  return join(told && isAbsolute(told) ? told : join(homedir(), '.config'), name)
}
