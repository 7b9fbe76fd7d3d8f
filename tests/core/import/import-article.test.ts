import { expect, it } from 'vitest'
import { aProject } from '../../support/a-project.ts'

it('takes the same original for a duplicate, whatever was edited since', async () => {
  const { client, project } = await aProject()
  const importOnce = async () => {
    const file = new File(
      ['Title: Ferry talks\nOutlet: Pier Post (invented)\n\nThe ferry talks went on.\n'],
      'ferry.txt',
    )
    const rows = []
    for await (const { row } of await client.article.import({ project, files: [{ file }] })) rows.push(row)
    return rows[0]
  }
  const first = await importOnce()
  const articleId = first?.articleId ?? ''
  await client.article.editMetadata({ project, articleId, field: 'outlet', value: 'Another outlet' })
  expect(await importOnce()).toMatchObject({ status: 'duplicate', articleId })
})
