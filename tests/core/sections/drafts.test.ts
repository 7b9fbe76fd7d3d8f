import { describe, expect, it } from 'vitest'
import { draftCount } from '../../../main/core/sections/draft-files.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import type { Json } from '../../../shared/model/json.ts'
import { aClient, aProject, type TestProject } from '../../support/a-project.ts'
import { aHost, steppingClock } from '../../support/test-host.ts'
import { aColleagueOf, mergeInto } from '../../support/two-copies.ts'

/** The text of a section with one paragraph. */
function aText(words: string): Json {
  return {
    root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] }] },
  }
}

async function aSection(given?: TestProject['host']) {
  const test = await aProject(given)
  const { client, project } = test
  const { id: sectionId } = await client.section.create({ project, title: 'Findings' })
  const { heads } = await client.section.read({ project, sectionId })
  const keep = (tab: string, words: string, from: string[]) =>
    client.section.keepDraft({ project, sectionId, tab, content: aText(words), heads: from })
  return { ...test, sectionId, heads, keep }
}

/** A section that a colleague wrote ‘Theirs’ in yesterday, on a copy that is not merged yet. */
async function aSectionOfTwo() {
  const clock = steppingClock()
  let leap = 0
  const test = await aSection(await aHost({ clock: { nowMs: () => clock.nowMs() + leap } }))
  const { client, project, sectionId } = test
  const hers = await aColleagueOf(test, 'Amina', 7)
  const theirs = { project: hers.project, sectionId, tab: 'hers' }
  await hers.client.section.keepDraft({ ...theirs, content: aText('Theirs'), heads: test.heads })
  await hers.client.section.commitDraft(theirs)
  leap = 24 * 60 * 60 * 1000
  /** Puts into the log what the tab typed, and types on from there. */
  const goOn = async () => {
    const { heads } = await client.section.commitDraft({ project, sectionId, tab: 'one' })
    await test.keep('one', 'Mine, and more', heads)
    await client.section.release({ project, sectionId, tab: 'one' })
    const { content, conflicts } = await client.section.read({ project, sectionId })
    return { content, others: conflicts.map((other) => other.content) }
  }
  return { test, hers, goOn }
}

/** Ends the work as a killed process does: nothing is put away, but the lock is stale. */
async function crash({ opened }: TestProject): Promise<void> {
  await opened.store.close()
}

/** How many actions of that label the logs hold. */
async function actionsIn({ host, folder }: TestProject, label: string): Promise<number> {
  const store = await ProjectStore.openForReading(host, folder)
  let count = 0
  for (const [writer, segments] of store.logs)
    for (const segment of segments) {
      const path = `${folder}/ops/${writer}/${String(segment).padStart(6, '0')}.ndjson`
      const text = new TextDecoder().decode(await host.files.readFile(path))
      count += text.split(`"label":"${label}"`).length - 1
    }
  return count
}

