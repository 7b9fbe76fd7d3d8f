import type { CitedArticle, CitedHighlight, DossierView } from '../../../main/core/write/dossier-view.ts'
import type { BlockNode, InlineNode, SectionContent, TableCellNode } from '../../../shared/dossier/section-content.ts'

// Builders with valid defaults. All texts, outlets and names are made up for these tests.

export function aHighlight(over: Partial<CitedHighlight> = {}): CitedHighlight {
  return {
    id: 'h1',
    articleId: 'a1',
    exact: 'the delegations will meet again',
    prefix: 'It was said that ',
    suffix: ' in the spring.',
    direction: 'ltr',
    language: 'en',
    paragraphs: { first: 3, last: 3 },
    page: null,
    note: '',
    coder: 'Test Coder',
    ...over,
  }
}

export function anArticle(over: Partial<CitedArticle> = {}): CitedArticle {
  return {
    id: 'a1',
    title: 'Delegations to meet again',
    byline: 'By Leila Haddad',
    outlet: 'Frontier Dispatch (sample)',
    publishedAt: '2025-10-30',
    url: 'https://frontier-dispatch.example/meet-again',
    language: 'en',
    direction: 'ltr',
    reliability: 'B',
    fileName: 'meet-again.html',
    fileHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    retrievedAt: '2025-11-02T09:30:00Z',
    ...over,
  }
}

export function aView(
  over: Partial<Omit<DossierView, 'highlights' | 'articles'>> & {
    highlights?: CitedHighlight[]
    articles?: CitedArticle[]
  } = {},
): DossierView {
  const { highlights = [aHighlight()], articles = [anArticle()], ...rest } = over
  return {
    title: 'A dossier',
    subtitle: '',
    author: 'Test Analyst',
    date: '2025-11-21',
    notice: '',
    composed: false,
    unquotable: new Map(),
    sections: [],
    actors: new Map([['c1', { name: 'Ministry of Ferries' }]]),
    events: new Map([['e1', { title: 'Second round of talks', date: '2025-10', place: 'Istanbul' }]]),
    ...rest,
    highlights: new Map(highlights.map((highlight) => [highlight.id, highlight])),
    articles: new Map(articles.map((article) => [article.id, article])),
  }
}

export function aSection(title: string, ...children: BlockNode[]) {
  return { id: `s_${title}`, title, content: content(...children) }
}

export function content(...children: BlockNode[]): SectionContent {
  return { root: { type: 'root', children } }
}

export function text(words: string, format = 0): InlineNode {
  return { type: 'text', text: words, format }
}

export function paragraph(...children: (InlineNode | string)[]): BlockNode {
  return { type: 'paragraph', children: children.map((child) => (typeof child === 'string' ? text(child) : child)) }
}

export function cite(...highlightIds: string[]): InlineNode {
  return { type: 'citation', highlightIds }
}

export function quote(highlightId: string): BlockNode {
  return { type: 'evidence-quote', highlightId }
}

export function cell(words: string, headerState = 0): TableCellNode {
  return { type: 'tablecell', headerState, children: [paragraph(words)] }
}
