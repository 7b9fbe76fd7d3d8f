// What electron-builder and the systems read of an icon: a picture of every size under its own name.

/** Width and height of a PNG, or null where it is none. */
export function pngSize(png: Buffer): { width: number; height: number } | null {
  if (png.length < 24 || png.toString('latin1', 1, 4) !== 'PNG') return null
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** The sizes in a Windows icon, as its directory says. */
export function icoSizes(ico: Buffer): number[] {
  if (ico.readUInt16LE(2) !== 1) return []
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => ico[6 + 16 * index] || 256)
}

/** The types of the pictures in a macOS icon whose chunk is whole. */
export function icnsTypes(icns: Buffer): string[] {
  const types: string[] = []
  if (icns.toString('latin1', 0, 4) !== 'icns' || icns.readUInt32BE(4) !== icns.length) return types
  for (let at = 8; at + 8 <= icns.length; ) {
    const length = icns.readUInt32BE(at + 4)
    if (length < 8 || at + length > icns.length) return types
    types.push(icns.toString('latin1', at, at + 4))
    at += length
  }
  return types
}

const icoWanted = [16, 24, 32, 48, 64, 128, 256]
const icnsWanted = ['icp4', 'icp5', 'ic11', 'ic12', 'ic07', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10']

/** What is wrong with the icons in build/, by name; a PNG there is named for its size, `16x16.png`. */
export function iconFaults(icons: ReadonlyMap<string, Buffer>): string[] {
  return [...icons].flatMap(([name, bytes]) => {
    if (name.endsWith('.png')) {
      const size = pngSize(bytes)
      return size && name === `${size.width}x${size.height}.png` ? [] : [`${name} is not a PNG of that size.`]
    }
    const isIco = name.endsWith('.ico')
    const found: readonly (string | number)[] = isIco ? icoSizes(bytes) : icnsTypes(bytes)
    const missing = (isIco ? icoWanted : icnsWanted).filter((wanted) => !found.includes(wanted))
    return missing.length === 0 ? [] : [`${name} has no picture for ${missing.join(', ')}.`]
  })
}