describe('typing in a section', () => {
  it('is kept without a line in the log until it is committed, and then as one', async () => {
    const test = await aSection()
    const { client, project, sectionId, keep } = test
    let { heads } = test
    for (const words of ['T', 'Th', 'The', 'The talks']) heads = (await keep('one', words, heads)).heads
    expect(await actionsIn(test, 'section.write')).toBe(0)
    expect(await client.section.read({ project, sectionId })).toMatchObject({
      draft: { content: aText('The talks'), heads: test.heads },
      tab: 'one',
    })
    const committed = await client.section.commitDraft({ project, sectionId, tab: 'one' })
    expect(await actionsIn(test, 'section.write')).toBe(1)
    expect(await client.section.read({ project, sectionId })).toEqual({
      id: sectionId,
      title: 'Findings',
      content: aText('The talks'),
      heads: committed.heads,
      conflicts: [],
      draft: null,
      tab: 'one',
    })
    expect(await draftCount(test.opened.store)).toBe(0)
  })

  it('survives a process that was killed: the next one with the lock puts it into the log', async () => {
    const test = await aSection()
    await test.keep('one', 'The talks failed', test.heads)
    await crash(test)
    const { client } = await aClient(test.host)
    const reading = await client.project.open({ folder: test.folder, mode: 'reading' })
    expect(await client.project.summary({ project: reading.handle })).toMatchObject({ drafts: 1 })
    const { sectionId } = test
    expect(await client.section.read({ project: reading.handle, sectionId })).toMatchObject({ draft: null })
    const { handle: project } = await client.project.open({ folder: test.folder, mode: 'writing' })
    expect(await client.section.read({ project, sectionId })).toMatchObject({
      content: aText('The talks failed'),
      conflicts: [],
      draft: null,
    })
    expect(await client.project.summary({ project })).toMatchObject({ drafts: 0 })
  })

  it('is not put into the log twice where the crash came just after it got there', async () => {
    const test = await aSection()
    await test.keep('one', 'The talks failed', test.heads)
    const unlink = test.host.files.unlink
    test.opened.store.host.files.unlink = async (path) => (path.includes('drafts') ? undefined : unlink(path))
    await test.client.section.commitDraft({ project: test.project, sectionId: test.sectionId, tab: 'one' })
    await crash(test)
    test.opened.store.host.files.unlink = unlink
    const { client } = await aClient(test.host)
    await client.project.open({ folder: test.folder, mode: 'writing' })
    expect(await actionsIn(test, 'section.write')).toBe(1)
  })

  it('stands beside what somebody else wrote meanwhile, and neither is lost', async () => {
    const test = await aSection()
    const { client, project, sectionId, opened } = test
    await test.keep('one', 'Mine', test.heads)
    const theirs = [
      { c: 'coder' as const, id: 'c_0002', set: { name: 'Amina' } },
      { c: 'section' as const, id: sectionId, set: { content: aText('Theirs') } },
    ]
    const { action } = await opened.store.commit({ label: 'section.write', coderId: 'c_0002', ops: theirs })
    await client.section.commitDraft({ project, sectionId, tab: 'one' })
    expect(await client.section.read({ project, sectionId })).toMatchObject({
      content: aText('Mine'),
      conflicts: [{ stamp: action.t, coder: 'Amina', content: aText('Theirs') }],
    })
  })

  it('does not settle unseen what arrived after it went into the log behind the tab’s back', async () => {
    const { test, hers, goOn } = await aSectionOfTwo()
    await test.keep('one', 'Mine', test.heads)
    await mergeInto(test, hers)
    expect(await goOn()).toEqual({ content: aText('Mine, and more'), others: [aText('Theirs')] })
  })

  it('does not settle unseen what arrived while the text was changed and changed back', async () => {
    const { test, hers, goOn } = await aSectionOfTwo()
    const { client, project, sectionId } = test
    await test.keep('one', 'Mine', test.heads)
    const { heads } = await client.section.commitDraft({ project, sectionId, tab: 'one' })
    await mergeInto(test, hers)
    await test.keep('one', 'Mine', heads)
    expect(await goOn()).toEqual({ content: aText('Mine, and more'), others: [aText('Theirs')] })
  })

  it('goes on without a conflict after an export has put it into the log behind its back', async () => {
    const test = await aSection()
    const { client, project, sectionId } = test
    await test.keep('one', 'The talks', test.heads)
    expect((await client.dossier.preview({ project })).html).toContain('The talks')
    await test.keep('one', 'The talks failed', test.heads)
    await client.dossier.preview({ project })
    await test.keep('one', 'The talks failed again', test.heads)
    await client.section.release({ project, sectionId, tab: 'one' })
    expect(await client.section.read({ project, sectionId })).toMatchObject({
      content: aText('The talks failed again'),
      conflicts: [],
      draft: null,
      tab: null,
    })
  })

  it('goes into the log by itself after five minutes, and the tab goes on from there', async () => {
    let leap = 0
    const clock = steppingClock()
    const test = await aSection(await aHost({ clock: { nowMs: () => clock.nowMs() + leap } }))
    const first = await test.keep('one', 'The talks', test.heads)
    expect(first.heads).toEqual(test.heads)
    leap = 5 * 60 * 1000
    const second = await test.keep('one', 'The talks failed', first.heads)
    expect(second.heads).not.toEqual(test.heads)
    expect(await actionsIn(test, 'section.write')).toBe(1)
    await test.keep('one', 'The talks failed again', second.heads)
    expect(await test.client.section.read({ project: test.project, sectionId: test.sectionId })).toMatchObject({
      conflicts: [],
      draft: { content: aText('The talks failed again') },
    })
  })

  it('is kept on the disk though the project can no longer be written', async () => {
    const test = await aSection()
    const datasync = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))
    const open = test.host.files.open
    test.opened.store.host.files.open = async (path, flags) => {
      const file = await open(path, flags)
      return path.endsWith('.ndjson') ? Object.assign(file, { datasync }) : file
    }
    await test.opened.store
      .commit({ label: 'theme.add', coderId: 'c_0001', ops: [{ c: 'theme', id: 't_0001', set: { name: 'x' } }] })
      .catch(() => undefined)
    test.opened.store.host.files.open = open
    await test.keep('one', 'Still typing', test.heads)
    expect(await draftCount(test.opened.store)).toBe(1)
  })

  it('is undone as one action, and redone', async () => {
    const test = await aSection()
    const { client, project, sectionId } = test
    await test.keep('one', 'The talks', test.heads)
    expect(await client.history.undo({ project })).toEqual({ label: 'section.write', left: [] })
    const undone = await client.section.read({ project, sectionId })
    await client.history.redo({ project })
    const redone = await client.section.read({ project, sectionId })
    expect([undone.draft, undone.conflicts, redone.content]).toEqual([null, [], aText('The talks')])
    expect(undone.content).not.toEqual(redone.content)
  })

  it('is refused, with the kind of the node, where it could never be printed', async () => {
    const { client, project, sectionId, heads } = await aSection()
    const content = { root: { type: 'root', children: [{ type: 'horizontalrule' }] } }
    await expect(client.section.keepDraft({ project, sectionId, tab: 'one', content, heads })).rejects.toMatchObject({
      code: 'contentRefused',
      data: { id: sectionId, detail: 'horizontalrule' },
    })
  })
})

