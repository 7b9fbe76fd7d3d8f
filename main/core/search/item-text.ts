import { articleType } from '../../../shared/model/article.ts'
import { sectionType } from '../../../shared/model/dossier.ts'
import type { Json } from '../../../shared/model/json.ts'
import { isBlockHidden } from '../../../shared/model/shown-blocks.ts'
import { highlightFields } from '../annotate/highlight-index.ts'
import { nameOfTag } from '../annotate/tag-names.ts'
import { readBody } from '../store/body.ts'
import { fieldsOf, recordOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { State } from '../store/state.ts'
import type { SearchItem, TextPart } from './item.ts'
import { type NotedCollection, noteFields } from './note-items.ts'
import { sectionTexts } from './section-text.ts'

/** The text of an item that is in memory. Of an article that is its title alone. */
export function partsInMemory(state: State, item: SearchItem): TextPart[] {
  switch (item.kind) {
    case 'article': {
      const article = recordOf(state, articleType, item.id)
      return article?.title ? [part('title', article.title)] : []
    }
    case 'highlight': {
      const { quote, translation } = highlightFields(state, item.id) ?? {}
      const exact = textIn(quote, 'exact')
      const translated = textIn(translation, 'text')
      return [...(exact ? [part('text', exact)] : []), ...(translated ? [part('translation', translated)] : [])]
    }
    case 'note':
      return [part('note', noteOf(state, item))]
    case 'section': {
      const section = recordOf(state, sectionType, item.id)
      if (!section) return []
      const texts = sectionTexts(section.content, (kind, id) => nameOfTag(state, { kind, id })).map((text) =>
        part('text', text),
      )
      return section.title ? [part('title', section.title), ...texts] : texts
    }
  }
}

/** All the text of an item that a search looks at. Throws Failure `bodyMissing`, `bodyDamaged` for an article without its text. */
export async function partsOf(store: ProjectStore, item: SearchItem): Promise<TextPart[]> {
  const parts = partsInMemory(store.state, item)
  if (item.kind !== 'article') return parts
  return [...parts, ...(await blockParts(store, item.id))]
}

/** The blocks of an article that belong to its text. Throws Failure `bodyMissing`, `bodyDamaged`. */
export async function blockParts({ host, folder, state }: ProjectStore, articleId: string): Promise<TextPart[]> {
  const article = recordOf(state, articleType, articleId)
  const version = article && versionsOf(state).get(article.versionId)
  if (!version) return []
  const blocks = await readBody(host.files, folder, version.bodyHash)
  const fields = fieldsOf(state, 'article', articleId)
  const shown = blocks.filter((block) => !isBlockHidden(fields, version.bodyHash, block))
  return shown.map(({ id, text, direction }) => ({
    part: 'text',
    text,
    blockId: id,
    direction: direction ?? article.direction,
  }))
}

/** What a record's note says. */
function noteOf(state: State, { collection, id }: SearchItem): string {
  const text = fieldsOf(state, collection, id)[noteFields[collection as NotedCollection]] // notes are of these collections only
  return typeof text === 'string' ? text : ''
}

/** Highlights are many: their fields are read as stored. */
function textIn(value: Json | undefined, name: string): string | null {
  const text = typeof value === 'object' && value !== null && !Array.isArray(value) ? value[name] : null
  return typeof text === 'string' ? text : null
}

const part = (name: TextPart['part'], text: string): TextPart => ({ part: name, text, blockId: null, direction: null })
