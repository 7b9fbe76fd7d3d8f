import sqlite from 'node-sqlite3-wasm'

type Db = InstanceType<typeof sqlite.Database>

/**
 * A database that syncs every change: write-ahead log, synchronous FULL. Without shared memory the log wants exclusive
 * locking first; where the mode was not taken, the figures would be those of another one, so that is an error.
 */
export function openSqlite(path: string): Db {
  const db = new sqlite.Database(path)
  db.exec('PRAGMA locking_mode=EXCLUSIVE')
  const mode = db.get('PRAGMA journal_mode=WAL')?.journal_mode
  if (mode !== 'wal') throw new Error(`journal_mode is ${mode}`)
  db.exec('PRAGMA synchronous=FULL')
  db.exec(
    'CREATE TABLE IF NOT EXISTS record (collection TEXT, id TEXT, fields TEXT, PRIMARY KEY (collection, id)) WITHOUT ROWID',
  )
  return db
}

/** Puts all records into a new database. */
export function fillSqlite(path: string, records: Record<string, Record<string, unknown>>): void {
  const db = openSqlite(path)
  db.exec('BEGIN')
  const insert = db.prepare('INSERT INTO record VALUES (?, ?, ?)')
  for (const [collection, byId] of Object.entries(records))
    for (const [id, fields] of Object.entries(byId)) insert.run([collection, id, JSON.stringify(fields)])
  insert.finalize()
  db.exec('COMMIT')
  db.close()
}
