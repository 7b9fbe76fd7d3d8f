import { randomBytes } from 'node:crypto'
import { promises } from 'node:fs'
import { nodeProcesses } from '../../../../main/adapters/node-processes.ts'
import type { Host } from '../../../../main/core/ports/host.ts'
import { bodyPath } from '../../../../main/core/store/project-folder.ts'
import { ProjectStore } from '../../../../main/core/store/project-store.ts'

// Writes changes into a project until it is killed, and prints the name of each once it is acknowledged.
// Arguments: the data folder, the project's folder, what the names begin with.

const [dataFolder = '', folder = '', prefix = ''] = process.argv.slice(2)
const host = {
  program: 'a child',
  dataFolder,
  files: promises,
  clock: { nowMs: () => Date.now() },
  chance: { bytes: (count: number) => randomBytes(count) },
  processes: nodeProcesses,
} as Partial<Host> as Host // the store asks its host for no more than this
const store = await ProjectStore.openForWriting(host, folder, prefix)
process.stdout.write('ready\n')
for (let number = 0; ; number++) {
  const names = [0, 1, 2].map((each) => `${prefix}-${number}-${each}`)
  const bodyHash = await store.keep(Buffer.from(JSON.stringify(names)), bodyPath)
  await Promise.all(
    names.map(async (name) => {
      const op = { c: 'theme' as const, id: store.newId('theme'), set: { name, bodyHash } }
      await store.commit({ label: 'theme.add', coderId: 'c_0001', ops: [op] })
      process.stdout.write(`${name}\n`)
    }),
  )
}
