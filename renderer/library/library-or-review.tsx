import { usePlace } from '../app/place.ts'
import { ReviewPlace } from '../review/review-place.tsx'
import { LibraryPlace } from './library-place.tsx'

/** The Library, or the review of its metadata, as the address says. */
export function LibraryOrReview() {
  return usePlace().detail.review === undefined ? <LibraryPlace /> : <ReviewPlace />
}
