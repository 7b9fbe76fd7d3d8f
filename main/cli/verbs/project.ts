import { resolve } from 'node:path'
import { worsen } from '../exit-code.ts'
import type { Program } from '../program.ts'
import { type GlobalOptions, inSession, introduceCoder, noteDrafts, unlessInterrupted } from '../session.ts'
import { kilobytes, plural } from '../words.ts'

/** `new`, `share`, `open-shared` and `check`. */
export function addProjectVerbs(program: Program): void {
  program.command
    .command('new')
    .argument('<folder>', 'a folder that does not exist yet, or an empty one')
    .description('make a project')
    .requiredOption('--title <title>', 'the title of the project')
    .action((folder: string, options: GlobalOptions & { title: string }, command) =>
      inSession(command.optsWithGlobals(), async ({ api, output, coderName }) => {
        const made = await api.project.create({ folder: resolve(folder), title: options.title, coderName })
        introduceCoder(output, made.coder, coderName)
        const { project, id, title } = made
        output.row({ project, id, title }, `Made the project ‘${title}’ in ${project}.`)
      }),
    )

  program.command
    .command('share')
    .argument('<project>')
    .description('write the project as one file')
    .requiredOption('--out <file.mnb>', 'the file to write')
    .option('--force', 'replace the file if it exists')
    .action((folder: string, options: { out: string; force?: boolean }, command) =>
      inSession(command.optsWithGlobals(), async (session) => {
        const { api, output, open, signal } = session
        const { handle } = await open(folder, 'reading')
        await noteDrafts(session, handle)
        const file = resolve(options.out)
        const overwrite = options.force ?? false
        const row = await api.project.share({ project: handle, file, overwrite }, { signal })
        const contents = `${plural(row.articles, 'article')}, ${plural(row.highlights, 'highlight')}`
        output.row(row, `Wrote ${row.file} (${kilobytes(row.bytes)}; ${contents}; SHA-256 ${row.sha256}).`)
      }),
    )

  program.command
    .command('open-shared')
    .argument('<file.mnb>')
    .description('unpack a shared project file')
    .requiredOption('--into <folder>', 'a folder that does not exist yet, or an empty one')
    .action((file: string, options: { into: string }, command) =>
      inSession(command.optsWithGlobals(), async ({ api, output, signal }) => {
        const places = { file: resolve(file), folder: resolve(options.into) }
        const row = await api.project.openShared(places, { signal })
        output.row(row, `Opened the project ‘${row.title}’ into ${row.project}.`)
      }),
    )

  program.command
    .command('check')
    .argument('<project>')
    .description('look for anything wrong in a project folder; changes nothing')
    .action((folder: string, _options: unknown, command) =>
      inSession(command.optsWithGlobals(), async ({ api, output, signal }) => {
        const rows = await unlessInterrupted(signal, api.project.check({ folder: resolve(folder) }, { signal }))
        for (const row of rows) output.row(row, `${row.severity}: ${row.message}`)
        const faults = rows.filter((row) => row.severity === 'fault').length
        output.note(faults === 0 ? 'Nothing is wrong.' : `${plural(faults, 'fault')} found.`)
        if (faults > 0) worsen(program, 1)
      }),
    )
}
