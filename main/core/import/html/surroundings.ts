import type { BlockType, Direction } from '../../../../shared/model/block.ts'
import type { AncestorNames } from '../draft-block.ts'
import { namesOf } from './element-kinds.ts'

/** What the elements around a piece of text say about it. */
export interface Surroundings {
  type: BlockType
  level: number
  listDepth: number
  element: string
  ancestry: readonly AncestorNames[]
  direction: Direction | undefined
  language: string | undefined
  preformatted: boolean
}

const captionNames =
  /(?:^|[\s_-])(?:(?:fig|wp|img|image|photo|media|video|picture|pic|slide|gallery)?-?_?captions?(?:-text)?|cutline|(?:photo|image|img|media|picture)-?_?(?:credits?|desc|description|source|copyright|by))(?:$|[\s_-])|wp-caption-text/

/** The outermost surroundings: nothing said yet. */
export const noSurroundings: Surroundings = {
  type: 'paragraph',
  level: 0,
  listDepth: 0,
  element: 'div',
  ancestry: [],
  direction: undefined,
  language: undefined,
  preformatted: false,
}

/** What holds for both of two pieces of one block: a <span> around the first words says nothing about the rest. */
export function commonSurroundings(first: Surroundings, second: Surroundings): Surroundings {
  if (first === second || first.ancestry === second.ancestry) return first
  const shared = first.ancestry.findIndex((names, index) => names !== second.ancestry[index])
  const outer = second.ancestry.length < first.ancestry.length ? second : first
  return {
    ...outer,
    ancestry: shared < 0 ? first.ancestry : first.ancestry.slice(0, shared),
    type: first.type === 'caption' ? second.type : first.type,
  }
}

/** Surroundings inside an inline element. */
export function inlineAround(element: Element, around: Surroundings): Surroundings {
  const names = namesOf(element)
  const marked = {
    direction: directionOf(element) ?? around.direction,
    language: languageOf(element) ?? around.language,
  }
  if (!names)
    return marked.direction === around.direction && marked.language === around.language
      ? around
      : { ...around, ...marked }
  const ancestry = [...around.ancestry, { element: element.nodeName.toLowerCase(), names }]
  return {
    ...around,
    ...marked,
    ancestry,
    type: captionNames.test(names) && around.type !== 'heading' ? 'caption' : around.type,
  }
}

/** Surroundings inside a block element of the given upper-case name. */
export function blockAround(element: Element, name: string, around: Surroundings): Surroundings {
  const names = namesOf(element)
  const heading = /^H([1-6])$/.exec(name)?.[1]
  const inside: Surroundings = {
    ...around,
    element: name.toLowerCase(),
    ancestry: [...around.ancestry, { element: name.toLowerCase(), names }],
    direction: directionOf(element) ?? around.direction,
    language: languageOf(element) ?? around.language,
    preformatted: around.preformatted || name === 'PRE',
  }
  if (around.type === 'caption' || name === 'FIGCAPTION' || name === 'CAPTION' || captionNames.test(names))
    return { ...inside, type: 'caption' }
  if (heading) return { ...inside, type: 'heading', level: Number(heading) }
  if (name === 'BLOCKQUOTE') return { ...inside, type: 'quote' }
  if (name === 'UL' || name === 'OL' || name === 'MENU' || name === 'DIR')
    return { ...inside, listDepth: around.listDepth + 1 }
  if (name === 'LI' || name === 'DD') return { ...inside, type: 'listItem', level: Math.max(1, inside.listDepth) }
  return inside
}

function directionOf(element: Element): Direction | undefined {
  const value = element.getAttribute('dir')?.toLowerCase()
  return value === 'rtl' || value === 'ltr' ? value : undefined
}

function languageOf(element: Element): string | undefined {
  return element.getAttribute('lang') || element.getAttribute('xml:lang') || undefined
}
