/** More than any project has: a file beyond this was made to do harm, or is no project file. */
export const sharedFileLimits = { entries: 400_000, entryBytes: 200_000_000, totalBytes: 20_000_000_000 }
