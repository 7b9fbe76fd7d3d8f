/** What core does while it writes the dossier. */
export type ExportStep = 'composing' | 'citing' | 'printing' | 'writing'

/** A step in words. */
export const stepWords: Record<ExportStep, string> = {
  composing: 'Putting the sections together…',
  citing: 'Writing the notes and the sources…',
  printing: 'Laying out the pages…',
  writing: 'Writing the file…',
}
