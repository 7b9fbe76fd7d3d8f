import { readFileSync } from 'node:fs'
import { extractArticle } from '../../../main/core/import/extract-article.ts'
import { ImportFailure } from '../../../main/core/import/import-failure.ts'
import type { Extraction } from '../../../shared/model/extraction.ts'

/** A sentence long enough to count as running text. Synthetic, like all texts of these tests. */
export const aSentence =
  'The delegations returned to the hall on Sunday morning, and the mediator said that both of them had brought written proposals.'

/** Extracts text as if it were the content of a UTF-8 file of that name. */
export function extract(fileName: string, content: string | Uint8Array): Extraction {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return extractArticle({ bytes, fileName })
}

/** Extracts a file out of tests/fixtures/import. */
export function extractFixture(fileName: string): Extraction {
  return extractArticle({
    bytes: readFileSync(new URL(`../../fixtures/import/${fileName}`, import.meta.url)),
    fileName,
  })
}

/** A page around some markup, with three paragraphs so that there is an article to find. */
export function aPage({ head = '', body = '', attributes = 'lang="en"' }): string {
  const prose = `<p>${aSentence}</p>`.repeat(3)
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body><article>${body}${prose}</article></body></html>`
}

/** Code and data of the failure that an extraction ends in; anything else thrown is a bug and thrown on. */
export function failureOf(fileName: string, content: string | Uint8Array): { code: string; data: object } | null {
  try {
    extract(fileName, content)
    return null
  } catch (error) {
    if (error instanceof ImportFailure) return { code: error.code, data: error.data }
    throw error
  }
}

/** `type: text` of every block, for comparing whole bodies. */
export function outline({ blocks }: Extraction): string[] {
  return blocks.map((block) => `${block.type}: ${block.text}`)
}
