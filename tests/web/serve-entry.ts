import { Command } from 'commander'
import { type Program, run } from '../../main/cli/program.ts'
import { addServeVerb } from '../../main/cli/verbs/serve.ts'

// `serve` alone, with a renderer of the test's own: `serve-entry.ts <renderer folder> serve …`.

const [node = '', entry = '', rendererFolder = '', ...call] = process.argv
const command = new Command('mediation-notebook').option('--json').option('--data <dir>').exitOverride()
const program: Program = { command: command.configureOutput({ writeErr: () => undefined }), exitCode: 0 }
addServeVerb(program, rendererFolder)
process.exitCode = await run(program, [node, entry, ...call])
