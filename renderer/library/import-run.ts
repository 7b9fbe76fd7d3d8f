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
  /** One for each thing in a file that holds several. */
  parts: readonly ImportPartRow[]
}

/** An import under way or finished. */
export interface ImportRun {
  /** Handle of the project. */
  project: string
  total: number
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
  queue.push(...files)
  if (run?.state === 'running' && run.project === project) {
    setRun({ ...run, total: run.total + files.length })
    return
  }
  queue = [...files]
  abort.abort()
  abort = new AbortController()
  setRun({ project, total: files.length, results: [], state: 'running', problem: null })
  void work(project, abort.signal)
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
  const names = new Map<string, string>()
  await Promise.all(
    files.map(async (file) => {
      try {
        names.set(await shell.bringFile(file), file.name)
      } catch {
        addResult(signal, unreadable(file.name))
      }
    }),
  )
  if (names.size === 0 || signal.aborted) return
  const sources = [...names.keys()].map((path) => ({ path }))
  const events = await api.article.import({ project, files: sources }, { signal })
  for await (const { row } of events) addResult(signal, resultFrom(row, names.get(row.file) ?? baseName(row.file)))
}

function addResult(signal: AbortSignal, result: ImportResult): void {
  if (run && !signal.aborted) setRun({ ...run, results: [...run.results, result] })
}

function resultFrom(row: ImportRow, name: string): ImportResult {
  const { status, articleId, title, publishedAtOffered, warnings, error, parts, carried } = row
  return {
    name,
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

function unreadable(name: string): ImportResult {
  const message = `‘${name}’ could not be read from where it is. Nothing was imported from it. If it is a folder, choose the files in it; if it is a file, check that it is still there.`
  return {
    name,
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
