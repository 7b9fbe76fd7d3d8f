import sqlite from 'node-sqlite3-wasm'
import { type FoundKind, foundKinds } from '../../../shared/rows/search.ts'
import { searchWords } from '../../../shared/search/search-words.ts'
import type { IndexedItem, IndexedText, IndexHits, Ranking } from '../../core/ports/search-index.ts'
import { emptyIndexFolder, freeIndexFolder, indexFile } from './index-files.ts'

type Database = InstanceType<typeof sqlite.Database>

// The index as a SQLite file: for each kind of item a full-text table that keeps no text (contentless), and one table of
// ids and keys. Texts come in as words of letters and digits, so that SQLite has nothing to decide: its tokeniser parts
// them at blanks. What stands between two parts of a text is a word that no query has.

/** Between two texts of an item. Queries have letters and digits only. */
const partBreak = ' _ '
/** How much more a word in the title says than one in the text. */
const titleWeight = 4
/** Ranking reads every place of every word found: beyond so many texts it takes longer than it is worth. */
const mostRanked = 2_000

const pragmas = `
  PRAGMA journal_mode = TRUNCATE;
  PRAGMA synchronous = NORMAL;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA cache_size = -16384;
  PRAGMA temp_store = MEMORY;`

const schema = `
  CREATE TABLE about (version TEXT NOT NULL, position TEXT);
  CREATE TABLE item (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, key TEXT NOT NULL);
  ${foundKinds
    .map(
      (kind) =>
        `CREATE VIRTUAL TABLE ${kind} USING fts5(title, text, content='', contentless_delete=1, tokenize="ascii tokenchars '_'", prefix='2 3');`,
    )
    .join('\n')}`

interface KnownItem {
  row: number
  id: string
  key: string
  isSeen: boolean
}

/** The index in one file. Its calls block: it belongs into a worker. */
export class SqliteSearchIndex {
  readonly #database: Database
  readonly #items = new Map<FoundKind, Map<string, KnownItem>>(foundKinds.map((kind) => [kind, new Map()]))
  readonly #byRow: (KnownItem | undefined)[] = []

  private constructor(database: Database) {
    this.#database = database
    for (const { row, kind, id, key } of database.all('SELECT row, kind, id, key FROM item'))
      this.#remember(String(kind) as FoundKind, { row: Number(row), id: String(id), key: String(key), isSeen: false }) // written by put
  }

  /** Opens the index in a folder; a new one where there is none of this version, or it cannot be read. */
  static open(folder: string, version: string): SqliteSearchIndex {
    freeIndexFolder(folder)
    try {
      return new SqliteSearchIndex(openDatabase(folder, version))
    } catch {
      emptyIndexFolder(folder)
      return new SqliteSearchIndex(openDatabase(folder, version))
    }
  }

  differing(kind: FoundKind, items: readonly IndexedItem[]): string[] {
    const known = this.#items.get(kind)
    return items.flatMap(({ id, key }) => {
      const item = known?.get(id)
      if (item) item.isSeen = true
      return item?.key === key ? [] : [id]
    })
  }

  forgetUnseen(): void {
    for (const [kind, known] of this.#items) {
      const unseen = [...known.values()].filter(({ isSeen }) => !isSeen).map(({ id }) => id)
      if (unseen.length > 0) this.remove(kind, unseen)
    }
  }

