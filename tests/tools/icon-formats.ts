/** A square picture: its PNG, and its pixels row by row from the top, four bytes each (RGBA). */
export interface Picture {
  size: number
  png: Uint8Array
  rgba: Uint8Array
}

/** A Windows icon: bitmaps below 256 pixels, which every tool reads, and PNG from there on. */
export function icoFrom(pictures: readonly Picture[]): Buffer {
  const images = pictures.map((picture) => (picture.size < 256 ? bitmapOf(picture) : Buffer.from(picture.png)))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2) // an icon, not a cursor
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size }] of pictures.entries()) {
    const bytes = images[index]?.length ?? 0
    const entry = 6 + 16 * index
    head.writeUInt8(size % 256, entry) // 0 stands for 256
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4) // planes
    head.writeUInt16LE(32, entry + 6) // bits a pixel
    head.writeUInt32LE(bytes, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += bytes
  }
  return Buffer.concat([head, ...images])
}

/** BITMAPINFOHEADER, BGRA from the bottom row up, and a mask that masks nothing: the alpha channel says it all. */
function bitmapOf({ size, rgba }: Picture): Buffer {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(40, 0)
  head.writeInt32LE(size, 4)
  head.writeInt32LE(size * 2, 8) // picture and mask
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(size * size * 4)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const from = (row * size + column) * 4
      const to = ((size - 1 - row) * size + column) * 4
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4)
      pixels.set([blue, green, red, alpha], to)
    }
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size)
  return Buffer.concat([head, pixels, mask])
}

// Two names a size: the plain one, and the same pixels for half the size on a screen of double density.
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** A macOS icon of those of the pictures that it has places for. */
export function icnsFrom(pictures: readonly Picture[]): Buffer {
  const entries = icnsTypes.flatMap(([type, size]) => {
    const picture = pictures.find((candidate) => candidate.size === size)
    return picture ? [chunk(type, Buffer.from(picture.png))] : []
  })
  return chunk('icns', Buffer.concat(entries))
}

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + body.length, 4)
  return Buffer.concat([head, body])
}
