import { z } from 'zod'

/** A file of an archive. */
export interface AsarFile {
  /** With slashes, from the root of the archive. */
  path: string
  /** Whether it lies as a plain file in the folder `….asar.unpacked` beside the archive. */
  isUnpacked: boolean
  bytes: number
}

const file = z.object({ size: z.number(), unpacked: z.boolean().optional() })
const link = z.object({ link: z.string() })

interface Folder {
  files: Record<string, Folder | z.infer<typeof file> | z.infer<typeof link>>
}
const folder: z.ZodType<Folder> = z.object({
  files: z.record(
    z.string(),
    z.lazy(() => z.union([folder, file, link])),
  ),
})

/** The files of an archive in asar format, by its header. Links are left out; there should be none. */
export function asarFiles(archive: Buffer): AsarFile[] {
  // Two nested Chromium pickles: the size of the header, then the header as a string with its length before it.
  const length = archive.readUInt32LE(12)
  return filesIn(folder.parse(JSON.parse(archive.toString('utf8', 16, 16 + length))), '')
}

function filesIn({ files }: Folder, prefix: string): AsarFile[] {
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = `${prefix}${name}`
    if ('files' in entry) return filesIn(entry, `${path}/`)
    return 'size' in entry ? [{ path, isUnpacked: entry.unpacked ?? false, bytes: entry.size }] : []
  })
}
