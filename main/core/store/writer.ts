import { join } from 'node:path'
import type { Host } from '../ports/host.ts'
import { cutIncompleteLine } from './cut-incomplete-line.ts'
import { newWriterIdentity, rememberWriter, type WriterIdentity, writerIdentityFor } from './folder-data.ts'
import { type Lock, takeLock } from './lock.ts'
import { type LogFinding, type LogProgress, logEndsOf } from './log-progress.ts'
import { OwnLog } from './own-log.ts'
import { segmentPath } from './project-folder.ts'
import { removeLeftovers } from './remove-leftovers.ts'
import { isFarAhead, type Stamp, StampClock } from './stamp.ts'
import { writeFailure } from './system-error.ts'

/** The right to append to one log of a project, held until it is given back. */
export interface Writer {
  identity: WriterIdentity
  log: OwnLog
  lock: Lock
  clock: StampClock
}

/** What has been read of a project when its lock was held. */
export interface ReadLogs {
  progress: LogProgress
  lastStamps: ReadonlyMap<string, Stamp>
}

/**
 * Takes the lock of a project, reads it with `read`, and makes the log of this program ready for the next line. `cut`
 * tells of an unfinished line that was taken off it. Throws Failure `projectLocked`, and what writing can fail with.
 */
export async function becomeWriter(
  host: Host,
  place: { path: string; dataPath: string; projectId: string },
  coderName: string,
  read: () => Promise<ReadLogs>,
): Promise<{ writer: Writer; cut: LogFinding | null }> {
  const lock = await takeLock(host, place, coderName).catch((error: unknown) => {
    throw writeFailure(error, place.dataPath)
  })
  try {
    const known = await writerIdentityFor(host, place)
    const { progress, lastStamps } = await read()
    const identity = canGoOn(host, known, { progress, lastStamps }) ? known : newWriterIdentity(host, place)
    await removeLeftovers(host, { folder: place.path, dataPath: place.dataPath })
    const cut = await cutOwnLog(host, place, identity.writerId, progress)
    const end = logEndsOf(progress).get(identity.writerId)
    const log = new OwnLog(host.files, place.path, identity.writerId, {
      segment: end?.segment ?? 1,
      bytes: end?.completeBytes ?? 0,
    })
    const clock = new StampClock(identity.writerId, host.clock)
    for (const stamp of lastStamps.values()) clock.observe(stamp)
    await rememberWriter(host, place.dataPath, { ...identity, tail: await log.tail() })
    return { writer: { identity, log, lock, clock }, cut }
  } catch (error) {
    await lock.release().catch(() => undefined)
    throw writeFailure(error, place.path)
  }
}

/** Gives the right back, and keeps how the log ended for the next time. */
export async function stopWriting(host: Host, dataPath: string, { identity, log, lock }: Writer): Promise<void> {
  try {
    await log.close()
    await rememberWriter(host, dataPath, { ...identity, tail: await log.tail() })
  } catch (error) {
    // The log as it is remembered is still a prefix of the log as it is; the disk may be full or gone.
    if (!(error instanceof Error && 'code' in error)) throw error
  } finally {
    await lock.release().catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error)) throw error // a lock whose process is gone is set aside by the next
    })
  }
}

/**
 * Whether lines can follow in the log: not behind one from the future, which would hold the clock there, and not behind
 * lines of a newer version, whose stamps are not known.
 */
function canGoOn(host: Host, { writerId }: WriterIdentity, { progress, lastStamps }: ReadLogs): boolean {
  const last = lastStamps.get(writerId)
  if (last !== undefined && isFarAhead(last, host.clock.nowMs())) return false
  const segments = [...(progress.get(writerId)?.values() ?? [])]
  return segments.every(({ faults }) => faults.every(({ fault }) => fault.kind !== 'newer'))
}

/** Cuts an unfinished last line off our own log; a copy of its bytes is kept in the app's data. */
async function cutOwnLog(
  host: Host,
  place: { path: string; dataPath: string },
  writerId: string,
  progress: LogProgress,
): Promise<LogFinding | null> {
  const end = logEndsOf(progress).get(writerId)
  const read = end && progress.get(writerId)?.get(end.segment)
  if (!end || !read || read.incompleteBytes === 0) return null
  const keepIn = join(place.dataPath, 'torn-lines')
  const keptIn = await cutIncompleteLine(host, { folder: place.path, writerId, end }, keepIn)
  progress.get(writerId)?.set(end.segment, { ...read, incompleteBytes: 0 })
  const fault = { kind: 'cut', bytes: read.incompleteBytes, keptIn } as const
  return { path: segmentPath(writerId, end.segment), line: read.lines + 1, fault }
}
