import { resolve } from 'node:path'
import type { Program } from '../program.ts'
import { inSession, noteDrafts } from '../session.ts'
import { plural } from '../words.ts'

/** `dossier`. */
export function addDossierVerb(program: Program): void {
  program.command
    .command('dossier')
    .argument('<project>')
    .description('export the dossier; where nothing is written yet, one is composed from the highlights')
    .requiredOption('--out <file>', 'a file that ends in .pdf or .html')
    .option('--force', 'replace the file if it exists')
    .action((folder: string, options: { out: string; force?: boolean }, command) =>
      inSession(command.optsWithGlobals(), async (session) => {
        const { api, output, open, signal } = session
        const { handle } = await open(folder, 'reading')
        await noteDrafts(session, handle)
        const file = resolve(options.out)
        const steps = await api.dossier.export({ project: handle, file, overwrite: options.force ?? false }, { signal })
        for (let next = await steps.next(); ; next = await steps.next()) {
          if (!next.done) continue
          const row = next.value
          const pages = row.pages === null ? '' : `${plural(row.pages, 'page')}, `
          const counts = `${plural(row.quotes, 'quotation')} from ${plural(row.sources, 'source')}`
          output.row(row, `Wrote ${row.file} (${pages}${counts}).`)
          return
        }
      }),
    )
}
