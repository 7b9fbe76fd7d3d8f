import { z } from 'zod'
import { defineRecord, type RecordOf } from './record.ts'

/** The version of the format this program writes, and the oldest program that may read it. */
export const formatVersion = { schema: 1, minReader: 1 } as const

/** `project.json`: what tells a project's folder from any other. */
export const manifestSchema = z.object({
  format: z.literal('mediation-notebook'),
  id: z.string().regex(/^p_[0-9a-z]{4,32}$/),
  schema: z.number().int().positive(),
  minReader: z.number().int().positive(),
})
export type Manifest = z.infer<typeof manifestSchema>

/** What is said of the project as a whole. Its id is the project's. */
export const projectType = defineRecord('project', 1, z.object({ title: z.string().min(1) }))
export type Project = RecordOf<'project', z.infer<typeof projectType.fields>>
