import { apparatusCss } from './apparatus-css.ts'
import { foundationCss } from './foundation-css.ts'
import { frontCss } from './front-css.ts'
import { pageCss } from './page-css.ts'
import { textCss } from './text-css.ts'

// Strings, not .css files: Vitest empties those, `?raw` or not, unless its configuration says otherwise.
const styles = [foundationCss, frontCss, textCss, apparatusCss, pageCss].join('')

// A page's margin box takes one line: a longer line would run off the paper.
const longestLine = 84

/** The dossier's styles, with its title as the running head and its notice at the foot of every page. */
export function dossierCss({ title, notice }: { title: string; notice: string }): string {
  return styles
    .replace('"running head"', () => cssString(shortened(title)))
    .replace('"page notice"', () => cssString(shortened(notice)))
}

function shortened(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine - 1).trimEnd()}…` : line
}

/** A CSS string that cannot end early, nor end the `<style>` it stands in. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
