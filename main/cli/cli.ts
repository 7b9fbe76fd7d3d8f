#!/usr/bin/env node
import { surviveClosedPipes } from './output.ts'
import { createProgram, run } from './program.ts'

// Entry of the command line.

surviveClosedPipes()
process.exitCode = await run(createProgram(), process.argv)
