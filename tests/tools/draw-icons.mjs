// Draws the icons that the installers need from the drawings in build/, with the Chromium that the tests use.
// Their results are kept in the repository; run it after a change of a drawing, and look at what comes out:
//
//   node --import tsx tests/tools/draw-icons.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { findChromium } from '../../main/adapters/printer/find-chromium.ts'
import { launchChromium } from '../../main/adapters/printer/launch-chromium.ts'
import { icnsFrom, icoFrom } from './icon-formats.ts'

const build = resolve(import.meta.dirname, '../../build')
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const windowsSizes = [16, 24, 32, 48, 64, 128, 256]
const macSizes = [16, 32, 64, 128, 256, 512, 1024]

const machine = { platform: process.platform, env: process.env, home: homedir() }
const browser = await launchChromium(
  findChromium(machine, process.env.MEDIATION_NOTEBOOK_CHROMIUM ?? null),
  machine.platform,
)
const page = await browser.newPage()

/** The drawing at this many pixels a side; `part` is how much of them it takes, the rest is margin. */
async function draw(svg, size, part = 1) {
  const { data, rgba } = await page.evaluate(
    async ({ svg, size, part }) => {
      const image = new Image()
      image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
      const context = canvas.getContext('2d')
      const margin = (size * (1 - part)) / 2
      context.drawImage(image, margin, margin, size * part, size * part)
      return {
        data: canvas.toDataURL('image/png').split(',')[1],
        rgba: size < 256 ? [...context.getImageData(0, 0, size, size).data] : [], // slow to hand over, and only icons below want it
      }
    },
    { svg, size, part },
  )
  return { size, png: Buffer.from(data, 'base64'), rgba: Uint8Array.from(rgba) }
}

const drawAll = (sizes, drawingAt) => Promise.all(sizes.map(drawingAt))
const [icon, small, document] = await Promise.all(
  ['icon.svg', 'icon-small.svg', 'document.svg'].map((name) => readFile(join(build, name), 'utf8')),
)
const app = (size) => draw([16, 32].includes(size) ? small : icon, size)
// On macOS an icon stands in a margin of its own, as Apple's grid has it.
const macApp = (size) => (size === 16 ? draw(small, size) : draw(icon, size, 0.88))
const file = (size) => draw(document, size)

await mkdir(join(build, 'icons'), { recursive: true })
for (const { size, png } of await drawAll(linuxSizes, app))
  await writeFile(join(build, 'icons', `${size}x${size}.png`), png)
await writeFile(join(build, 'icon.ico'), icoFrom(await drawAll(windowsSizes, app)))
await writeFile(join(build, 'icon.icns'), icnsFrom(await drawAll(macSizes, macApp)))
// Named for the extension: that is where electron-builder looks for the icon of a kind of file.
await writeFile(join(build, 'mnb.ico'), icoFrom(await drawAll(windowsSizes, file)))
await writeFile(join(build, 'mnb.icns'), icnsFrom(await drawAll(macSizes, file)))
await browser.close()
