import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeProject } from './make-project.ts'

const usage = 'npm run make-project -- --out DIR [--articles 10000] [--highlights 10] [--seed 1]'

/** A whole number from a flag. Ends the process where it is none. */
function wholeNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  console.error(`--${name} wants a whole number, not ‘${text}’. ${usage}`)
  process.exit(2)
}

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    articles: { type: 'string', default: '10000' },
    highlights: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
})
if (!values.out) {
  console.error(`Where to? ${usage}`)
  process.exit(2)
}
const before = performance.now()
const made = makeProject({
  folder: resolve(values.out),
  articles: wholeNumber('articles', values.articles),
  highlights: wholeNumber('highlights', values.highlights),
  seed: wholeNumber('seed', values.seed),
})
const seconds = ((performance.now() - before) / 1000).toFixed(1)
console.log(`${JSON.stringify({ ...made, folder: resolve(values.out) })}\nmade in ${seconds} s`)
