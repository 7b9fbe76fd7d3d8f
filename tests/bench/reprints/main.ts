import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { candidatePairs } from '../../../main/core/reprint/candidate-pairs.ts'
import { type CopyPair, findCopies } from '../../../main/core/reprint/find-copies.ts'
import { minHashOf } from '../../../main/core/reprint/min-hash.ts'
import { shingleText } from '../../../main/core/reprint/shingle-text.ts'
import { shown } from '../support/statistics.ts'
import { type Planted, plant } from './planted.ts'
import { distance, simHashOf } from './simhash.ts'

// Planted copies among articles of six scripts: how many are found, how many that are none, and how long it takes;
// beside SimHash (64 bits over the same runs of words), at the distance where it is exact and where it finds more.

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    copies: { type: 'string', default: '500' },
    seeds: { type: 'string', default: '11,12,13' },
  },
})

function timed<T>(work: () => T): { value: T; ms: number; cpuMs: number } {
  const before = process.cpuUsage()
  const start = performance.now()
  const value = work()
  const ms = performance.now() - start
  const { user, system } = process.cpuUsage(before)
  return { value, ms, cpuMs: (user + system) / 1000 }
}

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

function judged(pairs: readonly Pick<CopyPair, 'first' | 'second'>[], { copies, articles }: Planted) {
  const wanted = new Set(copies.map(({ original, copy }) => original * articles.length + copy))
  const right = pairs.filter(({ first, second }) => wanted.has(first * articles.length + second)).length
  return { found: pairs.length, right, recall: right / wanted.size, precision: pairs.length ? right / pairs.length : 1 }
}

function simHashPairs(hashes: readonly [number, number][], within: number) {
  const pairs: { first: number; second: number }[] = []
  hashes.forEach((one, first) => {
    for (let second = first + 1; second < hashes.length; second++) {
      const other = hashes[second]
      if (other && distance(one, other) <= within) pairs.push({ first, second })
    }
  })
  return pairs
}

const sizes = { articles: Number(values.articles), copies: Number(values.copies) }
console.log(`${sizes.articles} articles, ${sizes.copies} of them planted copies; load ${loadavg()[0]?.toFixed(1)}`)
const row = (what: string, { recall, precision }: ReturnType<typeof judged>, cost: string) =>
  console.log(`${what.padEnd(34)} recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}  ${cost}`)

for (const seed of values.seeds.split(',').map(Number)) {
  const planted = plant(seed, sizes)
  const shingled = timed(() => planted.articles.map(shingleText))
  const copies = timed(() => finished(findCopies(shingled.value)))
  const cost = `${shown(shingled.ms + copies.ms)} ms (runs of words ${shown(shingled.ms)}, the rest ${shown(copies.ms)}; CPU ${shown(shingled.cpuMs + copies.cpuMs)})`
  console.log(`seed ${seed}`)
  row('MinHash, containment', judged(copies.value, planted), cost)
  const missed = planted.copies.filter(
    ({ original, copy }) => !copies.value.some(({ first, second }) => first === original && second === copy),
  )
  if (missed.length > 0) {
    const candidates = new Set<string>()
    for (const [a, b] of candidatePairs(shingled.value.map(minHashOf))) candidates.add(`${a} ${b}`)
    const unseen = missed.filter(({ original, copy }) => !candidates.has(`${original} ${copy}`)).length
    const words = missed.map(({ editedPercent, isCut }) => `${editedPercent} %${isCut ? ' and cut' : ''}`)
    console.log(`  missed ${missed.length} (${unseen} never compared): edited ${words.join(', ')}`)
  }
  const hashes = timed(() => shingled.value.map(simHashOf))
  for (const within of [3, 10]) {
    const found = timed(() => simHashPairs(hashes.value, within))
    row(
      `SimHash-64, ${within} bits apart`,
      judged(found.value, planted),
      `${shown(shingled.ms + hashes.ms + found.ms)} ms`,
    )
  }
}
