import { z } from 'zod'
import { quoteSchema, targetSchema } from './highlight.ts'
import { idOf } from './ids.ts'
import { defineRecord, type RecordOf } from './record.ts'
import { hashSchema } from './version.ts'

/**
 * A place where the name of an actor stands and somebody else is meant. Its id follows from the actor, the body and the
 * place, so that two people who say the same make one record. The words around it tell the place in a later version.
 */
export const rejectionType = defineRecord(
  'rejection',
  1,
  z.object({
    actorId: idOf('actor'),
    articleId: idOf('article'),
    bodyHash: hashSchema,
    target: z.array(targetSchema).min(1),
    quote: quoteSchema,
  }),
)
export type Rejection = RecordOf<'rejection', z.infer<typeof rejectionType.fields>>
