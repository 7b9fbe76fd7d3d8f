import { createHash } from 'node:crypto'

/** A page that stands alone, without the app. */
export interface PlainPage {
  html: string
  /** SHA-256 (base64) of the one script in it, or null. */
  scriptHash: string | null
}

const css = `:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:1rem/1.6 system-ui,sans-serif;background:#f7f5f0;color:#23211c}
main{max-width:34rem;padding:2rem}
h1{font-size:1.4rem;line-height:1.3;margin:0 0 1rem}
p{margin:0 0 .8rem}
kbd{font:inherit;border:1px solid currentColor;border-radius:.25rem;padding:0 .35rem}
a{color:#1d5a8a}
small{opacity:.75}
@media (prefers-color-scheme:dark){body{background:#1d1c1a;color:#ebe8e1}a{color:#8fc3ec}}`

function page(title: string, paragraphs: readonly string[], script: string | null = null): PlainPage {
  const body = paragraphs.map((words) => `<p>${words}</p>`).join('\n')
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Mediation Notebook</title>
<style>${css}</style>
<main>
<h1>${title}</h1>
${body}
<p><small>Mediation Notebook, on this computer only</small></p>
</main>
${script === null ? '' : `<script>${script}</script>\n`}</html>
`
  return { html, scriptHash: script === null ? null : createHash('sha256').update(script).digest('base64') }
}

const saved = 'Your projects are safe: they are folders on this computer, and nothing in them was changed.'
const freshAddress = `Go to the terminal in which the notebook was started, press <kbd>Enter</kbd>, and open the address it prints. If it no longer runs there, start it again with <code>mediation-notebook serve</code>.`

/**
 * Where a good token leads. Not a redirect: a browser that came from a link on another site leaves a Strict cookie out
 * of the whole chain (seen in Chromium 153), while a step that this page takes itself is our own. Keeps the fragment
 * and takes the token out of the history.
 */
export const enterPage = page(
  'Opening the notebook',
  [
    'One moment …',
    'If this page stays, your browser does not run scripts here. <a href="/">Open the notebook</a>, and allow scripts and cookies for this address.',
  ],
  "location.replace('/' + location.hash)",
)

export const tokenUsedPage = page('This address has been used', [
  'Each address opens the notebook in one browser, once, within ten minutes. This one was opened before, is too old, or is incomplete.',
  saved,
  freshAddress,
])

export const noSessionPage = page('This session is over, or has not begun', [
  'This browser has not been let in to the notebook that runs here. It may have been started anew since, or this is another browser.',
  `${saved} What the notebook had confirmed is saved.`,
  freshAddress,
])

export const refusedPage = page('Refused', [
  'The notebook answers its own pages, under the address it printed, and nothing else. This request came from elsewhere.',
  saved,
  freshAddress,
])

export const notFoundPage = page('There is nothing here', [
  'The notebook has no page or file at this address.',
  saved,
  '<a href="/">Back to the notebook</a>',
])

export const notWrittenPage = page('This file is not there yet', [
  'The notebook has not written this file, or did not finish it.',
  saved,
  '<a href="/">Back to the notebook</a>, and export it again.',
])

export const notAllowedPage = page('Not possible here', [
  'This address does not take requests of this kind.',
  saved,
  '<a href="/">Back to the notebook</a>',
])

export const brokenPage = page('Something went wrong that should not have', [
  'The notebook could not answer this request. The terminal in which it runs may say more.',
  'What the notebook had confirmed is saved.',
  '<a href="/">Back to the notebook</a>. If it happens again, please report it.',
])
