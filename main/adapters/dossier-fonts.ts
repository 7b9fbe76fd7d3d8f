import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const packages = createRequire(import.meta.url)

interface Face {
  family: string
  package: string
  /** Name of the subset, as its file and its unicode range are named. */
  subset: string
  file: string
  weight: string
  style: 'normal' | 'italic'
  /** Characters to take from this face besides its subset's. */
  moreRange: string
  /** More descriptors for the rule. */
  more: string
}

const styles = ['normal', 'italic'] as const

// Static faces: variable ones are embedded in a PDF as outlines without a name, twice as large and with worse spacing.
const sourceSerif: Face[] = styles.flatMap((style) =>
  ['400', '600'].flatMap((weight) =>
    ['latin', 'latin-ext', 'cyrillic'].map((subset) => ({
      family: 'Source Serif 4',
      package: '@fontsource/source-serif-4',
      subset,
      file: `source-serif-4-${subset}-${weight}-${style}.woff2`,
      weight,
      style,
      moreRange: '',
      more: '',
    })),
  ),
)

// Amiri draws small beside a Latin face of the same size. It gets the space too: Chromium draws the zero-width
// non-joiner as a space without width, and where it has to take that from another face, Persian copied out of the PDF
// comes with its letters in another order.
const amiri: Face[] = styles.flatMap((style) =>
  ['400', '700'].map((weight) => ({
    family: 'Amiri',
    package: '@fontsource/amiri',
    subset: 'arabic',
    file: `amiri-arabic-${weight}-${style}.woff2`,
    weight,
    style,
    moreRange: ',U+20,U+A0',
    more: 'size-adjust:112%;',
  })),
)

let css: Promise<string> | null = null

/** `@font-face` rules for the dossier's faces with the fonts inside them as data, about 1 MB; read once. */
export function dossierFontCss(): Promise<string> {
  css ??= Promise.all([...sourceSerif, ...amiri].map(faceRule)).then((rules) => rules.join('\n'))
  return css
}

async function faceRule(face: Face): Promise<string> {
  const font = await readFile(packages.resolve(`${face.package}/files/${face.file}`))
  return `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weight};${face.more}unicode-range:${await unicodeRange(face)};src:url(data:font/woff2;base64,${font.toString('base64')}) format("woff2")}`
}

async function unicodeRange(face: Face): Promise<string> {
  const ranges: Record<string, string> = JSON.parse(
    await readFile(packages.resolve(`${face.package}/unicode.json`), 'utf8'),
  )
  return `${ranges[face.subset] ?? 'U+0-10FFFF'}${face.moreRange}`
}
