import type { Extraction } from '../../../../shared/model/extraction.ts'

/** An entry of a reference list: what it says of a source, and mostly not the source's text. */
export interface Reference {
  /** What it is called in the list, for people: its title, or its key. */
  name: string
  /** The fields it states, and its abstract, where it has one, as the blocks. */
  extraction: Extraction
  /** In lower case, without a resolver's address: `10.1000/xyz`. */
  doi: string | null
}
