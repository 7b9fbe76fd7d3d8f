import { describe, expect, it } from 'vitest'
import { aProject, importTexts, mark, type TestProject, talks } from '../../support/a-project.ts'

/** A project with the three paragraphs of `talks`; `place` says where words stand. */
async function aText() {
  const test = await aProject()
  const [articleId = ''] = await importTexts(test, talks)
  const { blocks } = await test.client.article.read({ project: test.project, articleId })
  const place = (words: string) => {
    const block = blocks.find(({ text }) => text.includes(words))
    if (!block) throw new Error(`‘${words}’ does not stand in the text`)
    const startUtf16 = block.text.indexOf(words)
    return { blockId: block.id, startUtf16, endUtf16: startUtf16 + words.length }
  }
  const all = async () =>
    (await test.client.highlight.listFor({ project: test.project, articleId })).map(({ id, quote }) => [
      id,
      quote.exact,
    ])
  return { ...test, articleId, blocks, place, all }
}

/** Quotes a highlight in the dossier. */
async function cite({ client, project }: TestProject, highlightId: string): Promise<void> {
  const { id: sectionId } = await client.section.create({ project, title: 'Findings' })
  const quote = { type: 'evidence-quote', version: 1, highlightId }
  const content = { root: { type: 'root', version: 1, children: [quote] } }
  const { heads } = await client.section.read({ project, sectionId })
  await client.section.keepDraft({ project, sectionId, tab: 'tab', content, heads })
}

describe('the words of a highlight', () => {
  it('can be changed to others in one action, which keeps its tags, note, coder and place of citation', async () => {
    const test = await aText()
    const { client, project, articleId, place } = test
    const { id } = await mark(test, articleId, 'The talks')
    await client.highlight.addTag({ project, highlightId: id, tag: { kind: 'theme', name: 'rounds' } })
    await client.highlight.setNote({ project, highlightId: id, note: 'first round' })
    const [before] = await client.highlight.listFor({ project, articleId })
    const longer = place('The talks in Doha')
    const after = await client.highlight.setTarget({ project, highlightId: id, target: [longer] })
    const quote = { exact: 'The talks in Doha', prefix: expect.any(String), suffix: expect.stringMatching(/^ ended/) }
    expect(after).toEqual({ ...before, target: [longer], quote })
    await client.history.undo({ project })
    expect(await client.highlight.listFor({ project, articleId })).toEqual([before])
  })

  it('are one passage: parts with unmarked words between them are refused', async () => {
    const test = await aText()
    const { client, project, articleId, place } = test
    const apart = [place('The talks'), place('ended on Sunday')]
    await expect(client.highlight.addAt({ project, articleId, target: apart })).rejects.toMatchObject({
      code: 'targetInPieces',
      data: { articleId, blockId: apart[1]?.blockId },
    })
    const { id } = await mark(test, articleId, 'Doha')
    await expect(
      client.highlight.setTarget({ project, highlightId: id, target: [place('in Doha'), place('Qatar and')] }),
    ).rejects.toMatchObject({ code: 'targetInPieces' })
    expect(await test.all()).toEqual([[id, 'Doha']])
  })

  it('reach over the end of a block', async () => {
    const { client, project, articleId, place } = await aText()
    const target = [place('they would meet again.'), place('Qatar and Turkey')]
    const made = await client.highlight.addAt({ project, articleId, target })
    expect(made.quote.exact).toBe('they would meet again.\n\nQatar and Turkey')
  })

  it('do not change unseen where they are evidence or the dossier quotes them, a draft included', async () => {
    const test = await aText()
    const { client, project, articleId, place } = test
    const { id } = await mark(test, articleId, 'The talks')
    const { id: eventId } = await client.event.create({ project, title: 'Doha talks' })
    await client.event.addEvidence({ project, eventId, highlightId: id, stance: 'supports' })
    await cite(test, id)
    const change = { project, highlightId: id, target: [place('The talks in Doha')] }
    await expect(client.highlight.setTarget(change)).rejects.toMatchObject({
      code: 'passageCited',
      data: { evidence: 1, sections: 1 },
    })
    expect(await test.all()).toEqual([[id, 'The talks']])
    await client.highlight.setTarget({ ...change, ifCited: 'change' })
    expect(await client.evidence.get({ project, highlightIds: [id] })).toMatchObject([
      { highlightId: id, exact: 'The talks in Doha', sections: 1 },
    ])
  })
})

