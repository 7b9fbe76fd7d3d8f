/** What is measured of one reader with one article. Times in ms, sizes in MB (10⁶ bytes). */
export interface ReadingFigures {
  /** From asking for the article to the second frame with its marks; the app fetches it from core. */
  paint: number
  /** The same with the article in memory: what drawing alone costs. NaN where there is no such difference. */
  again: number
  /** One more highlight, to the end of the frame that shows it: the median of several. */
  add: number
  addWorst: number
  /** A frame while scrolling, 95th of 100. */
  scroll: number
  heap: number
  /** Of the process that draws the page, as the system counts it. */
  rss: number
  elements: number
}
