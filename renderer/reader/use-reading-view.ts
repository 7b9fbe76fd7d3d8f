import { useMemo, useState } from 'react'
import type { Colouring, ReaderSettings } from '../../shared/reader/reader-settings.ts'
import { allFacets, type Facets, isAll, shownHighlights } from '../../shared/reader/shown-highlights.ts'
import type { ArticleReadingRow, ReaderBlockRow } from '../../shared/rows/article.ts'
import type { HighlightDetailRow } from '../../shared/rows/highlight.ts'
import type { LegendEntry, MarkColours } from './mark-look.ts'
import { useMarkColours } from './use-mark-colours.ts'
import { useReaderSettings } from './use-reader-settings.ts'

/** Pieces of an article that are hidden until they are asked for; `other` are those that a person has hidden. */
export const hiddenPieces = ['caption', 'boilerplate', 'other'] as const
export type HiddenPiece = (typeof hiddenPieces)[number]

function pieceOf({ type }: ReaderBlockRow): HiddenPiece {
  return type === 'caption' || type === 'boilerplate' ? type : 'other'
}

/** What of an article is shown, and how. */
export interface ReadingView {
  settings: ReaderSettings
  changeSettings(to: Partial<ReaderSettings>): void
  colouring: Colouring
  colours: MarkColours
  legend: readonly LegendEntry[]
  facets: Facets
  setFacets(facets: Facets): void
  /** The highlights that the facets leave, in text order. */
  shown: readonly HighlightDetailRow[]
  isFiltered: boolean
  /** The blocks that are shown, in order. */
  blocks: readonly ReaderBlockRow[]
  /** How many pieces of each kind are hidden. */
  hiddenCounts: Readonly<Record<HiddenPiece, number>>
  isPieceShown(piece: HiddenPiece): boolean
  togglePiece(piece: HiddenPiece): void
  areAllPiecesShown: boolean
  toggleAllPieces(): void
  /** Whether several people marked the article. */
  areCodersNamed: boolean
}

/** Keeps what of an article is shown: by facet, by piece and by colour. The emphasised highlight always is. */
export function useReadingView(
  article: ArticleReadingRow,
  highlights: readonly HighlightDetailRow[],
  active: HighlightDetailRow | null,
): ReadingView {
  const { settings, change } = useReaderSettings()
  const [facets, setFacets] = useState(allFacets)
  const [pieces, setPieces] = useState<ReadonlySet<HiddenPiece>>(new Set())
  const { colours, legend } = useMarkColours(settings.colouring, highlights)
  const isFiltered = !isAll(facets)
  const emphasised = isFiltered ? (active?.id ?? null) : null
  const shown = useMemo(
    () => (isFiltered ? shownHighlights(highlights, facets, emphasised) : highlights),
    [highlights, facets, isFiltered, emphasised],
  )
  const wanted = article.blocks.filter(
    (block) =>
      !block.hidden || pieces.has(pieceOf(block)) || active?.target.some(({ blockId }) => blockId === block.id),
  )
  const wantedIds = wanted.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids stand for the blocks
  const blocks = useMemo(() => wanted, [article.blocks, wantedIds])
  const areCodersNamed = useMemo(() => new Set(highlights.map(({ coder }) => coder?.id)).size > 1, [highlights])
  const hidden = article.blocks.filter((block) => block.hidden).map(pieceOf)
  const countOf = (piece: HiddenPiece) => hidden.filter((each) => each === piece).length
  const areAllPiecesShown = hiddenPieces.every((piece) => pieces.has(piece))
  return {
    settings,
    changeSettings: change,
    colouring: settings.colouring,
    colours,
    legend,
    facets,
    setFacets,
    shown,
    isFiltered,
    blocks,
    hiddenCounts: { caption: countOf('caption'), boilerplate: countOf('boilerplate'), other: countOf('other') },
    isPieceShown: (piece) => pieces.has(piece),
    togglePiece: (piece) => setPieces(pieces.has(piece) ? without(pieces, piece) : new Set([...pieces, piece])),
    areAllPiecesShown,
    toggleAllPieces: () => setPieces(new Set(areAllPiecesShown ? [] : hiddenPieces)),
    areCodersNamed,
  }
}

function without<T>(set: ReadonlySet<T>, item: T): Set<T> {
  return new Set([...set].filter((each) => each !== item))
}