describe('a highlight that is split', () => {
  it('becomes two: the first keeps note and evidence, both have the tags', async () => {
    const test = await aText()
    const { client, project, articleId, place } = test
    const { id } = await mark(test, articleId, 'Qatar and Turkey mediated')
    await client.highlight.addTag({ project, highlightId: id, tag: { kind: 'theme', name: 'third parties' } })
    await client.highlight.setNote({ project, highlightId: id, note: 'two of them' })
    const { id: eventId } = await client.event.create({ project, title: 'Doha talks' })
    await client.event.addEvidence({ project, eventId, highlightId: id, stance: 'supports' })
    const { blockId, startUtf16 } = place('Turkey')
    const at = { blockId, offsetUtf16: startUtf16 }
    const parts = await client.highlight.split({ project, highlightId: id, at, ifCited: 'change' })
    const short = parts.map(({ quote, note, tags }) => [quote.exact, note, tags.map(({ name }) => name).toSorted()])
    expect(short).toEqual([
      ['Qatar and', 'two of them', ['Doha talks', 'third parties']],
      ['Turkey mediated', '', ['Doha talks', 'third parties']],
    ])
    expect(parts[0]?.id).toBe(id)
    const { evidenceRows } = await client.event.get({ project, eventId })
    const judged = evidenceRows.flatMap(({ highlightId, stance }) => (stance === null ? [] : [highlightId]))
    expect(judged).toEqual([id])
    await client.history.undo({ project })
    expect(await test.all()).toEqual([[id, 'Qatar and Turkey mediated']])
  })

  it('stays as it is where the place is not within it', async () => {
    const test = await aText()
    const { client, project, articleId, place } = test
    const { id } = await mark(test, articleId, 'Qatar and Turkey')
    for (const words of ['Qatar', 'mediated', 'The talks', ' mediated']) {
      const { blockId, startUtf16 } = place(words)
      const at = { blockId, offsetUtf16: startUtf16 }
      await expect(client.highlight.split({ project, highlightId: id, at })).rejects.toMatchObject({
        code: 'splitOutside',
      })
    }
    expect(await test.all()).toEqual([[id, 'Qatar and Turkey']])
  })
})

describe('highlights that are joined', () => {
  it('become one with the tags, notes, translations and evidence of both', async () => {
    const test = await aText()
    const { client, project, articleId } = test
    const first = await mark(test, articleId, 'Qatar and Turkey')
    const second = await mark(test, articleId, 'Turkey mediated')
    const { id: eventId } = await client.event.create({ project, title: 'Doha talks' })
    for (const { id } of [first, second]) {
      await client.highlight.addTag({ project, highlightId: id, tag: { kind: 'theme', name: `theme ${id}` } })
      await client.highlight.setNote({ project, highlightId: id, note: `note ${id}` })
      await client.event.addEvidence({ project, eventId, highlightId: id, stance: 'supports' })
    }
    const before = await client.highlight.listFor({ project, articleId })
    const highlightIds = [second.id, first.id]
    await expect(client.highlight.join({ project, highlightIds })).rejects.toMatchObject({ code: 'passageCited' })
    const joined = await client.highlight.join({ project, highlightIds, ifCited: 'change' })
    expect(joined).toMatchObject({
      id: first.id,
      quote: { exact: 'Qatar and Turkey mediated' },
      note: `note ${first.id}\n\nnote ${second.id}`,
    })
    expect(joined.tags.map(({ name }) => name).toSorted()).toEqual(
      ['Doha talks', `theme ${first.id}`, `theme ${second.id}`].toSorted(),
    )
    const { evidenceRows } = await client.event.get({ project, eventId })
    expect(evidenceRows.map(({ highlightId }) => highlightId)).toEqual([first.id])
    await client.history.undo({ project })
    expect(await client.highlight.listFor({ project, articleId })).toEqual(before)
  })

  it('bring their private notes together on the one that is kept without losing either to an undo', async () => {
    const test = await aText()
    const { client, project, articleId } = test
    const first = await mark(test, articleId, 'Qatar and Turkey')
    const second = await mark(test, articleId, 'Turkey mediated')
    const notes = () => client.privateNote.listFor({ project, articleId })
    await client.privateNote.set({ project, highlightId: first.id, text: 'ask Doha' })
    await client.privateNote.set({ project, highlightId: second.id, text: 'ask Ankara' })
    await client.highlight.join({ project, highlightIds: [first.id, second.id] })
    const together = { highlightId: first.id, text: 'ask Doha\n\nask Ankara' }
    expect(await notes()).toEqual([together])
    await client.history.undo({ project })
    expect(await notes()).toEqual([together, { highlightId: second.id, text: 'ask Ankara' }])
  })

  it('keep the one that the dossier cites, and are refused where it cites both', async () => {
    const test = await aText()
    const { client, project, articleId } = test
    const first = await mark(test, articleId, 'Qatar and Turkey')
    const second = await mark(test, articleId, 'Turkey mediated')
    await cite(test, second.id)
    const join = { project, highlightIds: [first.id, second.id], ifCited: 'change' as const }
    expect((await client.highlight.join(join)).id).toBe(second.id)
    await client.history.undo({ project })
    await cite(test, first.id)
    await expect(client.highlight.join(join)).rejects.toMatchObject({ code: 'joinCited', data: { highlights: 2 } })
  })

  it('take in the words between them only where that is asked', async () => {
    const test = await aText()
    const { client, project, articleId } = test
    const first = await mark(test, articleId, 'Both sides')
    const second = await mark(test, articleId, 'Qatar')
    const join = { project, highlightIds: [first.id, second.id] }
    await expect(client.highlight.join(join)).rejects.toMatchObject({
      code: 'wordsBetween',
      data: { words: 'said they would meet again.' },
    })
    expect((await client.highlight.join({ ...join, between: 'take' })).quote.exact).toBe(
      'Both sides said they would meet again.\n\nQatar',
    )
  })
})
