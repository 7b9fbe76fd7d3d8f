import { z } from 'zod'
import { choiceOrNull, textField, textOrNull } from './field.ts'
import { idOf } from './ids.ts'
import { defineRecord, type RecordOf } from './record.ts'
import { actorKinds, aliasKinds } from './vocabulary.ts'

/** A person, organisation, state, group or place that acts. */
export const actorType = defineRecord(
  'actor',
  1,
  z.object({
    name: z.string().min(1),
    kind: choiceOrNull(actorKinds),
    parent: idOf('actor').nullable().catch(null),
    wikidataId: z
      .string()
      .regex(/^Q[1-9][0-9]*$/)
      .nullable()
      .catch(null),
    description: textField,
    colour: textOrNull,
    /** The actor this one was found to be; it then counts as that one until split again. */
    mergedInto: idOf('actor').nullable().catch(null),
  }),
)
export type Actor = RecordOf<'actor', z.infer<typeof actorType.fields>>

/** Another name of an actor, in some language or script. */
export const aliasType = defineRecord(
  'alias',
  1,
  z.object({
    actorId: idOf('actor'),
    text: z.string().min(1),
    language: textOrNull,
    kind: choiceOrNull(aliasKinds),
  }),
)
export type Alias = RecordOf<'alias', z.infer<typeof aliasType.fields>>

/** An office that an actor held; dates are EDTF. */
export const officeType = defineRecord(
  'office',
  1,
  z.object({
    actorId: idOf('actor'),
    title: z.string().min(1),
    organisation: textOrNull,
    from: textOrNull,
    to: textOrNull,
  }),
)
export type Office = RecordOf<'office', z.infer<typeof officeType.fields>>
