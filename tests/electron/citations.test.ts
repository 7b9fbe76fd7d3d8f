import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// What the stand-in does, it does because Electron's own typings say so, at a line that is named beside it.

interface Citation {
  file: string
  /** Counted from 1. */
  line: number
  words: string
}

const folder = join(import.meta.dirname, 'fake')

async function citations(): Promise<Citation[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const found = files.map(async (file) => {
    const text = await readFile(join(folder, file), 'utf8')
    return [...text.matchAll(/\/\/ electron\.d\.ts:(\d+) "((?:[^"\\]|\\.)*)"/g)].map(([, line, words = '']) => ({
      file,
      line: Number(line),
      words: words.replaceAll('\\"', '"'),
    }))
  })
  return (await Promise.all(found)).flat()
}

/** The text of a comment from a line on, without the comment's own marks, in one line. */
function textFrom(lines: readonly string[], line: number): string {
  const plain = lines.slice(line - 1, line + 13).map((each) => each.replace(/^\s*(?:\/\*\*|\*\/|\*)?\s?/, '').trim())
  return plain.join(' ').replace(/\s+/g, ' ')
}

it('finds the words of every citation at the line that it names', async () => {
  const typings = createRequire(import.meta.url).resolve('electron/electron.d.ts')
  const lines = (await readFile(typings, 'utf8')).split('\n')
  const all = await citations()
  const wrong = all.filter(({ line, words }) => {
    const text = textFrom(lines, line)
    const at = text.indexOf(words)
    return at === -1 || at > textFrom([lines[line - 1] ?? ''], 1).length
  })
  expect(wrong).toEqual([])
  expect(all.length).toBeGreaterThan(80)
})
