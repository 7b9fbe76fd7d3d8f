import { createProgram, run } from '../../main/cli/program.ts'
import { addServeVerb } from '../../main/cli/verbs/serve.ts'

// The command line with a renderer of the test's own: `serve-entry.ts <renderer folder> serve …`.

const [node = '', entry = '', rendererFolder = '', ...call] = process.argv
const program = createProgram()
addServeVerb(program, rendererFolder)
process.exitCode = await run(program, [node, entry, ...call])
