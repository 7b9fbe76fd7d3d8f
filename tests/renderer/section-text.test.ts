import { describe, expect, it } from 'vitest'
import { contentFrom, editorStateFrom } from '../../renderer/dossier/text/section-text.ts'
import { type SectionContent, sectionContentSchema } from '../../shared/dossier/section-content.ts'

const text = (words: string, format = 0) => ({ type: 'text', text: words, format }) as const

const everything: SectionContent = {
  root: {
    type: 'root',
    children: [
      { type: 'heading', tag: 'h2', children: [text('The offer')] },
      {
        type: 'paragraph',
        children: [
          text('Iran', 1),
          { type: 'actor-mention', actorId: 'a_1', text: null },
          text(' offered to mediate.'),
          { type: 'citation', highlightIds: ['h_1', 'h_2'] },
          { type: 'linebreak' },
          { type: 'link', url: 'https://example.org/', children: [text('here', 2)] },
          { type: 'event-mention', eventId: 'e_1', text: 'the round' },
        ],
      },
      { type: 'evidence-quote', highlightId: 'h_1' },
      { type: 'quote', children: [text('گفت')] },
      {
        type: 'list',
        listType: 'number',
        children: [
          {
            type: 'listitem',
            children: [
              text('first'),
              { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [text('within')] }] },
            ],
          },
          { type: 'listitem', children: [text('second')] },
        ],
      },
      {
        type: 'table',
        children: [
          {
            type: 'tablerow',
            children: [
              { type: 'tablecell', headerState: 1, children: [{ type: 'paragraph', children: [text('Date')] }] },
            ],
          },
        ],
      },
    ],
  },
}

describe('the text of a section in the editor and in the project', () => {
  it('comes back from the editor as it was stored', () => {
    expect(contentFrom(editorStateFrom(everything))).toEqual(everything)
  })

  it('gives the editor what Lexical wants of every node', () => {
    const { root } = editorStateFrom(everything)
    const visit = (node: typeof root): void => {
      expect(node.version).toBe(1)
      if (node.children) expect(node).toMatchObject({ direction: null, format: '', indent: 0 })
      if (node.type === 'text') expect(node).toMatchObject({ detail: 0, mode: 'normal', style: '' })
      node.children?.forEach(visit)
    }
    visit(root)
  })

  it('begins an empty section with a paragraph', () => {
    expect(editorStateFrom(null).root.children?.map(({ type }) => type)).toEqual(['paragraph'])
  })

  it('puts a list within a list into an item of its own, as Lexical does, and back', () => {
    const list = editorStateFrom(everything).root.children?.find(({ type }) => type === 'list')
    expect(list?.children?.map((item) => item.children?.[0]?.type)).toEqual(['text', 'list', 'text'])
    expect(list?.children?.map(({ value }) => value)).toEqual([1, 2, 3])
  })

  it('keeps to what the server takes, whatever was pasted', () => {
    const pasted = {
      root: {
        type: 'root',
        children: [
          { type: 'heading', tag: 'h1', children: [{ type: 'text', text: 'Title', format: 16 | 1 }] },
          { type: 'heading', tag: 'h6', children: [] },
          {
            type: 'code',
            children: [
              { type: 'text', text: 'words', format: 0 },
              { type: 'tab', text: '\t' },
            ],
          },
          {
            type: 'layout',
            children: [
              {
                type: 'paragraph',
                children: [{ type: 'autolink', url: 'https://a.b/', children: [{ type: 'text', text: 'a.b' }] }],
              },
            ],
          },
          { type: 'list', listType: 'check', children: [{ type: 'listitem', children: [] }] },
        ],
      },
    }
    const content = contentFrom(pasted)
    expect(sectionContentSchema.safeParse(content).success).toBe(true)
    expect(content.root.children).toEqual([
      { type: 'heading', tag: 'h2', children: [text('Title', 1)] },
      { type: 'heading', tag: 'h4', children: [] },
      { type: 'paragraph', children: [text('words'), text('\t')] },
      { type: 'paragraph', children: [text('a.b')] },
      { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [] }] },
    ])
  })
})
