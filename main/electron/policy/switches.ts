import type { CommandLine } from 'electron'

/**
 * Chromium's own ways to the network, shut beside the filter of each session: no name is looked up, no proxy searched
 * for, and nothing fetched in the background. To be called before the app is ready.
 */
export function forbidNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
}
