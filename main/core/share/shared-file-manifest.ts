import { z } from 'zod'

/** The last file in a project file: what is in it, with sums. */
export const sharedManifestName = 'manifest.json'

/** What every version of it begins with. */
export const sharedFileVersionSchema = z.object({ format: z.literal('mediation-notebook-file'), version: z.number() })

export const sharedFileManifestSchema = z.object({
  format: z.literal('mediation-notebook-file'),
  version: z.literal(1),
  projectId: z.string(),
  title: z.string(),
  /** ISO 8601 UTC. */
  sharedAt: z.string(),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
})
export type SharedFileManifest = z.infer<typeof sharedFileManifestSchema>
