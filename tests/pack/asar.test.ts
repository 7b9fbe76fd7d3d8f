import { expect, it } from 'vitest'
import { asarFiles } from './asar.ts'

/** An archive as the format has it: a pickle with the size of the next, and that one with the header as a string. */
function anArchive(header: object): Buffer {
  const json = Buffer.from(JSON.stringify(header))
  const padded = Math.ceil(json.length / 4) * 4
  const archive = Buffer.alloc(16 + padded + 8)
  for (const [index, value] of [4, 8 + padded, 4 + padded, json.length].entries())
    archive.writeUInt32LE(value, 4 * index)
  json.copy(archive, 16)
  archive.write('contents', 16 + padded)
  return archive
}

it('lists the files of an archive, and which of them lie beside it', () => {
  const archive = anArchive({
    files: {
      out: { files: { main: { files: { 'cli.js': { size: 7, unpacked: true } } } } },
      'ملف.html': { size: 3, offset: '0', integrity: {} },
      shortcut: { link: 'out/main/cli.js' },
    },
  })
  expect(asarFiles(archive)).toEqual([
    { path: 'out/main/cli.js', isUnpacked: true, bytes: 7 },
    { path: 'ملف.html', isUnpacked: false, bytes: 3 },
  ])
})

it('refuses what is no header of an archive', () => {
  expect(() => asarFiles(anArchive({ files: { x: { colour: 'red' } } }))).toThrow()
})
