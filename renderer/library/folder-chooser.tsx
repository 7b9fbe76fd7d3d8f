import type { Ref } from 'react'
import { articleFilesOf } from '../../shared/article-files.ts'

/** An input, out of sight, that lets a person choose a folder and takes what may be articles in it and below. */
export function FolderChooser({ ref, take }: { ref: Ref<HTMLInputElement>; take: ((files: File[]) => void) | null }) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      {...{ webkitdirectory: '' }} // every browser knows it; React's typings do not
      aria-label="Folder to import"
      onChange={(event) => {
        take?.(filesToImport([...(event.target.files ?? [])]))
        event.target.value = ''
      }}
    />
  )
}

function filesToImport(files: readonly File[]): File[] {
  const byPath = new Map(files.map((file) => [file.webkitRelativePath || file.name, file]))
  return articleFilesOf([...byPath.keys()].sort()).flatMap((path) => byPath.get(path) ?? [])
}
