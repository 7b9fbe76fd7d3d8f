import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { WindowState } from './window-state.ts'

const statesSchema = z.array(
  z.object({
    bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
    isMaximized: z.boolean(),
    project: z.string().nullable(),
  }),
)

/** How the windows stood at the last quit; none where nothing usable was written. */
export async function readWindowStates(path: string): Promise<WindowState[]> {
  try {
    return statesSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return [] // the first start, or a file that was cut off: the windows stand where they stand at first
  }
}

/** Keeps how the windows stand. At once: it is called when the program ends. A failure costs the places of windows alone. */
export function writeWindowStates(path: string, states: readonly WindowState[]): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(states, null, 2)}\n`)
  } catch {
    // a full or missing disk: the next start opens one window of the usual size
  }
}
