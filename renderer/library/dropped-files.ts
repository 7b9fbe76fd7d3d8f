import { articleFilesOf } from '../../shared/article-files.ts'

/** Folders inside one another that are looked into. */
const deepest = 32

/**
 * The files in what was dropped. A folder gives all that may be articles in it and below, by name. To be called while the
 * drop is handled: afterwards the browser has forgotten what was dropped.
 */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...data.files]
  const lists = await Promise.all(entries.map((entry) => filesUnder(entry)))
  return lists.flat()
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (!isFolder(entry)) return [await fileOf(entry)]
  const found = new Map<string, FileSystemEntry>()
  await collect(entry, '', found, deepest)
  const files: File[] = []
  for (const path of articleFilesOf([...found.keys()].sort())) {
    const inner = found.get(path)
    if (inner) files.push(await fileOf(inner))
  }
  return files
}

async function collect(
  folder: FileSystemDirectoryEntry,
  path: string,
  found: Map<string, FileSystemEntry>,
  depth: number,
): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (!isFolder(entry)) found.set(path + entry.name, entry)
    else if (depth > 0 && !entry.name.startsWith('.')) await collect(entry, `${path}${entry.name}/`, found, depth - 1)
  }
}

/** All entries of a folder; the browser gives them a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return entries
    entries.push(...some)
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** The file of an entry; one that cannot be opened becomes an empty file of its name, whose import says so. */
function fileOf(entry: FileSystemEntry): Promise<File> {
  const file = entry as FileSystemFileEntry // what is no folder is a file
  return new Promise((resolve) => file.file(resolve, () => resolve(new File([], entry.name))))
}
