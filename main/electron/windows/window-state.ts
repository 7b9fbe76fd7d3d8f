/** A rectangle on the desktop, in device-independent pixels. */
export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

/** How a window stood when it was closed, and what it showed. */
export interface WindowState {
  bounds: Bounds
  isMaximized: boolean
  /** The folder of its project, or null. */
  project: string | null
}

/** The size of a first window, and the smallest that the app fits in. */
export const usualSize = { width: 1_280, height: 860 }
export const leastSize = { width: 800, height: 560 }

/** How much of the title bar must lie within a screen for a person to get hold of the window. */
const gripPx = { width: 160, height: 40 }

/**
 * Bounds that lie on a screen that is there now: kept where they can be reached, otherwise in the middle of the first
 * of `workAreas`, and never larger than the screen they are on.
 */
export function boundsOnScreen(bounds: Bounds | null, workAreas: readonly Bounds[]): Bounds {
  const first = workAreas[0] ?? { x: 0, y: 0, ...usualSize }
  if (!bounds) return centredIn(first, usualSize)
  const area = workAreas.find((each) => isWithinReach(bounds, each))
  if (!area) return centredIn(first, bounds)
  const width = Math.min(Math.max(bounds.width, leastSize.width), area.width)
  const height = Math.min(Math.max(bounds.height, leastSize.height), area.height)
  const fitted = { x: bounds.x, y: Math.max(bounds.y, area.y), width, height }
  return isWithinReach(fitted, area) ? fitted : centredIn(area, fitted)
}

function isWithinReach(bounds: Bounds, area: Bounds): boolean {
  const overlap = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const top = bounds.y - area.y
  return overlap >= gripPx.width && top > -gripPx.height && top <= area.height - gripPx.height
}

function centredIn(area: Bounds, size: { width: number; height: number }): Bounds {
  const width = Math.min(Math.max(size.width, leastSize.width), area.width)
  const height = Math.min(Math.max(size.height, leastSize.height), area.height)
  const x = area.x + Math.round((area.width - width) / 2)
  const y = area.y + Math.round((area.height - height) / 2)
  return { x, y, width, height }
}

/** A second window stands a little beside the one before, so that both are seen. */
export function besideBounds({ x, y, width, height }: Bounds): Bounds {
  return { x: x + 32, y: y + 32, width, height }
}
