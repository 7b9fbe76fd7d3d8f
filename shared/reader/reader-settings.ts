import { z } from 'zod'

/** What the colours of highlights stand for. */
export const colourings = ['kind', 'actor', 'event', 'theme', 'coder', 'none'] as const
export type Colouring = (typeof colourings)[number]

/** How a person reads, on this machine, in all projects. */
export const readerSettings = z.object({
  colouring: z.enum(colourings).catch('kind'),
  /** A selection takes in whole words, not only whole characters. */
  isByWord: z.boolean().catch(false),
})
export type ReaderSettings = z.infer<typeof readerSettings>

/** What holds until a person chooses otherwise. */
export const usualReaderSettings: ReaderSettings = { colouring: 'kind', isByWord: false }
