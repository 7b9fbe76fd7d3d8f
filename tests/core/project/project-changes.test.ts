import { describe, expect, it } from 'vitest'
import type { ChangeEvent } from '../../../shared/rows/project.ts'
import { aProject, importTexts, mark, talks } from '../../support/a-project.ts'

describe('the stream of changes', () => {
  it('tells every tab of each action with the records it touched, who did it and what it undoes', async () => {
    const test = await aProject()
    const { client, project, opened } = test
    const [articleId = ''] = await importTexts(test, talks)
    const streams = await Promise.all(['one', 'two'].map((tab) => client.project.changes({ project, tab })))
    const { id } = await mark(test, articleId, 'Both sides')
    await client.highlight.addTag({ project, highlightId: id, tag: { kind: 'theme', name: 'leverage' } })
    await client.history.undo({ project })
    const [theme] = await client.theme
      .list({ project })
      .then(() => [...(opened.store.state.collections.get('theme') ?? [])])
    const coder = { id: opened.coderId, name: 'Tester' }
    for (const stream of streams) {
      const events: ChangeEvent[] = []
      for (let count = 0; count < 4; count++) {
        const next = await stream.next()
        if (!next.done) events.push(next.value)
      }
      const stamp = expect.any(String)
      const tagging = { highlight: [id], theme: [theme?.[0]] }
      const tagged = events[2]?.type === 'committed' ? events[2].stamp : ''
      expect(events).toEqual([
        { type: 'ready' },
        { type: 'committed', stamp, label: 'highlight.add', undoes: null, coder, collections: { highlight: [id] } },
        { type: 'committed', stamp, label: 'highlight.tag', undoes: null, coder, collections: tagging },
        { type: 'committed', stamp, label: 'highlight.tag', undoes: tagged, coder, collections: tagging },
      ])
      await stream.return?.()
    }
  })

  it('ends when its tab stops listening, though nothing happens', async () => {
    const { client, project, opened } = await aProject()
    const stop = new AbortController()
    const stream = await client.project.changes({ project, tab: 'one' }, { signal: stop.signal })
    await stream.next()
    const waiting = stream.next().then(
      ({ done }) => done,
      () => true,
    )
    stop.abort()
    expect(await waiting).toBe(true)
    expect(opened.changes.isHeardBesides('nobody')).toBe(false)
  })

  it('ends when the project is closed', async () => {
    const { client, project } = await aProject()
    const stream = await client.project.changes({ project, tab: 'one' })
    await stream.next()
    const waiting = stream.next()
    await client.project.close({ project, tab: 'one' })
    expect(await waiting).toEqual({ done: true, value: undefined })
  })
})
