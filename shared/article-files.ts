/**
 * The paths that may be articles, of all in a folder or an archive: without hidden files, without what macOS and Windows
 * leave behind, and without the pictures and scripts that browsers save beside a page (`Talks_files/` for `Talks.html`).
 * Paths have forward slashes.
 */
export function articleFilesOf(paths: readonly string[]): string[] {
  const pages = new Set(paths.flatMap((path) => /^(.*)\.x?html?$/i.exec(path)?.[1]?.toLowerCase() ?? []))
  return paths.filter((path) => !isHidden(path) && !isPartOfPage(path, pages))
}

function isHidden(path: string): boolean {
  return path.split('/').some((name) => /^(?:\.|__MACOSX$|Thumbs\.db$|desktop\.ini$|~\$)/i.test(name))
}

function isPartOfPage(path: string, pages: ReadonlySet<string>): boolean {
  const folders = path.toLowerCase().split('/').slice(0, -1)
  return folders.some((name, index) => {
    const page = /^(.+?)(?:_files|-filer|\.files|_archivos|_fichiers|-dateien|_file)$/.exec(name)?.[1]
    return page !== undefined && pages.has([...folders.slice(0, index), page].join('/'))
  })
}
