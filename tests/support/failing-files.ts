import type { FileSystem, OpenFile } from '../../main/core/ports/file-system.ts'

/** What can go wrong with one step: the system's error, or only a part of the bytes written before the disk is full. */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'EROFS' | 'short'

/** A step that changes something on the disk. */
export interface Step {
  call: string
  path: string
}

const error = (code: string) => Object.assign(new Error(`${code}: a fault made by the test`), { code })

/**
 * The file system given, with every changing step counted in `steps`. The step whose number `failAt` gives, and with
 * `forGood` all after it, fails with `fault`.
 */
export function failingFiles(files: FileSystem) {
  const steps: Step[] = []
  let failAt = Number.POSITIVE_INFINITY
  let fault: Fault = 'EIO'
  let forGood = false
  const isFailing = (call: string, path: string): boolean => {
    steps.push({ call, path })
    const number = steps.length - 1
    return forGood ? number >= failAt : number === failAt
  }
  const step = async <T>(call: string, path: string, run: () => Promise<T>): Promise<T> => {
    if (isFailing(call, path)) throw error(fault === 'short' ? 'ENOSPC' : fault)
    return run()
  }
  const wrapped = (file: OpenFile, path: string): OpenFile => ({
    async write(bytes, offset, length, position) {
      if (!isFailing('write', path)) return file.write(bytes, offset, length, position)
      if (fault !== 'short') throw error(fault)
      return file.write(bytes, offset, Math.floor(length / 2), position)
    },
    read: (...call) => file.read(...call),
    stat: () => file.stat(),
    truncate: (bytes) => step('truncate', path, () => file.truncate(bytes)),
    sync: () => step('sync', path, () => file.sync()),
    datasync: () => step('datasync', path, () => file.datasync()),
    close: () => file.close(),
  })
  const port: FileSystem = {
    ...files,
    async open(path, flags) {
      if (flags === 'r') return wrapped(await files.open(path, flags), path)
      return wrapped(await step('open', path, () => files.open(path, flags)), path)
    },
    mkdir: (path) => step('mkdir', path, () => files.mkdir(path)),
    link: (from, to) => step('link', to, () => files.link(from, to)),
    rename: (from, to) => step('rename', to, () => files.rename(from, to)),
    unlink: (path) => step('unlink', path, () => files.unlink(path)),
    rm: (path, options) => step('rm', path, () => files.rm(path, options)),
  }
  return {
    files: port,
    steps,
    /** Lets a step fail, counted from those that come now; every one after it too where it is for good. */
    failFromNow(number: number, what: Fault, lasts: 'once' | 'for good'): void {
      failAt = steps.length + number
      fault = what
      forGood = lasts === 'for good'
    },
    /** Lets nothing fail any more. */
    mend(): void {
      failAt = Number.POSITIVE_INFINITY
    },
  }
}
