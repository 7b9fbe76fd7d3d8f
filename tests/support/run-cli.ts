import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const cli = resolve(import.meta.dirname, '../../out/main/cli.js')

/** What a call of the command line printed, and how it ended. */
export interface CliResult {
  exitCode: number | null
  stdout: string
  stderr: string
  /** Standard output as rows, one object a line. */
  rows: Record<string, unknown>[]
}

/** Starts the built command line. */
export function startCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  if (!existsSync(cli)) throw new Error('The command line is not built: run npm run build first.')
  return spawn(process.execPath, [cli, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Runs the built command line to its end. */
export async function runCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CliResult> {
  const child = startCli(args, env)
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const exitCode = await new Promise<number | null>((done) => child.on('close', done))
  const isJson = args.includes('--json')
  const rows = isJson
    ? stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : []
  return { exitCode, stdout, stderr, rows }
}
