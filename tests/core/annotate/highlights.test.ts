import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textAt } from '../../../main/core/annotate/article-text.ts'
import { quoteAt } from '../../../main/core/annotate/quote-at.ts'
import type { Block } from '../../../shared/model/block.ts'
import { aProject, importTexts, mark, talks } from '../../support/a-project.ts'

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ id: `b${index + 1}`, type: 'paragraph', text }))

describe('a passage at a place', () => {
  it('has the words at that place and those around it', () => {
    const blocks = paragraphs('The talks in Doha ended.', 'Nothing was signed.')
    const target = [{ blockId: 'b1', startUtf16: 13, endUtf16: 17 }]
    expect(quoteAt(blocks, target)).toEqual({
      target,
      quote: { exact: 'Doha', prefix: 'The talks in ', suffix: ' ended.\n\nNothing was signed.' },
    })
  })

  it.each([
    ['an emoji of several code points', 'signed 👩🏽‍⚖️ today', 8, 9, '👩🏽‍⚖️'],
    ['a letter with its marks', 'cafe\u0301 talks', 3, 4, 'e\u0301'],
    ['a letter and its vowel sign', 'نِشست', 0, 1, 'نِ'],
    ['half of a surrogate pair', 'a𝒟b', 2, 3, '𝒟'],
  ])('is moved out to whole characters: %s', (_what, text, startUtf16, endUtf16, exact) => {
    expect(quoteAt(paragraphs(text), [{ blockId: 'b1', startUtf16, endUtf16 }])).toMatchObject({ quote: { exact } })
  })

  it('leaves white space at its ends out and puts its parts into the order of the text', () => {
    const blocks = paragraphs('They met. ', ' Nothing was', 'agreed there.')
    const parts = [
      { blockId: 'b3', startUtf16: 0, endUtf16: 6 },
      { blockId: 'b1', startUtf16: 4, endUtf16: 10 },
      { blockId: 'b2', startUtf16: 0, endUtf16: 12 },
    ]
    expect(quoteAt(blocks, parts)).toEqual({
      target: [
        { blockId: 'b1', startUtf16: 5, endUtf16: 9 },
        { blockId: 'b2', startUtf16: 1, endUtf16: 12 },
        { blockId: 'b3', startUtf16: 0, endUtf16: 6 },
      ],
      quote: { exact: 'met.\n\nNothing was\n\nagreed', prefix: 'They ', suffix: ' there.' },
    })
  })

  it('is refused where it is not in the text', () => {
    const blocks = paragraphs('Doha', '   ')
    const misplaced = (blockId: string, startUtf16: number, endUtf16: number) =>
      quoteAt(blocks, [{ blockId, startUtf16, endUtf16 }])
    expect(misplaced('b9', 0, 2)).toEqual({ misplacedIn: 'b9' })
    expect(misplaced('b1', 2, 5)).toEqual({ misplacedIn: 'b1' })
    expect(misplaced('b1', 2, 2)).toEqual({ misplacedIn: 'b1' })
    expect(misplaced('b2', 0, 3)).toEqual({ misplacedIn: 'b2' })
  })

  it('always quotes what stands at its target', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (texts, at, from, length) => {
          const blocks = paragraphs(...texts)
          const block = blocks[at % blocks.length]
          if (!block) return
          const startUtf16 = from % block.text.length
          const endUtf16 = startUtf16 + 1 + (length % (block.text.length - startUtf16))
          const found = quoteAt(blocks, [{ blockId: block.id, startUtf16, endUtf16 }])
          if ('misplacedIn' in found) expect(block.text.slice(startUtf16, endUtf16).trim()).toBe('')
          else expect(textAt(blocks, found.target)).toBe(found.quote.exact)
        },
      ),
    )
  })
})

