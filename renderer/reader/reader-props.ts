/** Which article is read, and the way to its neighbours in the library's order. */
export interface ReaderProps {
  articleId: string
  /** The highlight that the address names. */
  activeId: string | null
  /** The places of hits that the address names: see hits-detail. */
  hitsAt: string | null
  position: number
  count: number
  onPrevious: (() => void) | null
  onNext: (() => void) | null
}
