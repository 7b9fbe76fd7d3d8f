import { idPrefixes } from '../../../shared/model/ids.ts'
import type { Json } from '../../../shared/model/json.ts'
import type { State } from '../store/state.ts'
import { nameOf } from './record-names.ts'

const longestText = 4_000
const blocks = new Set(['paragraph', 'heading', 'quote', 'listitem', 'tablerow', 'evidence-quote'])

/** A value of a field as a person reads it: records by their names, the text of a section as its words; null where there is none. */
export function valueText(state: State, value: Json): string | null {
  const text = textOf(state, value)
  if (text === null || text.length <= longestText) return text
  return `${text.slice(0, longestText)}…`
}

function textOf(state: State, value: Json): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return recordName(state, value) ?? value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.flatMap((each) => textOf(state, each) ?? []).join(', ') || null
  if ('root' in value) return editorText(state, value.root ?? null).trim() || null
  const telling = value.exact ?? value.name ?? value.text ?? null
  if (typeof telling === 'string') return telling
  return (
    Object.entries(value)
      .map(([name, each]) => `${name}: ${textOf(state, each) ?? '–'}`)
      .join(', ') || null
  )
}

function recordName(state: State, text: string): string | null {
  const [, prefix] = /^([a-z]{1,3})_[0-9a-z]{4,32}$/.exec(text) ?? []
  if (prefix === undefined) return null
  const collection = Object.entries(idPrefixes).find(([, each]) => each === prefix)?.[0]
  return collection === undefined ? null : nameOf(state, collection, text)
}

/** The words of an editor's state, a line a block. */
function editorText(state: State, node: Json): string {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return ''
  const { type, text, children, highlightId, highlightIds, actorId, eventId } = node
  if (type === 'linebreak') return '\n'
  const mentioned = [highlightId, actorId, eventId].find((id) => typeof id === 'string')
  const own =
    typeof text === 'string'
      ? text
      : typeof mentioned === 'string'
        ? `‘${recordName(state, mentioned) ?? mentioned}’`
        : Array.isArray(highlightIds)
          ? ` [${highlightIds.length === 1 ? '1 source' : `${highlightIds.length} sources`}]`
          : ''
  const within = Array.isArray(children) ? children.map((child) => editorText(state, child)).join('') : ''
  return typeof type === 'string' && blocks.has(type) ? `${own}${within}\n` : `${own}${within}`
}
