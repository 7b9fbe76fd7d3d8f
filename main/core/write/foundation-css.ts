/** Colours, faces, headings and links: what every part of the dossier stands on. Dark is for screens only. */
export const foundationCss = `
:root {
  --paper: #fdfcfa;
  --desk: #f3f1ec;
  --ink: #1f1d1a;
  --ink-2: #5c574e;
  --line: #ddd8cd;
  --accent: #0f5c6e;
  --accent-soft: #e0eef0;
  --missing: #a3291f;
  /* Two weights, 400 and 600, so that static faces serve as well as variable ones. */
  --serif: "Source Serif 4", "Amiri", Georgia, "Times New Roman", serif;
  --arabic: "Amiri", "Source Serif 4", Georgia, serif;
  color-scheme: light;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1b1a;
    --desk: #141413;
    --ink: #ece8e0;
    --ink-2: #b4aea2;
    --line: #3a3833;
    --accent: #6cc0d0;
    --accent-soft: #1c3a41;
    --missing: #f08a7f;
    color-scheme: dark;
  }
}

* {
  box-sizing: border-box;
}
html {
  font-size: 17px;
  background: var(--desk);
  scroll-behavior: smooth;
  scroll-padding-top: 2rem;
}
body {
  margin: 0 auto;
  max-width: 44rem;
  padding: 0 3.5rem 6rem;
  background: var(--paper);
  color: var(--ink);
  font: 400 1rem / 1.6 var(--serif);
  font-kerning: normal;
  font-variant-numeric: lining-nums;
  hanging-punctuation: first allow-end;
  text-wrap: pretty;
  overflow-wrap: break-word;
}
:dir(rtl),
:lang(ar),
:lang(fa),
:lang(ur),
:lang(ps),
:lang(ckb) {
  font-family: var(--arabic);
}
:is(p, li, blockquote, h3, h4, h5):dir(rtl) {
  line-height: 1.85;
}
/* Amiri reaches high above its line: without room, its marks at the top of a page are painted on the page before. */
bdi:dir(rtl) {
  line-height: 1.85;
}
:is(i, em):dir(rtl),
i:has(> bdi:dir(rtl)) {
  font-style: normal;
}

p {
  margin: 0 0 0.85em;
  hyphens: manual;
}
p:empty {
  display: none;
}
a {
  color: inherit;
  text-decoration-line: underline;
  text-decoration-thickness: from-font;
  text-decoration-color: color-mix(in srgb, var(--accent) 55%, transparent);
  text-underline-offset: 0.18em;
}
a:hover {
  color: var(--accent);
}
a:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
  border-radius: 2px;
}
:target {
  background: var(--accent-soft);
  box-shadow: 0 0 0 0.35rem var(--accent-soft);
  border-radius: 2px;
}
sub,
sup {
  line-height: 0;
  font-size: 0.72em;
  font-variant-numeric: lining-nums;
}
.missing {
  color: var(--missing);
  font-style: italic;
}

h1,
h2,
h3,
h4,
h5 {
  font-weight: 600;
  line-height: 1.25;
  letter-spacing: -0.008em;
  /* Chromium leaves a space at a line's end out of the PDF's outline, unless it is preserved. */
  white-space: break-spaces;
  text-wrap-style: balance;
  /* The face is taller than the line. At the top of a page what stands out would be drawn on the page before as well,
     out of sight, and the outline would name the heading twice. */
  padding-top: 0.15em;
  break-after: avoid;
  break-inside: avoid;
}
:is(h1, h2, h3, h4, h5):dir(rtl) {
  padding-top: 0.35em;
  letter-spacing: 0;
  line-height: 1.5;
}
h2 {
  margin: 3.6rem 0 1.1rem;
  font-size: 1.6rem;
}
h3 {
  margin: 2.2rem 0 0.7rem;
  font-size: 1.22rem;
}
h4 {
  margin: 1.7rem 0 0.5rem;
  font-size: 1.05rem;
}
h5 {
  margin: 1.4rem 0 0.4rem;
  font-size: 1rem;
  font-style: italic;
}
`
