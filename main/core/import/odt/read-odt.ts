import { documentContent } from '../document/document-content.ts'
import type { FileContent } from '../file-content.ts'
import { ImportFailure } from '../import-failure.ts'
import { elementsNamed, firstText, parseXml } from '../xml/parse-xml.ts'
import type { Archive } from '../zip/open-archive.ts'
import { readOdtStyles } from './odt-styles.ts'
import { walkOdt } from './walk-odt.ts'

/** The articles of an OpenDocument text. Comments, deleted text, pictures, headers and footers are left out. Throws `ImportFailure`. */
export async function readOdt(archive: Archive, stem: string): Promise<FileContent> {
  const manifest = parseXml(await archive.read('META-INF/manifest.xml'))
  if (!elementsNamed(manifest, 'manifest:encryption-data').next().done) throw new ImportFailure('password')
  const content = parseXml(await archive.read('content.xml'))
  const styles = archive.has('styles.xml') ? [parseXml(await archive.read('styles.xml')), content] : [content]
  const body = elementsNamed(content, 'office:text').next().value
  if (!body) throw new ImportFailure('damaged', { format: 'text document (.odt)' })
  const meta = archive.has('meta.xml') ? parseXml(await archive.read('meta.xml')) : null
  const properties = {
    title: meta && firstText(meta, 'dc:title'),
    author: meta && (firstText(meta, 'meta:initial-creator') ?? firstText(meta, 'dc:creator')),
    language: meta && firstText(meta, 'dc:language'),
  }
  return documentContent(walkOdt(body, readOdtStyles(styles)), properties, stem)
}
