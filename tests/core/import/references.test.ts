import { describe, expect, it } from 'vitest'
import { parseBibtex } from '../../../main/core/import/references/parse-bibtex.ts'
import { aProject } from '../../support/a-project.ts'
import { aPage } from './extraction-builders.ts'
import { readParts, refusalOf } from './reading.ts'

const ris = (...fields: string[]) => `TY  - NEWS\n${fields.join('\n')}\nER  - \n`
const entry = ris(
  'TI  - Ferry talks resume at dawn',
  'AU  - Roe, Jane',
  'T2  - Pier Post',
  'DA  - 2024/03/12/',
  'UR  - https://www.pier.example/talks/',
  'LA  - en',
)

/** A project, and what importing into it gives. */
async function aDesk() {
  const { client, project } = await aProject()
  return {
    client,
    project,
    async take(name: string, content: string) {
      const rows = []
      for await (const { row } of await client.article.import({
        project,
        files: [{ file: new File([content], name) }],
      }))
        rows.push(row)
      const [row] = rows
      if (!row) throw new Error('no row')
      return row
    },
  }
}

describe('an entry of a reference list', () => {
  it('states its fields in RIS', async () => {
    const [part] = await readParts('a.ris', entry)
    expect(part).toEqual(['1 · Ferry talks resume at dawn', 'Ferry talks resume at dawn'])
  })

  it('states its fields in BibTeX, and one that is broken does not take the others along', async () => {
    const bib = String.raw`@string{pp = "Pier"}
@article{roe, title={Ferry {T}alks: caf\'e}, author={Roe, Jane and {Harbour Office}}, journal=pp # " Post", date={2024-03}, url={https://pier.example/talks}, abstract={What was said.}}
@misc{broken, title={x
@online{last, title={Last}, year=2023, doi={10.1000/XYZ}}`
    expect(parseBibtex(bib)).toEqual([
      {
        key: 'roe',
        title: 'Ferry Talks: café',
        authors: ['Jane Roe', 'Harbour Office'],
        container: 'Pier Post',
        publisher: null,
        date: '2024-03',
        url: 'https://pier.example/talks',
        doi: null,
        language: null,
        abstract: 'What was said.',
      },
      null,
      expect.objectContaining({ title: 'Last', doi: '10.1000/XYZ', date: '2023' }),
    ])
    expect((await readParts('a.bib', bib)).map(([, title]) => title)).toEqual([
      'fileDamaged',
      'Ferry Talks: café',
      'Last',
    ])
  })

  it('states its fields in CSL-JSON, and other JSON is refused', async () => {
    const item = {
      title: 'Ferry <i>talks</i>',
      author: [{ family: 'Roe', given: 'Jane' }],
      issued: { 'date-parts': [['2024', 3]] },
      URL: 'https://pier.example/x',
    }
    expect(await readParts('a.json', JSON.stringify([item]))).toEqual([['1 · Ferry talks', 'Ferry talks']])
    expect(await refusalOf('a.json', '{"colour":"red"}')).toEqual([
      'fileDamaged',
      'it is no complete list of references (CSL-JSON)',
    ])
  })

  it('without a text becomes an article without one, and with an abstract says that it is no more', async () => {
    const desk = await aDesk()
    const { parts } = await desk.take(
      'a.ris',
      entry + ris('TI  - Second round opens in Portville', 'AB  - What was said there.'),
    )
    expect(parts.map(({ status, words }) => [status, words])).toEqual([
      ['imported', 0],
      ['imported', 4],
    ])
    const read = (index: number) =>
      desk.client.article.read({ project: desk.project, articleId: parts[index]?.articleId ?? '' })
    const [bare, abstract] = [await read(0), await read(1)]
    expect([bare.blocks, bare.warnings.length]).toEqual([[], 1])
    expect(bare.fields.url).toMatchObject({ value: 'https://www.pier.example/talks/', source: 'reference' })
    expect(abstract.warnings[0]).toContain('abstract')
    expect((await desk.take('a.ris', entry)).parts).toMatchObject([{ status: 'matched', articleId: bare.id }])
  })
})

describe('an entry whose article is there', () => {
  const page = aPage({
    head: '<meta property="og:title" content="Ferry talks resume at dawn"><link rel="canonical" href="https://pier.example/talks?utm_source=x">',
  })

  it('fills in what nobody knew, where both name the same page, as one action that can be undone', async () => {
    const desk = await aDesk()
    const { articleId } = await desk.take('talks.html', page)
    const before = await desk.client.article.read({ project: desk.project, articleId: articleId ?? '' })
    expect([before.fields.byline.value, before.fields.publishedAt.value]).toEqual([null, null])
    expect((await desk.take('a.ris', entry)).parts).toMatchObject([
      { status: 'matched', articleId, byline: 'Jane Roe' },
    ])
    const after = await desk.client.article.read({ project: desk.project, articleId: articleId ?? '' })
    expect(after.fields.publishedAt).toMatchObject({ value: '2024-03-12', source: 'reference' })
    await desk.client.history.undo({ project: desk.project })
    const undone = await desk.client.article.read({ project: desk.project, articleId: articleId ?? '' })
    expect(undone.fields.byline.value).toBeNull()
  })

  it('offers another value beside the one that is there, and leaves alone what a person wrote', async () => {
    const desk = await aDesk()
    const articleId = (await desk.take('talks.html', page)).articleId ?? ''
    const edit = { project: desk.project, articleId }
    await desk.client.article.editMetadata({ ...edit, field: 'byline', value: 'A. N. Other' })
    await desk.take('a.ris', entry.replace('Ferry talks resume at dawn', 'Ferries: the talks resume'))
    const { fields } = await desk.client.article.read(edit)
    expect(fields.byline).toMatchObject({ value: 'A. N. Other', source: 'edited', offer: null })
    expect(fields.title.value).toBe('Ferry talks resume at dawn')
    expect(fields.title.offer).toMatchObject({ value: 'Ferries: the talks resume', source: 'reference' })
  })

  it('is found by title and date, and then only offers', async () => {
    const desk = await aDesk()
    const text = 'Title: Ferry talks resume at dawn\nDate: 2024-03-12\n\nThe ferry talks went on.\n'
    const articleId = (await desk.take('talks.txt', text)).articleId ?? ''
    expect((await desk.take('a.ris', entry)).parts).toMatchObject([{ status: 'matched', articleId, outlet: null }])
    const { fields } = await desk.client.article.read({ project: desk.project, articleId })
    expect(fields.outlet.offer).toMatchObject({ value: 'Pier Post', source: 'reference' })
    const other = await desk.take('b.ris', entry.replace('2024/03/12/', '2023/03/12/').replace(/UR.*\n/, ''))
    expect(other.parts).toMatchObject([{ status: 'imported' }])
  })
})

describe('an entry without a text whose article comes later', () => {
  it('gets the text of the page at its address, and keeps what the list said', async () => {
    const desk = await aDesk()
    const [entryRow] = (await desk.take('a.ris', entry)).parts
    const page = aPage({ head: '<link rel="canonical" href="https://www.pier.example/talks/">' })
    expect(await desk.take('talks.html', page)).toMatchObject({ articleId: entryRow?.articleId })
    const read = await desk.client.article.read({ project: desk.project, articleId: entryRow?.articleId ?? '' })
    expect(read.blocks.length).toBeGreaterThan(0)
    expect(read.fields.byline.value).toBe('Jane Roe')
    expect(read.warnings).toEqual([])
  })
})
