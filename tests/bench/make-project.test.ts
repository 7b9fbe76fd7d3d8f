import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkProject } from '../../main/core/check/check-project.ts'
import { extractArticle } from '../../main/core/import/extract-article.ts'
import { readBody } from '../../main/core/store/body.ts'
import { originalPath } from '../../main/core/store/project-folder.ts'
import { aliasesOf, evidenceOf, highlightsOf, sectionsOf, versionsOf } from '../../main/core/store/project-records.ts'
import { ProjectStore } from '../../main/core/store/project-store.ts'
import { aHost, temporaryFolder } from '../support/test-host.ts'
import { type MadeProject, makeProject } from './make-project/make-project.ts'

/** A small made-up project. */
async function aMadeProject(seed = 1, articles = 12): Promise<{ folder: string; made: MadeProject }> {
  const folder = join(await temporaryFolder(), 'project')
  return { folder, made: makeProject({ folder, articles, highlights: 10, seed }) }
}

/** Every file of a folder with the hash of its bytes. */
function contentsOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return paths.map((path) => {
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
    return `${path.slice(folder.length)} ${hash}`
  })
}

describe('a project that is made up', () => {
  it('is the same to the byte whenever it is made with the same seed', async () => {
    const [first, again, other] = [await aMadeProject(), await aMadeProject(), await aMadeProject(2)]
    expect(contentsOf(again.folder)).toEqual(contentsOf(first.folder))
    expect(contentsOf(other.folder)).not.toEqual(contentsOf(first.folder))
  })

  it('has nothing wrong with it', async () => {
    const { folder, made } = await aMadeProject(1, 40)
    const host = await aHost()
    expect(await checkProject(host, folder)).toEqual([])
    const store = await ProjectStore.openForReading(host, folder)
    expect(highlightsOf(store.state).size).toBe(made.highlights)
    expect(store.logs.size).toBe(3)
  })

  it('has every kind of record that the app shows', async () => {
    const { folder } = await aMadeProject(1, 40)
    const { state } = await ProjectStore.openForReading(await aHost(), folder)
    const languages = new Set([...aliasesOf(state).values()].map(({ language }) => language))
    expect([...languages].sort()).toEqual(['ar', 'fa', 'ru', 'tr', 'ur'])
    expect(evidenceOf(state).size).toBeGreaterThan(5)
    expect(sectionsOf(state)).toHaveLength(12)
  })

  it('has the bodies that the importer makes of its originals', async () => {
    const { folder } = await aMadeProject(1, 40)
    const host = await aHost()
    const { state } = await ProjectStore.openForReading(host, folder)
    for (const { bodyHash, fileHash, fileName } of versionsOf(state).values()) {
      const bytes = readFileSync(join(folder, originalPath(fileHash, 'txt')))
      const read = extractArticle({ bytes, fileName }).blocks.map(({ id, type, text }) => ({ id, type, text }))
      const kept = await readBody(host.files, folder, bodyHash)
      expect(kept.map(({ id, type, text }) => ({ id, type, text }))).toEqual(read)
    }
  })
})
