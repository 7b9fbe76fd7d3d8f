import { Command, CommanderError } from 'commander'
import { name, version } from '../../package.json'
import { Failure } from '../../shared/failures.ts'
import { type ExitCode, worsen } from './exit-code.ts'
import { reportError } from './output.ts'
import { addArticleVerbs } from './verbs/articles.ts'
import { addDossierVerb } from './verbs/dossier.ts'
import { addHighlightVerb } from './verbs/highlight.ts'
import { addListVerb } from './verbs/list.ts'
import { addMentionsVerb } from './verbs/mentions.ts'
import { addMergeVerb } from './verbs/merge.ts'
import { addProjectVerbs } from './verbs/project.ts'
import { addReprintsVerb } from './verbs/reprints.ts'
import { addRestoreVerb } from './verbs/restore.ts'
import { addSearchVerb } from './verbs/search.ts'
import { addServeVerb } from './verbs/serve.ts'

/** The exit code that a verb ended with, kept on the program until `run` reads it. */
export interface Program {
  command: Command
  exitCode: ExitCode
}

/** The command line with all its verbs. */
export function createProgram(): Program {
  const command = new Command(name)
    .description('Import articles, mark passages, say which actors and events they speak of, and write a dossier.')
    .version(version)
    .option('--json', 'print rows only, one JSON object a line')
    .option('--data <dir>', "keep the app's own data (who you are, locks, drafts) in this folder")
    .option('--coder <name>', 'record changes under this name, in this call only')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .exitOverride()
  const program: Program = { command, exitCode: 0 }
  addProjectVerbs(program)
  addArticleVerbs(program)
  addListVerb(program)
  addHighlightVerb(program)
  addSearchVerb(program)
  addMentionsVerb(program)
  addReprintsVerb(program)
  addMergeVerb(program)
  addRestoreVerb(program)
  addDossierVerb(program)
  addServeVerb(program)
  for (const verb of command.commands) verb.exitOverride().configureOutput({ writeErr: () => undefined })
  command.configureOutput({ writeErr: () => undefined })
  return program
}

/** Runs one call and gives its exit code. Never throws. */
export async function run(program: Program, argv: string[]): Promise<ExitCode> {
  const json = argv.includes('--json')
  try {
    if (argv.length <= 2) {
      process.stderr.write(program.command.helpInformation())
      return 2
    }
    await program.command.parseAsync(argv)
    return program.exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      worsen(program, reportError(error, json))
      return program.exitCode
    }
    if (error.exitCode === 0) return 0
    if (error.code === 'commander.help') {
      process.stderr.write(program.command.helpInformation()) // options, but no verb
      return 2
    }
    const help = `Run ‘${name} --help’ for what it can do.`
    const detail = `${error.message.replace(/^error: /, '').replace(/\.?\s*$/, '.')} ${help}`
    return reportError(new Failure('usage', { detail }), json)
  }
}