describe('a highlight made from a selection', () => {
  it('is one action with its tags, known and new, and its note', async () => {
    const test = await aProject()
    const { client, project, opened } = test
    const [articleId = ''] = await importTexts(test, talks)
    const { id: qatar } = await client.actor.create({ project, name: 'Qatar', kind: 'state' })
    const { blocks } = await client.article.read({ project, articleId })
    const block = blocks.find(({ text }) => text.startsWith('Qatar'))
    const target = [{ blockId: block?.id ?? '', startUtf16: 0, endUtf16: 16 }]
    const tags = [
      { kind: 'actor' as const, id: qatar },
      { kind: 'actor' as const, name: 'Turkey' },
      { kind: 'theme' as const, name: 'third parties' },
    ]
    const made = await client.highlight.addAt({ project, articleId, target, tags, note: 'both' })
    expect(made).toEqual({
      id: made.id,
      articleId,
      bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      target,
      quote: { exact: 'Qatar and Turkey', prefix: expect.any(String), suffix: expect.stringMatching(/^ mediated/) },
      tags: expect.arrayContaining([
        { kind: 'actor', id: qatar, name: 'Qatar' },
        { kind: 'actor', id: expect.stringMatching(/^a_/), name: 'Turkey' },
        { kind: 'theme', id: expect.stringMatching(/^t_/), name: 'third parties' },
      ]),
      note: 'both',
      translation: null,
      coder: { id: opened.coderId, name: 'Tester', colour: expect.any(String) },
      createdAt: expect.any(String),
      anchor: 'exact',
      sections: 0,
    })
    expect(made.tags).toHaveLength(3)
    await client.history.undo({ project })
    expect(await client.highlight.listFor({ project, articleId })).toEqual([])
    expect((await client.actor.list({ project })).map(({ name }) => name)).toEqual(['Qatar'])
  })

  it('is refused with a name that several actors bear', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    for (const name of ['Georgia', 'GEORGIA']) await client.actor.create({ project, name })
    const { id: highlightId } = await mark(test, articleId, 'Both sides')
    const tag = { kind: 'actor' as const, name: 'georgia' }
    await expect(client.highlight.addTag({ project, highlightId, tag })).rejects.toMatchObject({
      code: 'nameAmbiguous',
      data: { kind: 'actor', name: 'georgia', candidates: [{ name: 'Georgia' }, { name: 'GEORGIA' }] },
    })
  })

  it('keeps two tags that are added at the same time, and loses only the one that is taken off', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const { id: highlightId } = await mark(test, articleId, 'Both sides')
    const add = (name: string) => client.highlight.addTag({ project, highlightId, tag: { kind: 'theme', name } })
    await Promise.all([add('leverage'), add('guarantees')])
    const [leverage, guarantees] = await client.theme.list({ project })
    await client.highlight.removeTag({ project, highlightId, tag: { kind: 'theme', id: leverage?.id ?? '' } })
    const tagged = async () => (await client.highlight.listFor({ project, articleId }))[0]?.tags.map(({ name }) => name)
    expect(await tagged()).toEqual(['guarantees'])
    await client.highlight.setTags({ project, highlightId, tags: [{ kind: 'theme', name: 'leverage' }] })
    expect(await tagged()).toEqual(['leverage'])
    await client.history.undo({ project })
    expect(await tagged()).toEqual(['guarantees'])
    expect(guarantees?.name).toBe('guarantees')
  })

  it('is removed with the evidence it was, and both come back', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const { id: highlightId } = await mark(test, articleId, 'ended on Sunday')
    const { id: eventId } = await client.event.create({ project, title: 'Doha talks' })
    await client.event.addEvidence({ project, eventId, highlightId, stance: 'supports' })
    const before = await client.event.get({ project, eventId })
    expect(await client.highlight.removalCount({ project, highlightIds: [highlightId] })).toEqual({
      evidence: 1,
      sections: 0,
    })
    await client.highlight.remove({ project, highlightIds: [highlightId] })
    expect((await client.event.get({ project, eventId })).evidenceRows).toEqual([])
    await client.history.undo({ project })
    expect(await client.event.get({ project, eventId })).toEqual(before)
  })

  it('bears a translation with its language, which can be taken away and comes back', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const { id: highlightId } = await mark(test, articleId, 'نشست دوم')
    const translation = { text: 'The second meeting', language: 'EN-gb' }
    const translated = await client.highlight.setTranslation({ project, highlightId, translation })
    expect(translated.translation).toEqual({ text: 'The second meeting', language: 'en-GB' })
    await client.highlight.setTranslation({ project, highlightId, translation: null })
    const now = async () => (await client.highlight.listFor({ project, articleId }))[0]?.translation
    expect(await now()).toBe(null)
    await client.history.undo({ project })
    expect(await now()).toEqual({ text: 'The second meeting', language: 'en-GB' })
    await expect(
      client.highlight.setTranslation({ project, highlightId, translation: { text: 'x', language: 'not a tag' } }),
    ).rejects.toMatchObject({ code: 'valueInvalid', data: { field: 'language' } })
  })

  it('does nothing, and leaves nothing to undo, where a note stays as it was', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importTexts(test, talks)
    const { id: highlightId } = await mark(test, articleId, 'Both sides')
    await client.highlight.setNote({ project, highlightId, note: 'odd' })
    await client.highlight.setNote({ project, highlightId, note: 'odd' })
    await client.history.undo({ project })
    expect(await client.history.state({ project })).toEqual({ undo: 'highlight.add', redo: 'highlight.note' })
  })
})
