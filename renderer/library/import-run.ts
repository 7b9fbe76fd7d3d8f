import { useSyncExternalStore } from 'react'
import type { CarriedRow } from '../../shared/rows/carried.ts'
import type { ImportPartRow, ImportRow } from '../../shared/rows.ts'
import { api } from '../api/connection.ts'
import { failureText } from '../api/failure.ts'
import { shell } from '../shell/shell.ts'
import { beginWork } from '../shell/work-under-way.ts'

// An import goes on whatever place the person looks at, so its state lives here. Files are brought to core and
// imported in small batches: the first results show at once, and a cancel keeps what is done.

/** What became of one file. */
export interface ImportResult {
  /** As the person knows the file. */
  name: string
  status: ImportRow['status']
  articleId: string | null
  title: string | null
  publishedAtOffered: string | null
  /** What happened, what is safe, what to do; for a file that failed. */
  message: string | null
  /** What a person should know about the text, in words. */
  warnings: readonly string[]
  /** For a newer version, what became of the article's highlights. */
  carried: CarriedRow | null
  /** The file itself, to try again with. */
  file: File | null
  /** One for each thing in a file that holds several. */
  parts: readonly ImportPartRow[]
}

/** An import under way or finished. */
export interface ImportRun {
  /** Handle of the project. */
  project: string
  total: number
  /** All that it is about, those that are done included. */
  files: readonly File[]
  /** When it began or went on, in milliseconds of the page's clock, and how many results there were then. */
  startedMs: number
  startedWith: number
  results: readonly ImportResult[]
  /** `stopped`: by the person, or since core could not go on. */
  state: 'running' | 'finished' | 'stopped'
  /** Why it stopped by itself. */
  problem: string | null
}

const batchSize = 8

let run: ImportRun | null = null
let queue: File[] = []
let abort = new AbortController()
const listeners = new Set<() => void>()

function setRun(next: ImportRun | null): void {
  run = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The import under way or just finished in a project, or null. */
export function useImportRun(project: string): ImportRun | null {
  const now = useSyncExternalStore(subscribe, () => run)
  return now?.project === project ? now : null
}

/** Imports files; while an import is under way they join it. */
export function startImport(project: string, files: readonly File[]): void {
  if (files.length === 0) return
  if (run?.state === 'running' && run.project === project) {
    queue.push(...files)
    setRun({ ...run, files: [...run.files, ...files], total: run.total + files.length })
    return
  }
  begin({ project, files, results: [] }, files)
}

/** Imports the files once more that failed; the other results stay. */
export function retryFailed(): void {
  if (!run || run.state === 'running') return
  const failed = run.results.filter(({ status, file }) => status === 'failed' && file !== null)
  goOn(
    failed.flatMap(({ file }) => file ?? []),
    run.results.filter((result) => !failed.includes(result)),
  )
}

/** Imports the files that a stopped import did not come to. */
export function importRest(): void {
  if (run?.state === 'stopped') goOn(filesLeft(run), run.results)
}

/** The files that an import has not come to. */
export function filesLeft({ files, results }: ImportRun): File[] {
  const done = new Set(results.map(({ file }) => file))
  return files.filter((file) => !done.has(file))
}

function goOn(files: readonly File[], results: readonly ImportResult[]): void {
  if (!run || files.length === 0) return
  begin({ ...run, results }, files)
}

function begin(from: Pick<ImportRun, 'project' | 'files' | 'results'>, files: readonly File[]): void {
  queue = [...files]
  abort.abort()
  abort = new AbortController()
  const clock = { startedMs: performance.now(), startedWith: from.results.length }
  setRun({ ...from, total: from.results.length + files.length, ...clock, state: 'running', problem: null })
  void work(from.project, abort.signal)
}

/** Stops the import. What is imported stays. */
export function cancelImport(): void {
  queue = []
  abort.abort()
  if (run?.state === 'running') setRun({ ...run, state: 'stopped' })
}

/** Puts the results of a finished import out of sight. */
export function closeImport(): void {
  if (run?.state !== 'running') setRun(null)
}

async function work(project: string, signal: AbortSignal): Promise<void> {
  const end = beginWork('An import of articles goes on.')
  try {
    while (queue.length > 0 && !signal.aborted) await importBatch(project, queue.splice(0, batchSize), signal)
    if (!signal.aborted && run) setRun({ ...run, state: 'finished' })
  } catch (error) {
    if (signal.aborted || !run) return
    queue = []
    setRun({ ...run, state: 'stopped', problem: failureText(error) })
  } finally {
    end()
  }
}

async function importBatch(project: string, files: readonly File[], signal: AbortSignal): Promise<void> {
  const brought = await Promise.all(
    files.map(async (file) => {
      try {
        return { file, path: await shell.bringFile(file) }
      } catch {
        addResult(signal, unreadable(file))
        return null
      }
    }),
  )
  const known = new Map(brought.flatMap((each) => (each ? [[each.path, each.file]] : [])))
  if (known.size === 0 || signal.aborted) return
  const sources = [...known.keys()].map((path) => ({ path }))
  const events = await api.article.import({ project, files: sources }, { signal })
  for await (const { row } of events) addResult(signal, resultFrom(row, known.get(row.file) ?? null))
}

function addResult(signal: AbortSignal, result: ImportResult): void {
  if (run && !signal.aborted) setRun({ ...run, results: [...run.results, result] })
}

function resultFrom(row: ImportRow, file: File | null): ImportResult {
  const name = file?.name ?? baseName(row.file)
  const { status, articleId, title, publishedAtOffered, warnings, error, parts, carried } = row
  return {
    name,
    file,
    status,
    articleId,
    title,
    publishedAtOffered,
    message: error?.message.replaceAll(row.file, name) ?? null,
    warnings: warnings.map(({ message }) => message),
    carried,
    parts,
  }
}

function unreadable(file: File): ImportResult {
  const { name } = file
  const message = `‘${name}’ could not be read from where it is. Nothing was imported from it. If it is a folder, choose the files in it; if it is a file, check that it is still there.`
  return {
    name,
    file,
    status: 'failed',
    articleId: null,
    title: null,
    publishedAtOffered: null,
    message,
    warnings: [],
    carried: null,
    parts: [],
  }
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
