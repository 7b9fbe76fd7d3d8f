// The file system as core needs it: a part of node:fs/promises, with its names and its error codes (ENOENT, ENOSPC, …).
// Everything core writes goes through here, so that tests can let any step of it fail.

export interface FileStatus {
  size: number
  mtimeMs: number
  isFile(): boolean
  isDirectory(): boolean
}

export interface OpenFile {
  /** Writes some of the bytes and says how many: a short write is not an error. */
  write(bytes: Uint8Array, offset: number, length: number, position: number | null): Promise<{ bytesWritten: number }>
  read(into: Uint8Array, offset: number, length: number, position: number | null): Promise<{ bytesRead: number }>
  stat(): Promise<FileStatus>
  truncate(bytes: number): Promise<void>
  sync(): Promise<void>
  datasync(): Promise<void>
  close(): Promise<void>
}

export interface DirectoryEntry {
  name: string
  isFile(): boolean
  isDirectory(): boolean
}

export interface FileSystem {
  open(path: string, flags: 'r' | 'r+' | 'a' | 'wx'): Promise<OpenFile>
  readFile(path: string): Promise<Uint8Array>
  readdir(path: string, options: { withFileTypes: true }): Promise<DirectoryEntry[]>
  stat(path: string): Promise<FileStatus>
  realpath(path: string): Promise<string>
  mkdir(path: string): Promise<unknown>
  /** Gives a file a second name; fails with EEXIST where something bears it already. */
  link(existing: string, path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  rmdir(path: string): Promise<void>
  rm(path: string, options: { recursive: true; force: true }): Promise<void>
}
