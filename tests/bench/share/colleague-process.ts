import { statSync } from 'node:fs'
import { OpenProjects } from '../../../main/core/project/open-projects.ts'
import { shareProject } from '../../../main/core/share/share-project.ts'
import { collectionOf } from '../../../main/core/store/state.ts'
import { newHighlight } from '../store/new-highlight.ts'
import { benchHost } from '../support/bench-host.ts'
import { given, report } from '../support/measured-process.ts'

// Makes a colleague's changes in their copy, half new highlights and half notes and tags on those there, and shares it.

const [folder = '', dataFolder = '', file = '', count = '10000'] = given
const projects = new OpenProjects(benchHost(dataFolder), 'Colleague')
const project = await projects.openForWriting(folder, null)
const { store } = project
const coderId = project.coderId ?? ''
const there = [...collectionOf(store.state, 'highlight').keys()]
const [articleId = ''] = collectionOf(store.state, 'article').keys()
const changes = Array.from({ length: Number(count) }, (_, index) => {
  const edit = index % 4 === 1 ? { note: 'hers' } : { [`tag:theme:t_bench${index % 10}`]: true }
  const op =
    index % 2
      ? { c: 'highlight' as const, id: there[(index * 7) % there.length] ?? '', set: edit }
      : { c: 'highlight' as const, id: store.newId('highlight'), set: newHighlight(articleId, coderId) }
  return store.commit({ label: 'highlight.edit', coderId, ops: [op] })
})
await Promise.all(changes)
await project.backup?.end()
const before = performance.now()
await shareProject(project, file, true)
report({ shareMs: performance.now() - before, fileMB: statSync(file).size / 1e6 })
await projects.closeAll()
