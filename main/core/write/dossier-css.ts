import { apparatusCss } from './apparatus-css.ts'
import { foundationCss } from './foundation-css.ts'
import { frontCss } from './front-css.ts'
import { pageCss } from './page-css.ts'
import { textCss } from './text-css.ts'

// Strings, not .css files: Vitest empties those, `?raw` or not, unless its configuration says otherwise.
const styles = [foundationCss, frontCss, textCss, apparatusCss, pageCss].join('')

// A page's margin box takes one line: a longer title would run off the paper.
const longestRunningHead = 84

/** The dossier's styles, with its title as the running head. */
export function dossierCss(title: string): string {
  const head = title.length > longestRunningHead ? `${title.slice(0, longestRunningHead - 1).trimEnd()}…` : title
  return styles.replace('"running head"', () => cssString(head))
}

/** A CSS string that cannot end early, nor end the `<style>` it stands in. */
function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
  return `"${escaped}"`
}
