import { writeFileSync } from 'node:fs'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import { makeProject } from '../make-project/make-project.ts'
import { benchHost } from '../support/bench-host.ts'
import { given, report } from '../support/measured-process.ts'
import { fillSqlite } from './sqlite.ts'

// Makes a project, and the same records as one JSON file and as a database.

const [folder = '', articles = ''] = given
const { highlights, logBytes } = makeProject({
  folder: `${folder}/project`,
  articles: Number(articles),
  highlights: 10,
  seed: 1,
})
const { state } = await ProjectStore.openForReading(benchHost(`${folder}/data`), `${folder}/project`)
const records = Object.fromEntries(
  [...state.collections].map(([name, byId]) => [
    name,
    Object.fromEntries([...byId].map(([id, { values }]) => [id, values])),
  ]),
)
const json = JSON.stringify(records)
writeFileSync(`${folder}/records.json`, json)
writeFileSync(`${folder}/lowdb.json`, json)
fillSqlite(`${folder}/records.sqlite`, records)
report({ highlights, logBytes, jsonBytes: Buffer.byteLength(json) })
