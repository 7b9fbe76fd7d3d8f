#!/usr/bin/env node
import { createProgram, run } from './program.ts'

// Entry of the command line.

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0) // whoever read our rows has had enough
  throw error
})

process.exitCode = await run(createProgram(), process.argv)
