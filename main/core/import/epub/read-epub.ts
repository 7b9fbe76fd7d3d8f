import { posix } from 'node:path'
import { decodeText } from '../decode-text.ts'
import { type DraftBlock, plainDraft } from '../draft-block.ts'
import { type FileContent, oneArticle } from '../file-content.ts'
import { finishExtraction } from '../finish-extraction.ts'
import { parseDocument } from '../html/parse-document.ts'
import { walkBlocks } from '../html/walk-blocks.ts'
import { ImportFailure } from '../import-failure.ts'
import { importLimits } from '../import-limits.ts'
import { candidate } from '../metadata/candidate.ts'
import { elementsNamed, parseXml, type XmlElement } from '../xml/parse-xml.ts'
import type { Archive } from '../zip/open-archive.ts'
import { bookMetadata } from './book-metadata.ts'

interface Chapter {
  path: string
  isContents: boolean
}

/** The book of an EPUB as one article: its chapters in reading order, the lists of contents kept out of sight. Throws `ImportFailure`. */
export async function readEpub(archive: Archive, stem: string): Promise<FileContent> {
  await refuseLocked(archive)
  const opfPath = await packagePath(archive)
  const opf = parseXml(await archive.read(opfPath))
  const drafts: DraftBlock[] = []
  for (const { path, isContents } of chaptersOf(opf, opfPath)) {
    if (!archive.has(path)) throw new ImportFailure('damaged', { detail: `the chapter ‘${path}’ is missing in it` })
    const blocks = walkBlocks(parseDocument(decodeText(await archive.read(path), 'markup')).body)
    drafts.push(...(isContents ? blocks.map(({ text }) => plainDraft('boilerplate', text)) : blocks))
    const limitNodes = importLimits.nodes
    if (drafts.length > limitNodes) throw new ImportFailure('tooComplex', { limitNodes })
  }
  const metadata = bookMetadata(opf)
  const title = metadata.title ?? candidate(stem.replace(/_+/g, ' '), 'file-name', 0.3)
  return oneArticle(finishExtraction(drafts, { ...metadata, title }))
}

/** Fonts may be scrambled in any book; where text is, the book is locked. */
async function refuseLocked(archive: Archive): Promise<void> {
  if (!archive.has('META-INF/encryption.xml')) return
  const root = parseXml(await archive.read('META-INF/encryption.xml'))
  for (const reference of elementsNamed(root, 'enc:CipherReference'))
    if (/\.x?html?$/i.test(reference.attributes.URI ?? '')) throw new ImportFailure('password')
  for (const reference of elementsNamed(root, 'CipherReference'))
    if (/\.x?html?$/i.test(reference.attributes.URI ?? '')) throw new ImportFailure('password')
}

async function packagePath(archive: Archive): Promise<string> {
  const container = parseXml(await archive.read('META-INF/container.xml'))
  const path = elementsNamed(container, 'rootfile').next().value?.attributes['full-path']
  if (!path || !archive.has(path)) throw new ImportFailure('damaged', { format: 'EPUB' })
  return path
}

function chaptersOf(opf: XmlElement, opfPath: string): Chapter[] {
  const items = new Map([...elementsOf(opf, 'item')].map((item) => [item.attributes.id ?? '', item]))
  return [...elementsOf(opf, 'itemref')].flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? '')?.attributes
    if (!item?.href || !/x?html|xml/i.test(item['media-type'] ?? 'html')) return []
    const path = posix.normalize(posix.join(posix.dirname(opfPath), decodePath(item.href)))
    return [{ path, isContents: /\bnav\b/.test(item.properties ?? '') }]
  })
}

function* elementsOf(opf: XmlElement, name: string): Generator<XmlElement> {
  yield* elementsNamed(opf, name)
  yield* elementsNamed(opf, `opf:${name}`)
}

function decodePath(href: string): string {
  const path = href.replace(/[#?].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
