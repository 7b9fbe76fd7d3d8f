import type {
  MentioningArticleRow,
  MentionListRow,
  MentionPlace,
  MentionRow,
  MentionState,
} from '../../shared/rows/mention.ts'

/** A mention with its article, as a row of the review. */
export interface ShownMention {
  key: string
  mention: MentionRow
  article: MentioningArticleRow
}

/** What the review is narrowed to. */
export interface MentionView {
  state: MentionState
  /** Names of the actor; none: all. */
  names: ReadonlySet<string>
  /** Only by names that others bear, too. */
  onlyShared: boolean
  /** Those judged one by one since the view was chosen: they stay where they are. */
  judged: ReadonlySet<string>
}

const keyOf = (article: MentioningArticleRow, { blockId, startUtf16, endUtf16 }: MentionRow): string =>
  `${article.articleId} ${blockId} ${startUtf16} ${endUtf16}`

/** The mentions that are left by a view, in the order of the list. */
export function shownMentions({ articles }: Pick<MentionListRow, 'articles'>, view: MentionView): ShownMention[] {
  return articles.flatMap((article) =>
    article.mentions.flatMap((mention) => {
      const key = keyOf(article, mention)
      const isShown =
        (mention.state === view.state || view.judged.has(key)) &&
        (view.names.size === 0 || view.names.has(mention.name)) &&
        (!view.onlyShared || mention.others.length > 0)
      return isShown ? [{ key, mention, article }] : []
    }),
  )
}

/** The place of a mention, as a judgement names it. */
export function placeOf({ mention, article }: ShownMention): MentionPlace {
  const { blockId, startUtf16, endUtf16 } = mention
  return { articleId: article.articleId, bodyHash: article.bodyHash, blockId, startUtf16, endUtf16 }
}

/** A line of the review: the head of an article, or one of its mentions. */
export type ReviewLine =
  | { kind: 'article'; article: MentioningArticleRow; mentions: readonly ShownMention[] }
  | { kind: 'mention'; shown: ShownMention }

/** The mentions under the heads of their articles. */
export function linesOf(shown: readonly ShownMention[]): ReviewLine[] {
  const lines: ReviewLine[] = []
  let start = 0
  for (const [index, each] of shown.entries()) {
    if (shown[index + 1]?.article === each.article) continue
    const mentions = shown.slice(start, index + 1)
    lines.push({ kind: 'article', article: each.article, mentions })
    for (const mention of mentions) lines.push({ kind: 'mention', shown: mention })
    start = index + 1
  }
  return lines
}
