import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftKeeper, type DraftStatus } from '../../renderer/dossier/session/draft-keeper.ts'
import type { SectionContent } from '../../shared/dossier/section-content.ts'

const content = (words: string): SectionContent => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words, format: 0 }] }] },
})

function keeperWith(keep: (content: SectionContent, heads: string[]) => Promise<{ savedAt: string; heads: string[] }>) {
  const statuses: DraftStatus['state'][] = []
  const commit = vi.fn(async () => ({ heads: ['committed'] }))
  const keeper = new DraftKeeper(
    {
      keep,
      commit,
      isRefusal: (error) => error instanceof Error && error.message === 'refused',
      onStatus: ({ state }) => statuses.push(state),
    },
    ['first'],
    false,
  )
  return { keeper, statuses, commit }
}

describe('keeping what is typed', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('keeps the latest text, at most every 1.5 s, with the heads it was answered', async () => {
    const kept: unknown[] = []
    const { keeper } = keeperWith(async (typed, heads) => {
      kept.push([typed, heads])
      return { savedAt: 'now', heads: ['second'] }
    })
    keeper.typed(() => content('a'))
    keeper.typed(() => content('ab'))
    await vi.advanceTimersByTimeAsync(1_500)
    keeper.typed(() => content('abc'))
    await vi.advanceTimersByTimeAsync(1_500)
    expect(kept).toEqual([
      [content('ab'), ['first']],
      [content('abc'), ['second']],
    ])
  })

  it('tries again until the connection is back, with what was typed meanwhile', async () => {
    let isDown = true
    const kept: SectionContent[] = []
    const { keeper, statuses } = keeperWith(async (typed, heads) => {
      if (isDown) throw new Error('the connection dropped')
      kept.push(typed)
      return { savedAt: 'now', heads }
    })
    keeper.typed(() => content('a'))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(statuses.at(-1)).toBe('waiting')
    expect(keeper.isDirty).toBe(true)
    keeper.typed(() => content('ab'))
    isDown = false
    await vi.advanceTimersByTimeAsync(3_000)
    expect(kept).toEqual([content('ab')])
    expect(keeper.isDirty).toBe(false)
  })

  it('commits what is kept, and nothing where nothing was typed', async () => {
    const { keeper, commit } = keeperWith(async (_typed, heads) => ({ savedAt: 'now', heads }))
    await keeper.commit()
    expect(commit).not.toHaveBeenCalled()
    keeper.typed(() => content('a'))
    await keeper.commit()
    expect(commit).toHaveBeenCalledOnce()
    expect(keeper.heads).toEqual(['committed'])
  })

  it('gives back what was typed and not kept when it is stopped', () => {
    const { keeper } = keeperWith(async (_typed, heads) => ({ savedAt: 'now', heads }))
    keeper.typed(() => content('a'))
    expect(keeper.stop()?.()).toEqual(content('a'))
  })

  it('holds on to what core refuses, and offers it again with the next typing', async () => {
    let isRefusing = true
    const { keeper, statuses } = keeperWith(async (_typed, heads) => {
      if (isRefusing) throw new Error('refused')
      return { savedAt: 'now', heads }
    })
    keeper.typed(() => content('a'))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(statuses.at(-1)).toBe('refused')
    isRefusing = false
    keeper.typed(() => content('ab'))
    await vi.advanceTimersByTimeAsync(1_500)
    expect(statuses.at(-1)).toBe('kept')
  })
})
