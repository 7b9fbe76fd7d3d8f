import { ORPCError } from '@orpc/server'

interface Call<T> {
  request: { signal?: AbortSignal | undefined }
  next(): Promise<T>
}

/** An interceptor for a shell's handler: tells of whatever ends a call and is neither an expected failure nor the caller's doing. */
export function reportBugs(onBug: (error: unknown) => void) {
  return async <T>({ request, next }: Call<T>): Promise<T> => {
    try {
      return await next()
    } catch (error) {
      if (isBug(error) && !request.signal?.aborted) onBug(error)
      throw error
    }
  }
}

/** Contract errors are expected, and so is input that does not fit; output that does not fit is ours to mend. */
function isBug(error: unknown): boolean {
  return !(error instanceof ORPCError) || (error.code === 'INTERNAL_SERVER_ERROR' && !error.defined)
}
