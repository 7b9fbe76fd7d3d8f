import { z } from 'zod'

/** A backup on this machine. */
export const backupRow = z.object({
  backup: z.string(),
  projectId: z.string(),
  title: z.string(),
  /** The folder that it was taken of. */
  folder: z.string(),
  /** ISO 8601 UTC. */
  takenAt: z.string(),
  /** The day's first opening, or what came after it. */
  reason: z.enum(['daily', 'merge', 'migration']),
  articles: z.number(),
  highlights: z.number(),
  /** Length of the project in it. What backups have in common is on the disk once. */
  bytes: z.number(),
})
export type BackupRow = z.infer<typeof backupRow>

/** A project that was put together again from a backup. */
export const restoredRow = z.object({
  project: z.string(),
  id: z.string(),
  title: z.string(),
  backup: z.string(),
  /** ISO 8601 UTC. */
  takenAt: z.string(),
  articles: z.number(),
  highlights: z.number(),
  /** Texts and originals that are damaged in the backup, by their paths in the project. */
  leftOut: z.array(z.string()),
})
export type RestoredRow = z.infer<typeof restoredRow>
