import { describe, expect, it } from 'vitest'
import { passageRequests } from '../../renderer/dossier/editor/passage-requests.ts'
import type { CitablePassageRow } from '../../shared/rows/highlight.ts'

/** A passage of that highlight. */
function aPassage(highlightId: string): CitablePassageRow {
  return {
    highlightId,
    articleId: 'ar_0001',
    articleTitle: null,
    outlet: null,
    publishedAt: null,
    exact: 'they met',
    direction: 'ltr',
    note: '',
    language: null,
    tags: [],
    coder: null,
    sections: 0,
  }
}

describe('asking for the passages that a text cites', () => {
  it('sends one question for all that are wanted at once', async () => {
    const questions: string[][] = []
    const fetchPassage = passageRequests(async (ids) => {
      questions.push(ids)
      return ids.toReversed().map(aPassage)
    })
    const answers = await Promise.all(['h_0001', 'h_0002', 'h_0001'].map(fetchPassage))
    expect(answers.map((row) => row?.highlightId)).toEqual(['h_0001', 'h_0002', 'h_0001'])
    expect(questions).toEqual([['h_0001', 'h_0002']])
    await fetchPassage('h_0003')
    expect(questions).toHaveLength(2)
  })

  it('says that one is not in the project', async () => {
    const fetchPassage = passageRequests(async () => [aPassage('h_0001')])
    expect(await Promise.all([fetchPassage('h_0001'), fetchPassage('h_gone')])).toEqual([aPassage('h_0001'), null])
  })

  it('fails every one of them where the question fails', async () => {
    const fetchPassage = passageRequests(() => Promise.reject(new Error('the connection dropped')))
    const outcomes = await Promise.allSettled([fetchPassage('h_0001'), fetchPassage('h_0002')])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
