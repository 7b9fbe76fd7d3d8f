import type { PortLetter } from './port-wire.ts'

/** What passes between the main process and a utility process of the stand-in. */
export type UtilityLetter = { kind: 'message'; data: unknown; ports: string[] } | PortLetter
