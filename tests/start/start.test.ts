import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '../support/test-host.ts'

const entry = resolve(import.meta.dirname, '../../out/main/start.js')

it('opens the app in the browser where Electron cannot run it, and says why', async () => {
  if (!existsSync(entry)) throw new Error('The start script is not built: run npm run build first.')
  const child = spawn(
    process.execPath,
    [entry, '--no-open', '--json', '--data', await temporaryFolder(), 'shared.mnb'],
    {
      env: { ...process.env, MEDIATION_NOTEBOOK_SKIP_ELECTRON: '1' },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  onTestFinished(() => void child.kill())
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const { url }: { url: string } = JSON.parse(line)
  expect((await fetch(url)).status).toBe(200)
  expect(said).toContain('The app opens in the browser: MEDIATION_NOTEBOOK_SKIP_ELECTRON says so.')
  expect(said).toContain('open shared.mnb by ‘Open a shared file…’')
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})
