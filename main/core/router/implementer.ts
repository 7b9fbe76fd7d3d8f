import { implement, ORPCError } from '@orpc/server'
import { api } from '../../../shared/api.ts'
import { Failure } from '../../../shared/failures.ts'
import type { CoreContext } from './context.ts'

/** An expected failure leaves core as the typed error of the contract; anything else is a bug and stays one. */
function asContractError(error: unknown): unknown {
  return error instanceof Failure ? new ORPCError(error.code, { data: error.data, message: error.code }) : error
}

/** What each noun of the router is made with. */
export const os = implement(api)
  .$context<CoreContext>()
  .use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw asContractError(error)
    }
  })

/** Failures within a stream, too, leave as typed errors. */
export async function* guarded<T, R>(stream: AsyncGenerator<T, R>): AsyncGenerator<T, R> {
  try {
    return yield* stream
  } catch (error) {
    throw asContractError(error)
  }
}
