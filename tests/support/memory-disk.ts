import { basename, dirname, resolve } from 'node:path'
import type { FileStatus, FileSystem, OpenFile } from '../../main/core/ports/file-system.ts'

// A disk in memory that knows what would survive a power cut: of a file, its bytes when it was last synced; of a folder,
// the names it held when it was last synced. Everything else may be there, or not, or in part.

interface FileNode {
  kind: 'file'
  bytes: Buffer
  durable: Buffer
  mtimeMs: number
}
interface FolderNode {
  kind: 'folder'
  entries: Map<string, Node>
  durable: Map<string, Node>
  mtimeMs: number
}
type Node = FileNode | FolderNode

/** What becomes of something that was not synced: it is as it was at the last sync, as it is now, or torn in between. */
export interface Fate {
  /** Of a name that was added, removed or given to another file since. */
  name(path: string): 'old' | 'new'
  /** Of the bytes of a file. `torn` keeps some of what was added, `zeros` has its length and not its bytes. */
  bytes(path: string): 'old' | 'new' | 'torn' | 'zeros'
  /** How much of the added bytes a torn file keeps, 0–1. */
  share(): number
}

const failure = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code })
const newFolder = (): FolderNode => ({ kind: 'folder', entries: new Map(), durable: new Map(), mtimeMs: 0 })

/** A file system in memory. `onStep` is called before each step that changes something, with what it is. */
export class MemoryDisk {
  readonly #root: FolderNode
  #now = 1
  onStep: (step: string) => void = () => undefined

  constructor(root: FolderNode = newFolder()) {
    this.#root = root
  }

