import type { FoundKind } from '../../../../shared/rows/search.ts'
import type { Operation } from '../../store/action.ts'
import { fieldsOf, sectionsOf } from '../../store/project-records.ts'
import type { State } from '../../store/state.ts'

/** Calls back with each item whose text an operation may have changed, made or removed. */
export function touchedItems(state: State, { c, id }: Operation, touch: (kind: FoundKind, id: string) => void): void {
  switch (c) {
    case 'article':
    case 'highlight':
      touch(c, id)
      touch('note', id)
      break
    case 'version':
      touch('article', String(fieldsOf(state, 'version', id).articleId))
      break
    case 'section':
      touch('section', id)
      touch('note', id)
      break
    case 'actor':
    case 'event':
      touch('note', id)
      for (const section of sectionsOf(state)) touch('section', section.id) // which may mention it by name
      break
    case 'theme':
      touch('note', id)
      break
    default: // has no text of its own
  }
}
