import { articleType } from '../../../../shared/model/article.ts'
import { fieldsOf, recordOf, versionsOf } from '../../store/project-records.ts'
import type { State } from '../../store/state.ts'
import type { SearchItem } from '../item.ts'
import { partsInMemory } from '../item-text.ts'
import { textKey } from './text-key.ts'

/** What changes with the text of an item. That of an article's body is its hash: the body is not read for it. */
export function itemKey(state: State, item: SearchItem): string {
  const key = textKey(partsInMemory(state, item).map(({ part, text }) => `${part} ${text}`))
  if (item.kind !== 'article') return key
  const article = recordOf(state, articleType, item.id)
  const version = article && versionsOf(state).get(article.versionId)
  return `${key} ${version?.bodyHash.slice(0, 24) ?? ''}${shownKey(state, item.id)}`
}

/** Changes with what a person has shown or hidden of an article; empty where nobody has. */
function shownKey(state: State, articleId: string): string {
  const chosen = Object.entries(fieldsOf(state, 'article', articleId)).filter(([name]) => name.startsWith('block:'))
  return chosen.length === 0 ? '' : ` ${textKey(chosen.map((each) => JSON.stringify(each)).sort())}`
}
