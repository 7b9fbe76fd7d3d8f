import { z } from 'zod'

export const backupReasons = ['daily', 'merge', 'migration'] as const

/** A backup on this machine. */
export const backupRow = z.object({
  backup: z.string(),
  projectId: z.string(),
  title: z.string(),
  /** The folder that it was taken of. */
  folder: z.string(),
  /** ISO 8601 UTC. */
  takenAt: z.string(),
  reason: z.enum(backupReasons),
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
