import { readFileSync } from 'node:fs'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { benchHost } from '../support/bench-host.ts'
import { given, memoryNow, report } from '../support/measured-process.ts'

// Opens a project in a fresh process, or reads the same records out of one JSON file.

const [how = '', path = '', dataFolder = ''] = given
const before = performance.now()
const cpuBefore = process.cpuUsage()
let kept: unknown
if (how === 'store') kept = await ProjectStore.openForReading(benchHost(dataFolder), path)
else kept = JSON.parse(readFileSync(path, 'utf8'))
const ms = performance.now() - before
const { user, system } = process.cpuUsage(cpuBefore)
report({ ms, cpuMs: (user + system) / 1_000, ...memoryNow(), kept: kept ? 1 : 0 })
