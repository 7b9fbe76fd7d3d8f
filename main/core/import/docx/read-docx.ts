import mammoth from 'mammoth'
import type { DocumentProperties } from '../document/document-article.ts'
import { documentContent } from '../document/document-content.ts'
import type { FileContent } from '../file-content.ts'
import { parseDocument } from '../html/parse-document.ts'
import { walkBlocks } from '../html/walk-blocks.ts'
import { ImportFailure } from '../import-failure.ts'
import { checkXml, firstText, parseXml } from '../xml/parse-xml.ts'
import type { Archive } from '../zip/open-archive.ts'

/** Styles that mammoth does not know, by the English names that Word and LibreOffice keep in every language. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Quotation'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Image Caption'] => figcaption:fresh",
  "p[style-name='Table Caption'] => figcaption:fresh",
]

/**
 * The articles of a Word document, by mammoth, which sees only what our own reader of the zip has unpacked and checked.
 * Comments, pictures, headers and footers are left out; footnotes come at the end. Throws `ImportFailure`.
 */
export async function readDocx(archive: Archive, stem: string): Promise<FileContent> {
  const parts = new Map<string, Uint8Array>()
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const bytes = await archive.read(name)
    checkXml(bytes, name)
    parts.set(name, bytes)
  }
  const markup = await htmlOf(parts)
  const drafts = walkBlocks(parseDocument(`<!doctype html><html><body>${markup}</body></html>`).body)
  const whole = drafts.map((draft) => ({ ...draft, text: draft.text.replace(/\s*↑$/u, '') }))
  return documentContent(whole, propertiesOf(parts.get('docProps/core.xml')), stem)
}

async function htmlOf(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const file = {
    exists: (name: string) => parts.has(name),
    async read(name: string, encoding?: string) {
      const bytes = parts.get(name) ?? new Uint8Array()
      if (!encoding) return bytes
      return encoding === 'base64' ? Buffer.from(bytes).toString('base64') : new TextDecoder(encoding).decode(bytes)
    },
  }
  const options = {
    styleMap,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  }
  try {
    // mammoth takes a zip that is open already; its typings leave that out.
    const { value } = await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, options)
    return value
  } catch (error) {
    if (error instanceof RangeError) throw new ImportFailure('tooComplex', { limitDepth: 250 })
    throw new ImportFailure('damaged', { format: 'Word document' })
  }
}

function propertiesOf(core: Uint8Array | undefined): DocumentProperties {
  if (!core) return { title: null, author: null, language: null }
  const root = parseXml(core)
  return {
    title: firstText(root, 'dc:title'),
    author: firstText(root, 'dc:creator'),
    language: firstText(root, 'dc:language'),
  }
}
