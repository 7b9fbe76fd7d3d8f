import { describe, expect, test } from 'vitest'
import type { Within } from '../../../shared/rows/search.ts'
import { aProject, importTexts, mark, type TestProject } from '../../support/a-project.ts'

const text = [
  'Title: A day of letters',
  '',
  'Mr. Sahar wrote to Oman. The reply spoke of guarantees. Nobody rejected it.',
  '',
  'Oman asked for guarantees again.',
  '',
  'The port rejected the letter.',
].join('\n')

/** Two articles with seven passages, each under a theme. */
async function markedPassages() {
  const project = await aProject()
  const [first = '', second = ''] = await importTexts(
    project,
    text,
    'Title: Another\n\nGuarantees were not on paper there.',
  )
  await tagged(project, first, 'wrote to Oman', 'Oman')
  await tagged(project, first, 'spoke of guarantees', 'guarantee')
  await tagged(project, first, 'Nobody rejected it', 'rejection')
  await tagged(project, first, 'Oman asked', 'Oman')
  await tagged(project, first, 'for guarantees again', 'guarantee')
  await tagged(project, first, 'rejected the letter', 'rejection')
  await tagged(project, second, 'Guarantees were not', 'guarantee')
  return project
}

async function tagged(project: TestProject, articleId: string, exact: string, theme: string) {
  const { id: highlightId } = await mark(project, articleId, exact)
  await project.client.highlight.addTag({ project: project.project, highlightId, tag: { kind: 'theme', name: theme } })
}

async function passages(query: string, within: Within) {
  const { client, project } = await markedPassages()
  const { rows } = await client.search.passages({ project, query, within })
  return rows.map(({ highlights }) => highlights.map(({ exact }) => exact).join(' + '))
}

describe('marked passages', () => {
  test.each<[string, Within, string[]]>([
    ['theme:oman', 'highlight', ['wrote to Oman', 'Oman asked']],
    [
      'theme:oman OR theme:rejection',
      'highlight',
      ['wrote to Oman', 'Nobody rejected it', 'Oman asked', 'rejected the letter'],
    ],
    ['theme:oman AND theme:guarantee', 'highlight', []],
    ['theme:oman AND theme:guarantee', 'sentence', ['Oman asked + for guarantees again']],
    [
      'theme:oman AND theme:guarantee',
      'paragraph',
      ['wrote to Oman + spoke of guarantees', 'Oman asked + for guarantees again'],
    ],
    ['theme:oman AND theme:guarantee NOT theme:rejection', 'paragraph', ['Oman asked + for guarantees again']],
    ['theme:guarantee NOT theme:oman', 'article', ['Guarantees were not']],
    ['theme:rejection letter', 'highlight', ['rejected the letter']],
  ])('%s within one %s', async (query, within, found) => {
    expect(await passages(query, within)).toEqual(found)
  })

  test('come with the sentence they stand in, each marked in it', async () => {
    const { client, project } = await markedPassages()
    const { rows } = await client.search.passages({ project, query: 'theme:oman', within: 'sentence' })
    const [{ context, highlights } = { context: [], highlights: [] }] = rows
    expect(context.map((each) => each.text)).toEqual(['Mr. Sahar wrote to Oman. '])
    expect(
      context.flatMap(({ text: said, marks }) =>
        marks.map((each) => [each.highlightId, said.slice(each.startUtf16, each.endUtf16)]),
      ),
    ).toEqual([[highlights[0]?.id, 'wrote to Oman']])
  })

  test('are not asked for by exclusions alone', async () => {
    await expect(passages('NOT theme:oman', 'article')).rejects.toMatchObject({
      code: 'querySyntax',
      data: { problem: 'onlyExclusions' },
    })
  })
})
