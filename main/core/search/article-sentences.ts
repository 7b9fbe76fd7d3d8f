import { type Article, articleType } from '../../../shared/model/article.ts'
import type { Block } from '../../../shared/model/block.ts'
import type { Highlight } from '../../../shared/model/highlight.ts'
import { sentencesOf } from '../../../shared/text/sentences.ts'
import { readBody } from '../store/body.ts'
import { recordOf, versionsOf } from '../store/project-records.ts'
import type { ProjectStore } from '../store/project-store.ts'
import type { MeetingPlace } from './meeting-place.ts'

/** An article with its text. */
export interface ArticleText {
  article: Article
  blocks: ReadonlyMap<string, Block>
}

/** Reads the text of an article; null where it is gone. Throws Failure `bodyMissing`, `bodyDamaged`. */
export async function readArticleText(store: ProjectStore, articleId: string): Promise<ArticleText | null> {
  const article = recordOf(store.state, articleType, articleId)
  const version = article && versionsOf(store.state).get(article.versionId)
  if (!version) return null
  const blocks = await readBody(store.host.files, store.folder, version.bodyHash)
  return { article, blocks: new Map(blocks.map((block) => [block.id, block])) }
}

/** The sentences of some paragraphs, each with the highlights that stand in it. */
export function sentencePlaces({ article, blocks }: ArticleText, paragraphs: readonly MeetingPlace[]): MeetingPlace[] {
  return paragraphs.flatMap(({ parts, highlights }) =>
    parts.flatMap(({ blockId }) => {
      const block = blocks.get(blockId)
      if (!block) return []
      return sentencesOf(block.text, block.language ?? article.language).map(({ startUtf16, endUtf16 }) => ({
        parts: [{ blockId, startUtf16, endUtf16 }],
        highlights: highlights.filter((highlight) => standsIn(highlight, blockId, startUtf16, endUtf16)),
      }))
    }),
  )
}

const standsIn = ({ target }: Highlight, inBlock: string, start: number, end: number): boolean =>
  target.some(({ blockId, startUtf16, endUtf16 }) => blockId === inBlock && startUtf16 < end && endUtf16 > start)
