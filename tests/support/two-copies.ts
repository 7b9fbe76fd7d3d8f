import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../main/core/ports/host.ts'
import { aClient, aProject, importTexts, mark, type TestProject, talks } from './a-project.ts'
import { aHost, seededChance, temporaryFolder } from './test-host.ts'

/** Writes a project as one file and gives its path. */
export async function sharedBy({ client, project }: TestProject): Promise<string> {
  const file = join(await temporaryFolder(), 'talks.mnb')
  await client.project.share({ project, file })
  return file
}

/** The project as a colleague has it: opened from a shared file, on a machine of their own. */
export async function aColleagueOf(one: TestProject, name: string, seed: number): Promise<TestProject> {
  const host = await aHost({ chance: seededChance(seed) })
  const { client, context } = await aClient(host)
  const folder = join(await temporaryFolder(), 'copy')
  await client.project.openShared({ file: await sharedBy(one), folder })
  const { handle: project } = await client.project.open({ folder, mode: 'writing', coderName: name })
  return { client, context, host, folder, project, opened: context.projects.get(project) }
}

/** A project with one article and one highlight, mine and a colleague's copy of it. */
export async function twoCopies(given?: Host) {
  const mine = await aProject(given)
  const [articleId = ''] = await importTexts(mine, talks)
  const { id: highlightId } = await mark(mine, articleId, 'Both sides')
  const hers = await aColleagueOf(mine, 'Nasrin', 7)
  return { mine, hers, articleId, highlightId }
}

/** Takes one copy's work into another. */
export async function mergeInto(target: TestProject, source: TestProject) {
  return target.client.merge.run({ project: target.project, file: await sharedBy(source) })
}

/** Every file below a folder with its bytes. */
export async function filesBelow(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = await Promise.all(
    paths.sort().map(async (path) => [path.slice(folder.length), await readFile(path, 'latin1')]),
  )
  return Object.fromEntries(contents)
}
