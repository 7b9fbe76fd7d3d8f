/** What was given to a start, as each of the two shells takes it. */
export interface ArgumentsForShells {
  /** After the app's folder, for Electron. */
  electron: string[]
  /** For the command line's `serve`. */
  serve: string[]
  /** What a browser does not begin with: shared files, which are opened there by hand. */
  sharedFiles: string[]
  /** The same, of projects beyond the first. */
  moreProjects: string[]
}

const ofBoth = ['--data']
const ofServe = ['--coder', '--port']

/** Sorts options with their values, projects and shared files; an option of the other shell is left out. */
export function argumentsForShells(given: readonly string[]): ArgumentsForShells {
  const found: ArgumentsForShells = { electron: [], serve: [], sharedFiles: [], moreProjects: [] }
  let hasProject = false
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] ?? ''
    if (argument.startsWith('-')) {
      const value = given[index + 1]
      const takesValue = [...ofBoth, ...ofServe].includes(argument) && value !== undefined
      const option = takesValue ? [argument, value] : [argument]
      found.serve.push(...option)
      if (ofBoth.some((name) => argument === name || argument.startsWith(`${name}=`))) found.electron.push(...option)
      if (takesValue) index++
      continue
    }
    found.electron.push(argument)
    if (/\.mnb$/i.test(argument)) found.sharedFiles.push(argument)
    else if (hasProject) found.moreProjects.push(argument)
    else {
      found.serve.push(argument)
      hasProject = true
    }
  }
  return found
}
