import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestName } from '../../../main/core/store/project-folder.ts'
import { coderColours } from '../../../shared/model/coder.ts'
import type { Id } from '../../../shared/model/ids.ts'
import { formatVersion, type Manifest } from '../../../shared/model/project.ts'
import { addArticle } from './add-article.ts'
import { addHighlight } from './add-highlight.ts'
import { type Codebook, type CodebookSize, makeCodebook } from './codebook.ts'
import { act, type Desk } from './desk.ts'
import { writeDossier } from './dossier.ts'
import { choosePassages } from './passages.ts'
import { ProjectLog } from './project-log.ts'
import { Random } from './random.ts'
import { scripts } from './scripts.ts'
import { makeSource } from './source-text.ts'
import { makeName, makeVocabulary, type Vocabulary } from './vocabulary.ts'

// A project of any size that nobody wrote: for benchmarks and for trying the app out. The same options give the same
// bytes on every machine. Everything in it is made up, names and words included.

/** What project to make. */
export interface ProjectOptions {
  folder: string
  articles: number
  /** How many to an article. */
  highlights: number
  seed: number
  /** How many actors, events and themes; left out, as many as go with so many articles. */
  codebook?: CodebookSize
}

/** What was made. */
export interface MadeProject {
  projectId: string
  articles: number
  /** Those that are there: some were made and removed. */
  highlights: number
  actors: number
  events: number
  /** Bytes of all logs. */
  logBytes: number
}

const startMs = Date.UTC(2024, 0, 8, 8)
const writerCount = 3

/** Makes a project in a folder that is absent or empty. */
export function makeProject({ folder, articles, highlights, seed, codebook: size }: ProjectOptions): MadeProject {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`‘${folder}’ is not empty.`)
  const random = new Random(seed)
  const log = new ProjectLog(folder, startMs)
  const writers = Array.from({ length: writerCount }, () => ({ writerId: random.text(8), coderId: random.id('coder') }))
  const desk: Desk = { folder, random, log, writers }
  const projectId = random.id('project')
  makeFolders(folder, { format: 'mediation-notebook', id: projectId, ...formatVersion })
  introduce(desk, projectId, `${articles} articles`)

  const vocabularies = scripts.map((script) => makeVocabulary(random, script))
  const codebook = makeCodebook(
    random,
    vocabularies,
    size ?? {
      actors: Math.max(12, Math.round(articles / 25)),
      events: Math.max(8, Math.round(articles / 10)),
      themes: Math.min(60, Math.max(9, Math.round(articles / 50))),
    },
  )
  for (const { label, ops } of codebook.actions) act(desk, label, ops)
  const marked = addArticles(desk, { articles, highlights }, { vocabularies, codebook })
  const [english] = vocabularies
  if (english && marked.length > 0) writeDossier(desk, english, { codebook, citable: everyTwentieth(marked) })
  log.close()
  const { actors, events } = codebook
  return {
    projectId,
    articles,
    highlights: marked.length,
    actors: actors.length,
    events: events.length,
    logBytes: log.bytes,
  }
}

const everyTwentieth = <T>(items: readonly T[]): T[] => items.filter((_, index) => index % 20 === 0)

/** The folders and the manifest of an empty project. */
export function makeFolders(folder: string, manifest: Manifest): void {
  for (const kind of ['articles', 'files'])
    for (let shelf = 0; shelf < 256; shelf++)
      mkdirSync(join(folder, kind, shelf.toString(16).padStart(2, '0')), { recursive: true })
  writeFileSync(join(folder, manifestName), `${JSON.stringify(manifest)}\n`)
}

/** The action that makes the project, and each writer's that joins it. */
export function introduce(desk: Desk, projectId: Id<'project'>, title: string): void {
  for (const [index, writer] of desk.writers.entries()) {
    const set = { name: `Coder ${index + 1}`, colour: coderColours[index] ?? coderColours[0] }
    const coder = { c: 'coder', id: writer.coderId, set }
    if (index > 0) act(desk, 'coder.add', [coder], writer)
    else act(desk, 'project.create', [{ c: 'project', id: projectId, set: { title } }, coder], writer)
  }
}

/** Gives the ids of the highlights that are there in the end. */
function addArticles(
  desk: Desk,
  { articles, highlights }: { articles: number; highlights: number },
  { vocabularies, codebook }: { vocabularies: readonly Vocabulary[]; codebook: Codebook },
): Id<'highlight'>[] {
  const { random } = desk
  const outlets = new Map(
    vocabularies.map((each) => [each.script.language, Array.from({ length: 12 }, () => makeName(random, each))]),
  )
  const marked: Id<'highlight'>[] = []
  for (let number = 1; number <= articles; number++) {
    const vocabulary = pickByShare(random, vocabularies)
    const { language } = vocabulary.script
    const known = codebook.namesIn.get(language) ?? []
    const names = known.length > 0 ? Array.from({ length: 3 }, () => random.pickFrequent(known)) : []
    const outlet = random.pickFrequent(outlets.get(language) ?? [])
    const source = makeSource(random, vocabulary, { number, outlet, names })
    const article = addArticle(desk, source, number)
    for (const found of choosePassages(random, source, highlights)) {
      const id = addHighlight(desk, article, found, { vocabulary, codebook })
      if (id) marked.push(id)
    }
  }
  return marked
}

function pickByShare(random: Random, vocabularies: readonly Vocabulary[]): Vocabulary {
  let rest = random.below(100)
  for (const vocabulary of vocabularies) {
    rest -= vocabulary.script.share
    if (rest < 0) return vocabulary
  }
  throw new Error('the shares of the languages do not come to 100')
}
