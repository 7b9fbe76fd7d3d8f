import { type Action, actionVersion } from '../../../main/core/store/action.ts'
import { encodeLine } from '../../../main/core/store/line.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { readSegment } from '../../../main/core/store/read-segment.ts'
import { StampClock } from '../../../main/core/store/stamp.ts'
import { applyAction, collectionOf, replacedBy } from '../../../main/core/store/state.ts'
import { benchHost } from '../support/bench-host.ts'
import { given, report } from '../support/measured-process.ts'
import { newHighlight } from './new-highlight.ts'

// Folds a colleague's changes into an open project: half of them new highlights, half notes and tags on those there.

const [path = '', dataFolder = '', count = '10000'] = given
const writerId = 'c0eague1'
const beforeOpen = performance.now()
const store = await ProjectStore.openForReading(benchHost(dataFolder), path)
const openMs = performance.now() - beforeOpen
const { state } = store
const there = [...collectionOf(state, 'highlight').keys()]
const [coderId = ''] = collectionOf(state, 'coder').keys()
const [articleId = ''] = collectionOf(state, 'article').keys()
const clock = new StampClock(writerId, { nowMs: () => Date.now() })
const lines = Array.from({ length: Number(count) }, (_, index) => {
  const known = there[(index * 7) % there.length] ?? ''
  const set = index % 4 === 1 ? { note: 'hers' } : { [`tag:theme:t_bench${index % 10}`]: true }
  const was = replacedBy(state, 'highlight', known, set)
  const edit = { c: 'highlight', id: known, set, ...(was ? { was } : {}) }
  const made = { c: 'highlight', id: store.newId('highlight'), set: newHighlight(articleId, coderId) }
  const action: Action = { v: actionVersion, t: clock.next(), by: coderId, label: 'x', ops: [index % 2 ? edit : made] }
  return encodeLine(action)
})
const bytes = Buffer.concat(lines)
const before = performance.now()
const cpuBefore = process.cpuUsage()
for (const action of readSegment(bytes, writerId).actions) applyAction(state, action)
const { user, system } = process.cpuUsage(cpuBefore)
report({ ms: performance.now() - before, cpuMs: (user + system) / 1_000, openMs })
