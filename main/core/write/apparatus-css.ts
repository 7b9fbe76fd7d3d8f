/** Notes and list of sources, and how the page narrows on small screens. */
export const apparatusCss = `
.notes,
.sources {
  font-size: 0.88rem;
  line-height: 1.5;
}
.lead {
  color: var(--ink-2);
}
.notes ol {
  margin: 0;
  padding: 0;
}
.notes li {
  margin: 0 0 0.9rem;
  margin-inline-start: 2.3rem;
  padding-inline-start: 0.3rem;
}
.notes li::marker {
  color: var(--accent);
  font-weight: 600;
  font-variant-numeric: lining-nums tabular-nums;
}
.notes li p {
  margin: 0 0 0.25rem;
}
.notes blockquote {
  color: var(--ink-2);
  font-size: 0.94em;
}
.notes blockquote strong {
  color: var(--ink);
  font-weight: 600;
}
.notes .place {
  margin: 0.3rem 0 0;
  color: var(--ink-2);
  font-style: italic;
}
.back {
  color: var(--accent);
  font-weight: 600;
  text-decoration: none;
  white-space: nowrap;
}
.url {
  overflow-wrap: anywhere;
  text-decoration-line: none;
  color: var(--ink-2);
}
.sources ul {
  margin: 0;
  padding: 0;
  list-style: none;
}
.sources li {
  margin: 0 0 1.25rem;
  break-inside: avoid;
}
.sources li > p {
  margin: 0 0 0.3rem;
  padding-inline-start: 1.5rem;
  text-indent: -1.5rem;
  font-size: 1.04em;
}
.sources dl {
  display: grid;
  gap: 0.05rem;
  margin: 0;
  padding-inline-start: 1.5rem;
  color: var(--ink-2);
  font-size: 0.92em;
}
.sources dl div {
  display: grid;
  grid-template-columns: 5rem 1fr;
}
.sources dd {
  margin: 0;
  overflow-wrap: anywhere;
}
.sources code {
  font: inherit;
  font-size: 0.82em;
  letter-spacing: 0.01em;
  font-variant-numeric: lining-nums tabular-nums;
  overflow-wrap: anywhere;
}

@media screen and (width < 40rem) {
  body {
    padding-inline: 1.25rem;
  }
  h1 {
    font-size: 2rem;
  }
}
`