  /** The disk as it is found after the power was cut now. */
  afterPowerCut(fate: Fate): MemoryDisk {
    const copies = new Map<Node, Node>()
    const copy = (node: Node, path: string): Node => {
      const known = copies.get(node)
      if (known) return known
      const made = node.kind === 'file' ? survivingFile(node, path, fate) : newFolder()
      copies.set(node, made)
      if (node.kind === 'folder' && made.kind === 'folder') {
        for (const name of new Set([...node.durable.keys(), ...node.entries.keys()])) {
          const before = node.durable.get(name)
          const after = node.entries.get(name)
          const at = `${path}/${name}`
          const survivor = before === after || fate.name(at) === 'new' ? after : before
          if (survivor) made.entries.set(name, copy(survivor, at))
        }
        made.durable = new Map(made.entries)
      }
      return made
    }
    const root = copy(this.#root, '')
    return new MemoryDisk(root.kind === 'folder' ? root : newFolder())
  }

  /** The same disk as it is now, apart from this one. */
  copy(): MemoryDisk {
    return this.afterPowerCut({ name: () => 'new', bytes: () => 'new', share: () => 1 })
  }

  /** The bytes of all files, by path. */
  contents(): Map<string, Buffer> {
    const found = new Map<string, Buffer>()
    const walk = (node: Node, path: string) => {
      if (node.kind === 'file') found.set(path, node.bytes)
      else for (const [name, child] of node.entries) walk(child, `${path}/${name}`)
    }
    walk(this.#root, '')
    return found
  }

  /** Puts bytes in place of those of a file that is there. */
  overwrite(path: string, bytes: Uint8Array): void {
    const node = this.#find(path)
    if (node?.kind !== 'file') throw failure('ENOENT', path)
    node.bytes = Buffer.from(bytes)
    node.durable = node.bytes
    node.mtimeMs = this.#now++
  }

  /** The port to this disk. */
  readonly files: FileSystem = {
    open: async (path, flags) => this.#open(path, flags),
    readFile: async (path) => Buffer.from(this.#file(path).bytes),
    readdir: async (path) =>
      [...this.#folder(path).entries].map(([name, node]) => ({
        name,
        isFile: () => node.kind === 'file',
        isDirectory: () => node.kind === 'folder',
      })),
    stat: async (path) => statusOf(this.#existing(path)),
    realpath: async (path) => {
      this.#existing(path)
      return resolve(path)
    },
    mkdir: async (path) => {
      this.onStep(`mkdir ${path}`)
      this.#add(path, newFolder(), 'EEXIST')
    },
    link: async (existing, path) => {
      this.onStep(`link ${path}`)
      this.#add(path, this.#file(existing), 'EEXIST')
    },
    rename: async (from, to) => {
      this.onStep(`rename ${to}`)
      const node = this.#existing(from)
      this.#folder(dirname(to)).entries.set(basename(to), node)
      this.#folder(dirname(from)).entries.delete(basename(from))
    },
    unlink: async (path) => {
      this.onStep(`unlink ${path}`)
      this.#file(path)
      this.#folder(dirname(path)).entries.delete(basename(path))
    },
    rmdir: async (path) => {
      this.onStep(`rmdir ${path}`)
      if (this.#folder(path).entries.size > 0) throw failure('ENOTEMPTY', path)
      this.#folder(dirname(path)).entries.delete(basename(path))
    },
    rm: async (path) => {
      this.onStep(`rm ${path}`)
      if (this.#find(path)) this.#folder(dirname(path)).entries.delete(basename(path))
    },
  }

  #open(path: string, flags: 'r' | 'r+' | 'a' | 'wx'): OpenFile {
    let node = this.#find(path)
    if (flags === 'wx' && node) throw failure('EEXIST', path)
    if (!node && (flags === 'a' || flags === 'wx')) {
      this.onStep(`open ${path}`)
      node = { kind: 'file', bytes: Buffer.alloc(0), durable: Buffer.alloc(0), mtimeMs: this.#now++ }
      this.#add(path, node, 'EEXIST')
    }
    if (!node) throw failure('ENOENT', path)
    if (node.kind === 'folder' && flags !== 'r') throw failure('EISDIR', path)
    return node.kind === 'file' ? this.#openFile(node, path, flags) : this.#openFolder(node, path)
  }

  #openFile(node: FileNode, path: string, flags: string): OpenFile {
    let at = 0
    const sync = async () => {
      this.onStep(`sync ${path}`)
      node.durable = node.bytes
    }
    return {
      write: async (bytes, offset, length, position) => {
        this.onStep(`write ${path}`)
        const start = flags === 'a' ? node.bytes.length : (position ?? at)
        const added = Buffer.from(bytes.subarray(offset, offset + length))
        const gap = Buffer.alloc(Math.max(0, start - node.bytes.length))
        node.bytes = Buffer.concat([node.bytes.subarray(0, start), gap, added, node.bytes.subarray(start + length)])
        node.mtimeMs = this.#now++
        at = start + length
        return { bytesWritten: length }
      },
      read: async (into, offset, length, position) => {
        const bytesRead = node.bytes.copy(into, offset, position ?? at, (position ?? at) + length)
        return { bytesRead }
      },
      stat: async () => statusOf(node),
      truncate: async (bytes) => {
        this.onStep(`truncate ${path}`)
        node.bytes = node.bytes.subarray(0, bytes)
        node.mtimeMs = this.#now++
      },
      sync,
      datasync: sync,
      close: async () => undefined,
    }
  }

  #openFolder(node: FolderNode, path: string): OpenFile {
    const refuse = async () => {
      throw failure('EISDIR', path)
    }
    const sync = async () => {
      this.onStep(`sync ${path}`)
      node.durable = new Map(node.entries)
    }
    const status = async () => statusOf(node)
    return { write: refuse, read: refuse, truncate: refuse, stat: status, sync, datasync: sync, close: async () => {} }
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root
    for (const name of resolve(path).split('/').filter(Boolean)) {
      if (node?.kind === 'file') throw failure('ENOTDIR', path)
      node = node?.entries.get(name)
      if (!node) return undefined
    }
    return node
  }

  #existing(path: string): Node {
    const node = this.#find(path)
    if (!node) throw failure('ENOENT', path)
    return node
  }

  #file(path: string): FileNode {
    const node = this.#existing(path)
    if (node.kind !== 'file') throw failure('EISDIR', path)
    return node
  }

  #folder(path: string): FolderNode {
    const node = this.#existing(path)
    if (node.kind !== 'folder') throw failure('ENOTDIR', path)
    return node
  }

  #add(path: string, node: Node, whereThere: string): void {
    const { entries } = this.#folder(dirname(path))
    if (entries.has(basename(path))) throw failure(whereThere, path)
    entries.set(basename(path), node)
  }
}

function statusOf(node: Node): FileStatus {
  const size = node.kind === 'file' ? node.bytes.length : 0
  return { size, mtimeMs: node.mtimeMs, isFile: () => node.kind === 'file', isDirectory: () => node.kind === 'folder' }
}

function survivingFile(node: FileNode, path: string, fate: Fate): FileNode {
  const bytes = node.bytes === node.durable ? node.bytes : tornBytes(node, fate.bytes(path), fate)
  return { kind: 'file', bytes, durable: bytes, mtimeMs: node.mtimeMs }
}

function tornBytes({ bytes, durable }: FileNode, what: ReturnType<Fate['bytes']>, fate: Fate): Buffer {
  if (what === 'old') return durable
  if (what === 'new') return bytes
  const shared = Math.min(bytes.length, durable.length)
  const kept = shared + Math.round((bytes.length - shared) * fate.share())
  return Buffer.concat([bytes.subarray(0, kept), Buffer.alloc(what === 'zeros' ? bytes.length - kept : 0)])
}
