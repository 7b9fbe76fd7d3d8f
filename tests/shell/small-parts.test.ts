import { join, resolve } from 'node:path'
import { expect, it, test } from 'vitest'
import { builtPathsFrom } from '../../main/electron/built-paths.ts'
import { RestartLimit } from '../../main/electron/core-process/restart-limit.ts'
import * as messages from '../../main/electron/ipc/messages.ts'
import { forbidNetwork } from '../../main/electron/policy/switches.ts'
import { closingQuestion } from '../../main/electron/windows/questions.ts'

it('core runs from plain files beside the archive of a package', () => {
  const inside = join('/opt', 'Mediation Notebook', 'resources', 'app.asar', 'out', 'main')
  const plain = join('/opt', 'Mediation Notebook', 'resources', 'app.asar.unpacked', 'out', 'main')
  expect(builtPathsFrom(inside)).toEqual({
    rendererFolder: join(inside, '..', 'renderer'),
    preload: join(inside, '..', 'preload', 'preload.cjs'),
    core: join(plain, 'core.js'),
  })
})

it('in a checkout everything runs from where it was built', () => {
  const built = resolve('/home/app.asarette/out/main')
  expect(builtPathsFrom(built).core).toBe(join(built, 'core.js'))
})

it('what ends time and again is given up, and what ends once in a while is not', () => {
  const often = new RestartLimit()
  expect([0, 10_000, 20_000, 30_000].map((at) => often.mayRestart(at))).toEqual([true, true, true, false])
  const seldom = new RestartLimit()
  expect([0, 40_000, 80_000, 120_000, 160_000].every((at) => seldom.mayRestart(at))).toBe(true)
})

test.each([
  [messages.path, resolve('/a'), 'a/b'],
  [messages.fileName, 'گزارش.pdf', '../a.pdf'],
  [messages.fileName, 'a.pdf', 'a\\b.pdf'],
  [messages.words, ['An import'], [1]],
  [messages.shownProject, null, { folder: 'relative', title: 't' }],
  [messages.commands, [], [{ id: 'x' }]],
])('a page may say %#', (schema, good, bad) => {
  expect(schema.safeParse(good).success).toBe(true)
  expect(schema.safeParse(bad).success).toBe(false)
})

it('names are looked up nowhere', () => {
  const switches = new Map<string, string | undefined>()
  const commandLine = { appendSwitch: (name: string, value?: string) => switches.set(name, value) }
  forbidNetwork(commandLine)
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
  expect([...switches.keys()]).toContain('no-proxy-server')
})

it('a window is closed without a question where nothing is under way', () => {
  expect(closingQuestion([])).toBeNull()
  expect(closingQuestion(['An import of articles goes on.'])?.detail).toContain('An import of articles goes on.')
  expect(closingQuestion(null)?.message).toContain('not answered')
})
