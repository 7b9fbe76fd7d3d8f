import type { SqliteSearchIndex } from './sqlite-search-index.ts'

type CallName = 'differing' | 'forgetUnseen' | 'put' | 'remove' | 'search' | 'position' | 'remember' | 'close'

/** The calls of an index that go to its worker. */
export type IndexCall = { [Name in CallName]: { name: Name; args: Parameters<SqliteSearchIndex[Name]> } }[CallName]

/** What the main thread asks of the worker; `open` comes first. */
export type IndexRequest = { number: number } & (IndexCall | { name: 'open'; args: [folder: string, version: string] })

/** What the worker answers to the request of that number. */
export type IndexReply = { number: number } & ({ result: unknown } | { error: string })