  put(kind: FoundKind, texts: readonly IndexedText[]): void {
    const put: KnownItem[] = []
    this.#inTransaction(() => {
      const forget = this.#database.prepare(`DELETE FROM ${kind} WHERE rowid = ?`)
      const enter = this.#database.prepare('INSERT OR REPLACE INTO item (row, kind, id, key) VALUES (?, ?, ?, ?)')
      const index = this.#database.prepare(`INSERT INTO ${kind} (rowid, title, text) VALUES (?, ?, ?)`)
      try {
        let next = this.#byRow.length
        for (const { id, key, title, texts: parts } of texts) {
          const known = this.#items.get(kind)?.get(id)
          const row = known?.row ?? Math.max(1, next++)
          if (row >= next) next = row + 1
          if (known) forget.run(row)
          enter.run([row, kind, id, key])
          index.run([row, wordsOf(title), parts.map(wordsOf).join(partBreak)])
          put.push({ row, id, key, isSeen: true })
        }
      } finally {
        for (const statement of [forget, enter, index]) statement.finalize()
      }
    })
    for (const item of put) this.#remember(kind, item)
  }

  remove(kind: FoundKind, ids: readonly string[]): void {
    const known = this.#items.get(kind)
    const items = ids.flatMap((id) => known?.get(id) ?? [])
    this.#inTransaction(() => {
      const statements = [`DELETE FROM ${kind} WHERE rowid = ?`, 'DELETE FROM item WHERE row = ?']
      for (const sql of statements) this.#runFor(sql, items)
    })
    for (const { id, row } of items) {
      known?.delete(id)
      this.#byRow[row] = undefined
    }
  }

  search(kind: FoundKind, match: string, ranking: Ranking): IndexHits {
    const rows = this.#rows(`SELECT group_concat(rowid, ' ') AS found FROM ${kind} WHERE ${kind} MATCH ?`, match)
    if (ranking === 'none') return this.#hits(rows, () => 0)
    if (rows.length > mostRanked) {
      const inTitle = new Set(
        this.#rows(`SELECT group_concat(rowid, ' ') AS found FROM ${kind} WHERE ${kind} MATCH ?`, `{title} : ${match}`),
      )
      return this.#hits(rows, (row) => (inTitle.has(row) ? 1 : 0))
    }
    const scores = new Map<number, number>()
    const ranked = `SELECT rowid, bm25(${kind}, ${titleWeight}.0, 1.0) AS badness FROM ${kind} WHERE ${kind} MATCH ?`
    for (const { rowid, badness } of this.#database.all(ranked, [match])) scores.set(Number(rowid), -Number(badness))
    return this.#hits(rows, (row) => scores.get(row) ?? 0)
  }

  position(): string | null {
    const { position } = this.#database.get('SELECT position FROM about') ?? {}
    return typeof position === 'string' ? position : null
  }

  remember(position: string): void {
    this.#database.run('UPDATE about SET position = ?', [position])
  }

  close(): void {
    this.#database.close()
  }

  #remember(kind: FoundKind, item: KnownItem): void {
    this.#items.get(kind)?.set(item.id, item)
    while (this.#byRow.length < item.row) this.#byRow.push(undefined)
    this.#byRow[item.row] = item
  }

  #inTransaction(work: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      this.#database.exec('UPDATE about SET position = NULL WHERE position IS NOT NULL')
      work()
      this.#database.exec('COMMIT')
    } catch (error) {
      if (this.#database.inTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  #runFor(sql: string, items: readonly KnownItem[]): void {
    const statement = this.#database.prepare(sql)
    try {
      for (const { row } of items) statement.run(row)
    } finally {
      statement.finalize()
    }
  }

  /** One text with all numbers costs a tenth of a row each. */
  #rows(sql: string, match: string): number[] {
    const { found } = this.#database.get(sql, [match]) ?? {}
    return typeof found === 'string' && found !== '' ? found.split(' ').map(Number) : []
  }

  #hits(rows: readonly number[], scoreOf: (row: number) => number): IndexHits {
    const ids: string[] = []
    const scores: number[] = []
    for (const row of rows) {
      const item = this.#byRow[row]
      if (!item) continue
      ids.push(item.id)
      scores.push(scoreOf(row))
    }
    return { ids, scores }
  }
}

const wordsOf = (text: string): string => searchWords(text).join(' ')

function openDatabase(folder: string, version: string): Database {
  const database = new sqlite.Database(indexFile(folder))
  try {
    database.exec(pragmas)
    const isNew = database.get("SELECT 1 AS there FROM sqlite_master WHERE name = 'about'") === null
    if (isNew) {
      database.exec(schema)
      database.run('INSERT INTO about (version) VALUES (?)', [version])
    }
    const about = database.get('SELECT version FROM about')
    if (about?.version !== version) throw new Error(`an index of version ${about?.version}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
