import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SectionDesk } from '../../../main/core/sections/section-desk.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { collectionOf } from '../../../main/core/store/state.ts'
import { idOf } from '../../../shared/model/ids.ts'
import { benchHost } from '../support/bench-host.ts'
import { given, report } from '../support/measured-process.ts'

// An hour at the desk: 40 words a minute into one section, kept as a draft every two seconds, without a pause.

const [path = '', dataFolder = ''] = given
let nowMs = Date.now()
const store = await ProjectStore.create(benchHost(dataFolder, { nowMs: () => nowMs }), path, 'bench')
const coderId = idOf('coder').parse('c_0000bench')
const sectionId = store.newId('section')
await store.commit({ label: 'section.add', coderId, ops: [{ c: 'section', id: sectionId, set: { title: 'Talks' } }] })

const logBytes = () => {
  const files = readdirSync(join(path, 'ops'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}
const bytesBefore = logBytes()
const desk = new SectionDesk(store, coderId, () => undefined)
await desk.take(sectionId, 'tab', { force: false })
const [head = ''] = collectionOf(store.state, 'section').keys()
if (head !== sectionId) throw new Error('the section was not made')
const words = 'the delegations met for two days in rooms on either side of one corridor and parted'.split(' ')
const paragraphs = ['']
let heads: string[] = []
let typed = 0
const times: number[] = []
for (let second = 0; second < 3_600; second += 2) {
  nowMs += 2_000
  while (typed < (second * 40) / 60) {
    if (typed > 0 && typed % 90 === 0) paragraphs.push('')
    paragraphs.push(`${paragraphs.pop()}${words[typed++ % words.length]} `)
  }
  const children = paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text, format: 0 }] }))
  const before = performance.now()
  const kept = await desk.keep({ sectionId, tab: 'tab', content: { root: { type: 'root', children } }, heads })
  times.push(performance.now() - before)
  heads = kept.heads
}
await desk.release(sectionId, 'tab')
const textBytes = Buffer.byteLength(paragraphs.join(''))
report({ logBytes: logBytes() - bytesBefore, textBytes, keepMs: times.reduce((a, b) => a + b, 0) / times.length })
await store.close()
