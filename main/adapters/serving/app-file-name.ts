// What a build writes: no dot first, nothing encoded, no separator. So no name leads out of the folder.
const segmentPattern = /^[A-Za-z0-9_][A-Za-z0-9_.@-]*$/

/** The name, with forward slashes, of the file of the built renderer that a path asks for, `/` being its index; null where it can be none. */
export function appFileName(pathname: string): string | null {
  if (pathname === '/') return 'index.html'
  const segments = pathname.slice(1).split('/')
  return segments.every((segment) => segmentPattern.test(segment)) ? segments.join('/') : null
}
