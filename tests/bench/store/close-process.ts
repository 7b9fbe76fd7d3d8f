import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { benchHost } from '../support/bench-host.ts'
import { given, memoryNow, report } from '../support/measured-process.ts'

// Closes a project of which there is no snapshot yet, so that one is written where the project is large enough.

const [path = '', dataFolder = ''] = given
const store = await ProjectStore.openForWriting(benchHost(dataFolder), path, 'bench')
const before = performance.now()
const cpuBefore = process.cpuUsage()
await store.close()
const ms = performance.now() - before
const { user, system } = process.cpuUsage(cpuBefore)
report({ ms, cpuMs: (user + system) / 1_000, ...memoryNow() })
