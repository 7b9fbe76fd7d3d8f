import { diffArrays } from 'diff'
import { longestRising } from './longest-rising.ts'
import { isWord, splitWords } from './split-words.ts'

/** A stretch of a text and what became of it. Offsets are UTF-16 units, ends exclusive. */
export interface Stretch {
  oldStart: number
  oldEnd: number
  newStart: number
  newEnd: number
  /** The same characters on both sides. Otherwise the old ones, if any, were replaced by the new ones, if any. */
  same: boolean
  /** How many words are the same; 0 for a change. */
  words: number
}

/** Longer lists of words are first cut where rare words tell that both sides are at the same place. */
const longestAtOnce = 1_500
/** Two lists further apart than so many changes are not worth telling apart word by word: one replaced the other. */
const mostChanges = 4_000
const wordsPerMark = 3

/** What became of each stretch of a text, word by word, in order, without gaps on either side. */
export function wordChanges(before: string, after: string): Stretch[] {
  if (before === after) return [sameText(before)]
  const stretches: Stretch[] = []
  const at = { old: 0, new: 0 }
  const add = (oldWords: readonly string[], newWords: readonly string[], same: boolean) => {
    const oldLength = lengthOf(oldWords)
    const newLength = lengthOf(newWords)
    if (oldLength + newLength === 0) return
    const last = stretches.at(-1)
    const words = same ? oldWords.filter(isWord).length : 0
    if (last && last.same === same) {
      last.oldEnd += oldLength
      last.newEnd += newLength
      last.words += words
    } else
      stretches.push({
        oldStart: at.old,
        oldEnd: at.old + oldLength,
        newStart: at.new,
        newEnd: at.new + newLength,
        same,
        words,
      })
    at.old += oldLength
    at.new += newLength
  }
  for (const [oldWords, newWords] of pieces(splitWords(before), splitWords(after))) addDiff(oldWords, newWords, add)
  return stretches
}

type Add = (oldWords: readonly string[], newWords: readonly string[], same: boolean) => void

function addDiff(oldWords: string[], newWords: string[], add: Add): void {
  const changes = diffArrays(oldWords, newWords, { maxEditLength: mostChanges })
  if (!changes) add(oldWords, newWords, false)
  for (const { value, added, removed } of changes ?? []) {
    if (added) add([], value, false)
    else if (removed) add(value, [], false)
    else add(value, value, true)
  }
}

function sameText(text: string): Stretch {
  const words = splitWords(text).filter(isWord).length
  return { oldStart: 0, oldEnd: text.length, newStart: 0, newEnd: text.length, same: true, words }
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)

/** Long lists cut at words that stand once on either side, three in a row, in the same order. */
function pieces(oldWords: string[], newWords: string[]): [string[], string[]][] {
  if (oldWords.length <= longestAtOnce && newWords.length <= longestAtOnce) return [[oldWords, newWords]]
  const there = placesOfUnique(newWords)
  const shared = [...placesOfUnique(oldWords)].flatMap(([mark, oldAt]) => {
    const newAt = there.get(mark)
    return newAt === undefined ? [] : [{ oldAt, newAt }]
  })
  const cuts = longestRising(shared.map(({ newAt }) => newAt)).flatMap((at) => shared[at] ?? [])
  const found: [string[], string[]][] = []
  let last = { oldAt: 0, newAt: 0 }
  for (const cut of cuts) {
    if (cut.oldAt - last.oldAt < longestAtOnce / 2 && cut.newAt - last.newAt < longestAtOnce / 2) continue
    found.push([oldWords.slice(last.oldAt, cut.oldAt), newWords.slice(last.newAt, cut.newAt)])
    last = cut
  }
  found.push([oldWords.slice(last.oldAt), newWords.slice(last.newAt)])
  return found
}

/** Where each run of three words begins that stands once in a list. */
function placesOfUnique(words: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const at = words.flatMap((word, index) => (isWord(word) ? [index] : []))
  for (let i = 0; i + wordsPerMark <= at.length; i++) {
    const mark = at
      .slice(i, i + wordsPerMark)
      .map((index) => words[index])
      .join(' ')
    places.set(mark, places.has(mark) ? -1 : (at[i] ?? 0))
  }
  for (const [mark, place] of places) if (place === -1) places.delete(mark)
  return places
}
