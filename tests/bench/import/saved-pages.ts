import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { madeUpPage } from './made-up-page.ts'

/** A saved page as it lies on disk: `.html.gz`. */
export interface PageFile {
  fileName: string
  bytes: Uint8Array
}

/** So many pages: the `.html.gz` files of `pages/` and `dates/` of a folder over and over, or made-up ones without a folder. */
export async function savedPages(folder: string, count: number): Promise<PageFile[]> {
  const files = folder ? await filesOf(folder) : Array.from({ length: 120 }, (_, index) => pageFile(index))
  return Array.from({ length: count }, (_, index) => {
    const file = files[index % files.length]
    if (!file) throw new Error(`no pages in ${folder}`)
    return file
  })
}

async function filesOf(folder: string): Promise<PageFile[]> {
  const files: PageFile[] = []
  for (const part of ['pages', 'dates']) {
    for (const name of (await readdir(join(folder, part))).filter((each) => each.endsWith('.html.gz')))
      files.push({ fileName: name, bytes: new Uint8Array(await readFile(join(folder, part, name))) })
  }
  return files
}

function pageFile(index: number): PageFile {
  return { fileName: `made-up-${index}.html.gz`, bytes: new Uint8Array(gzipSync(madeUpPage(index))) }
}
