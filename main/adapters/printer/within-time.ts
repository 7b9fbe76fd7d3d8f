import { Failure } from '../../../shared/failures.ts'

/**
 * The result of a printing, or the Failure that came first: `cancelled` by the signal, or `printFailed` out of time or
 * with the first line of what was thrown. No limit where `timeoutMs` is null.
 */
export async function withinTime<T>(
  timeoutMs: number | null,
  signal: AbortSignal | undefined,
  work: Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const stopped = new Promise<never>((_, reject) => {
    const cancel = () => reject(new Failure('cancelled', {}))
    signal?.addEventListener('abort', cancel, { signal: stop.signal })
    if (timeoutMs === null) return
    const reason = `it took longer than ${timeoutMs / 1000} seconds`
    const timer = setTimeout(() => reject(new Failure('printFailed', { reason })), timeoutMs)
    stop.signal.addEventListener('abort', () => clearTimeout(timer))
  })
  try {
    return await Promise.race([work, stopped])
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('printFailed', { reason: firstLine(error) })
  } finally {
    stop.abort()
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0] ?? message
}
