import { join } from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import type { Host } from '../../main/core/ports/host.ts'
import type { OpenProject } from '../../main/core/project/open-projects.ts'
import { type CoreContext, createCoreContext, router } from '../../main/core/router.ts'
import { aHost, temporaryFolder } from './test-host.ts'

export type Client = RouterClient<typeof router>

/** A project open for writing, with the client that made it. */
export interface TestProject {
  client: Client
  context: CoreContext
  host: Host
  folder: string
  /** The handle. */
  project: string
  opened: OpenProject
}

/** A client of a fresh core in process; whatever it opens is closed with the test. */
export async function aClient(given?: Host): Promise<{ client: Client; context: CoreContext; host: Host }> {
  const host = given ?? (await aHost())
  const context = createCoreContext(host)
  onTestFinished(() => context.projects.closeAll())
  return { client: createRouterClient(router, { context }), context, host }
}

/** A new project. */
export async function aProject(given?: Host): Promise<TestProject> {
  const { client, context, host } = await aClient(given)
  const folder = join(await temporaryFolder(), 'project')
  const { handle: project } = await client.project.create({ folder, title: 'Talks', coderName: 'Tester' })
  return { client, context, host, folder, project, opened: context.projects.get(project) }
}

/** Imports texts as articles and gives their ids. */
export async function importTexts({ client, project }: TestProject, ...texts: string[]): Promise<string[]> {
  const files = texts.map((text, index) => ({ file: new File([text], `article-${index + 1}.txt`) }))
  const ids: string[] = []
  for await (const { row } of await client.article.import({ project, files })) {
    if (!row.articleId) throw new Error(`not imported: ${row.error?.message}`)
    ids.push(row.articleId)
  }
  return ids
}

/** The text of an article in three paragraphs. */
export const talks = [
  'Title: Talks end in Doha',
  'Outlet: The Gazette',
  '',
  'The talks in Doha ended on Sunday. Both sides said they would meet again.',
  '',
  'Qatar and Turkey mediated between the two delegations for two days.',
  '',
  'نشست دوم در استانبول برگزار می‌شود.',
].join('\n')

/** Marks the first place where these words stand in the article. */
export async function mark({ client, project }: TestProject, articleId: string, exact: string) {
  const { blocks } = await client.article.read({ project, articleId })
  const block = blocks.find(({ text }) => text.includes(exact))
  if (!block) throw new Error(`‘${exact}’ does not stand in the article`)
  const startUtf16 = block.text.indexOf(exact)
  const target = [{ blockId: block.id, startUtf16, endUtf16: startUtf16 + exact.length }]
  return client.highlight.addAt({ project, articleId, target })
}
