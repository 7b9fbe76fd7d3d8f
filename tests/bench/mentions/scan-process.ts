import { visibleBlocks } from '../../../main/core/annotate/article-text.ts'
import { actorsByName } from '../../../main/core/mentions/actor-names.ts'
import { findMentions } from '../../../main/core/mentions/find-mentions.ts'
import { mentionIndexOf } from '../../../main/core/mentions/mention-index.ts'
import { createNameMatcher } from '../../../main/core/mentions/name-matcher.ts'
import { textLanguageOf } from '../../../main/core/mentions/text-language.ts'
import { readBody } from '../../../main/core/store/body.ts'
import { articlesOf, versionsOf } from '../../../main/core/store/project-records.ts'
import { ProjectStore } from '../../../main/core/store/project-store.ts'
import type { Block } from '../../../shared/model/block.ts'
import { normalise, normaliseName } from '../../../shared/text/normalise.ts'
import { benchHost } from '../support/bench-host.ts'
import { given, memoryNow, report } from '../support/measured-process.ts'
import { indexOfScan, regexScan } from './baselines.ts'

// One way of looking for many names in all articles, in a fresh process. The texts are in memory before it begins, but
// for `disk`, which is what the app does: read, check, normalise, look, keep. `plain` counts the places that all ways find
// alike: the name as a whole word, nothing written together with it.

const [how = '', path = '', dataFolder = '', count = '500'] = given
const store = await ProjectStore.openForReading(benchHost(dataFolder), path)
const names = [...actorsByName(store.state).keys()]
  .filter((name) => normaliseName(name).length >= 5)
  .slice(0, Number(count))
const versions = versionsOf(store.state)

interface Text {
  language: string | null
  blocks: readonly Block[]
  normalised: readonly string[]
}

async function readTexts(): Promise<Text[]> {
  const texts: Text[] = []
  for (const { versionId, language } of articlesOf(store.state).values()) {
    const blocks = visibleBlocks(await readBody(store.host.files, path, versions.get(versionId)?.bodyHash ?? ''))
    texts.push({ language, blocks, normalised: how === 'original' ? [] : blocks.map(({ text }) => normalise(text)) })
  }
  return texts
}

const texts = how === 'disk' ? [] : await readTexts()
globalThis.gc?.()
let hits = 0
let plain = 0

function scanNormalised(find: (text: string, language: string | null) => { hits: number; plain: number }): void {
  for (const { language, normalised } of texts)
    for (const text of normalised) {
      const found = find(text, language)
      hits += found.hits
      plain += found.plain
    }
}

const ways: Record<string, () => void | Promise<void>> = {
  map() {
    const matcher = createNameMatcher(names)
    const wordsBefore = /[\p{L}\p{N}]$/u
    const wordsBehind = /^[\p{L}\p{N}]/u
    scanNormalised((text, language) => {
      const found = matcher.find(text, textLanguageOf(language))
      let alone = 0
      for (const { start, end, pattern } of found)
        if (
          pattern.words.join(' ') === text.slice(start, end) &&
          !wordsBefore.test(text.slice(Math.max(0, start - 1), start)) &&
          !wordsBehind.test(text.slice(end, end + 1))
        )
          alone++
      return { hits: found.length, plain: alone }
    })
  },
  regex() {
    const find = regexScan(names)
    scanNormalised((text) => {
      const found = find(text)
      return { hits: found, plain: found }
    })
  },
  indexOf() {
    const find = indexOfScan(names)
    scanNormalised((text) => {
      const found = find(text)
      return { hits: found, plain: found }
    })
  },
  original() {
    const matcher = createNameMatcher(names)
    for (const { blocks, language } of texts) hits += findMentions(matcher, blocks, language).length
  },
  async disk() {
    for await (const _ of mentionIndexOf(store).update()) hits++
  },
}

const way = ways[how]
if (!way) throw new Error(`There is no way ‘${how}’: ${Object.keys(ways).join(', ')}.`)
const before = performance.now()
const cpuBefore = process.cpuUsage()
await way()
const ms = performance.now() - before
const { user, system } = process.cpuUsage(cpuBefore)
const characters = texts.reduce((sum, { blocks }) => sum + blocks.reduce((all, { text }) => all + text.length, 0), 0)
report({
  ms,
  cpuMs: (user + system) / 1_000,
  hits,
  plain,
  names: how === 'disk' ? actorsByName(store.state).size : names.length,
  millionUnits: characters / 1e6,
  rssMB: memoryNow().rssMB ?? 0,
})