describe('a section', () => {
  it('is edited in one tab at a time, and elsewhere only on demand', async () => {
    const test = await aSection()
    const { client, project, sectionId, heads } = test
    const stream = await client.project.changes({ project, tab: 'watcher' })
    await stream.next()
    const take = (tab: string, force = false) => client.section.take({ project, sectionId, tab, force })
    expect(await take('one')).toMatchObject({ taken: true, text: { tab: 'one' } })
    await test.keep('one', 'From one', heads)
    expect(await take('two')).toMatchObject({ taken: false, text: { tab: 'one' } })
    await expect(test.keep('two', 'From two', heads)).rejects.toMatchObject({
      code: 'sectionTaken',
      data: { id: sectionId, tab: 'one' },
    })
    expect(await take('two', true)).toMatchObject({ taken: true, text: { tab: 'two', content: aText('From one') } })
    await expect(test.keep('one', 'Late', heads)).rejects.toMatchObject({ code: 'sectionTaken' })
    const seen: unknown[] = []
    for (let count = 0; count < 4; count++) seen.push((await stream.next()).value)
    expect(seen).toMatchObject([
      { type: 'section', sectionId, tab: 'one' },
      { type: 'draft', sectionId },
      { type: 'committed', label: 'section.write', collections: { section: [sectionId] } },
      { type: 'section', sectionId, tab: 'two' },
    ])
    await stream.return?.()
  })

  it('is given back, with its typing in the log, by a tab that is gone', async () => {
    const test = await aSection()
    const { client, project, sectionId, heads } = test
    const watcher = await client.project.changes({ project, tab: 'watcher' })
    const stop = new AbortController()
    const stream = await client.project.changes({ project, tab: 'one' }, { signal: stop.signal })
    await stream.next()
    await test.keep('one', 'Last words', heads)
    stop.abort()
    for await (const event of watcher) if (event.type === 'section' && event.tab === null) break
    expect(await client.section.read({ project, sectionId })).toMatchObject({
      content: aText('Last words'),
      draft: null,
      tab: null,
    })
  })
})
