import { describe, expect, it } from 'vitest'
import { aClient, aProject } from '../../support/a-project.ts'
import { aHost } from '../../support/test-host.ts'

const aText = (words: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] }] },
})

/** A project whose core ended by itself in the middle of typing, and a fresh core on the same data. */
async function aProjectLeftByACrash() {
  const host = await aHost()
  const before = await aProject(host)
  const { client, project, context } = before
  const { id: sectionId } = await client.section.create({ project, title: 'Findings' })
  const { heads } = await client.section.read({ project, sectionId })
  await client.section.take({ project, sectionId, tab: 'one' })
  const kept = await client.section.keepDraft({ project, sectionId, tab: 'one', content: aText('The talks'), heads })
  const { openedAs } = context.projects
  await before.opened.store.close() // the lock is stale, and the draft lies where it lay
  const after = await aClient(host)
  return { ...after, folder: before.folder, project, sectionId, heads: kept.heads, openedAs }
}

describe('a core that is started again', () => {
  it('knows its projects under the handles that their windows have', async () => {
    const { client, context, project, openedAs } = await aProjectLeftByACrash()
    for (const opened of openedAs) await context.projects.reopen(opened)
    expect(await client.project.summary({ project })).toMatchObject({ title: 'Talks', writable: true })
    expect(context.projects.openedAs).toEqual(openedAs)
  })

  it('opens one for reading that was open for reading', async () => {
    const host = await aHost()
    const writing = await aProject(host)
    const reading = await aClient(host)
    const { handle } = await reading.client.project.open({ folder: writing.folder, mode: 'reading' })
    const after = await aClient(host)
    for (const opened of reading.context.projects.openedAs) await after.context.projects.reopen(opened)
    expect(await after.client.project.summary({ project: handle })).toMatchObject({ writable: false })
  })

  it('lets the tab that was typing go on as if nothing had been', async () => {
    const { client, context, project, sectionId, heads, openedAs } = await aProjectLeftByACrash()
    for (const opened of openedAs) await context.projects.reopen(opened)
    // The tab makes the call again that failed: it knows nothing newer than the heads that it began from.
    const content = aText('The talks went on')
    const kept = await client.section.keepDraft({ project, sectionId, tab: 'one', content, heads })
    await client.section.commitDraft({ project, sectionId, tab: 'one' })
    expect(kept.heads).not.toEqual(heads)
    expect(await client.section.read({ project, sectionId })).toMatchObject({ content, conflicts: [] })
  })

  it('keeps beside it what another tab typed from the same beginning', async () => {
    const { client, context, project, sectionId, heads, openedAs } = await aProjectLeftByACrash()
    for (const opened of openedAs) await context.projects.reopen(opened)
    await client.section.keepDraft({ project, sectionId, tab: 'other', content: aText('Other words'), heads })
    await client.section.commitDraft({ project, sectionId, tab: 'other' })
    const { conflicts } = await client.section.read({ project, sectionId })
    expect(conflicts).toHaveLength(1)
  })
})
