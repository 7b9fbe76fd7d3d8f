/** What the zoom buttons stop at, 1 being the size on paper. */
const zoomSteps: readonly number[] = [0.25, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]

/** Steps that differ by less than this look alike, so that zooming always shows. */
const tolerance = 0.02

/** The next larger or smaller step from any zoom, also from one between two steps; null at the end of the scale. */
export function nextZoom(zoom: number, direction: 'in' | 'out'): number | null {
  const next =
    direction === 'in'
      ? zoomSteps.find((step) => step > zoom + tolerance)
      : zoomSteps.findLast((step) => step < zoom - tolerance)
  return next ?? null
}
