import { describe, expect, it } from 'vitest'
import { aProject, importTexts, type TestProject, talks } from '../../support/a-project.ts'

const prose =
  'The delegations returned to the hall on Sunday morning, and the mediator said that both had brought proposals.'

/** Imports pages of a site that does not name itself: their outlet is doubtful. */
async function importPages({ client, project }: TestProject, ...heads: string[]): Promise<string[]> {
  const files = heads.map((head, index) => {
    const page = `<html lang="en"><head><title>Talks ${index}</title>${head}</head><body><article><h1>Talks number ${index}</h1>${`<p>${prose} ${index}</p>`.repeat(3)}</article></body></html>`
    return { file: new File([page], `page-${index}.html`) }
  })
  const ids: string[] = []
  for await (const { row } of await client.article.import({ project, files })) ids.push(row.articleId ?? '')
  return ids
}
const at = (address: string) => `<link rel="canonical" href="${address}">`

describe('the review of metadata', () => {
  it('lists what is doubtful and what a citation lacks, and nothing else', async () => {
    const test = await aProject()
    const { client, project } = test
    const [pageId] = await importPages(test, `${at('https://www.example.org/2025/10/19/talks')}`)
    const dated = talks.replace('Outlet', 'Date: 19 October 2025\nOutlet')
    await importTexts(test, dated)
    expect(await client.article.review({ project })).toEqual([
      {
        articleId: pageId,
        title: 'Talks number 0',
        outlet: null,
        url: 'https://www.example.org/2025/10/19/talks',
        host: 'example.org',
        direction: 'ltr',
        fileName: 'page-0.html',
        open: [
          {
            field: 'outlet',
            value: null,
            offer: { value: 'example.org', source: 'url', confidence: expect.any(Number) },
          },
        ],
      },
    ])
  })

  it('settles several articles as one action, and undo brings the questions back', async () => {
    const test = await aProject()
    const { client, project } = test
    const ids = await importPages(test, at('https://example.org/2025/10/19/a'), at('https://example.org/2025/10/20/b'))
    const before = await client.article.review({ project })
    expect(before).toHaveLength(2)
    await client.article.settle({
      project,
      settled: ids.map((articleId) => ({ articleId, field: 'outlet', by: { how: 'set', value: 'The Example Post' } })),
    })
    expect(await client.article.review({ project })).toEqual([])
    expect((await client.article.table({ project })).map(({ outlet }) => outlet)).toEqual([
      'The Example Post',
      'The Example Post',
    ])
    await client.history.undo({ project })
    expect(await client.article.review({ project })).toEqual(before)
  })

  it('takes an offer with its source, or does not ask again after it is declined', async () => {
    const test = await aProject()
    const { client, project } = test
    const [first = '', second = ''] = await importPages(
      test,
      at('https://example.org/2025/10/19/a'),
      at('https://example.org/2025/10/20/b'),
    )
    await client.article.settle({
      project,
      settled: [
        { articleId: first, field: 'outlet', by: { how: 'accept' } },
        { articleId: second, field: 'outlet', by: { how: 'decline' } },
      ],
    })
    const outletOf = async (articleId: string) => (await client.article.read({ project, articleId })).fields.outlet
    expect(await outletOf(first)).toMatchObject({ value: 'example.org', source: 'url', offer: null })
    expect(await outletOf(second)).toEqual({ value: null, source: 'edited', confidence: null, offer: null })
    expect(await client.article.review({ project })).toEqual([])
  })

  it('changes nothing where one value is not what its field can hold', async () => {
    const test = await aProject()
    const { client, project } = test
    const [articleId = ''] = await importPages(test, at('https://example.org/a'))
    const before = await client.article.review({ project })
    await expect(
      client.article.settle({
        project,
        settled: [
          { articleId, field: 'outlet', by: { how: 'accept' } },
          { articleId, field: 'publishedAt', by: { how: 'set', value: 'last Sunday' } },
        ],
      }),
    ).rejects.toMatchObject({ code: 'valueInvalid' })
    expect(await client.article.review({ project })).toEqual(before)
  })
})
