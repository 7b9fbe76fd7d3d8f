import { isAbsolute } from 'node:path'
import { z } from 'zod'

// What windows may say, checked: a page is the least trusted part of the app.

const name = z.string().min(1).max(1_000)

/** An absolute path. */
export const path = z.string().max(32_768).refine(isAbsolute)

/** The name of a file to be written, without a folder. */
export const fileName = name.regex(/^[^/\\\0]+$/)

/** What to ask for in a dialog for a folder. */
export const folderAsk = z.object({ title: name, button: name })

/** Work under way, in words. */
export const words = z.array(name).max(50)

/** The project that a window shows. */
export const shownProject = z.object({ folder: path, title: z.string().max(10_000) }).nullable()

/** The commands of a window. */
export const commands = z
  .array(
    z.object({
      id: name,
      label: name,
      group: name,
      shortcut: z.object({ code: name, mod: z.boolean(), shift: z.boolean(), alt: z.boolean() }).nullable(),
      isEnabled: z.boolean(),
    }),
  )
  .max(500)
