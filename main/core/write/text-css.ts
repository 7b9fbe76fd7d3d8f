/** What the sections hold: running text, quoted passages, tables. */
export const textCss = `
main ul,
main ol {
  margin: 0 0 0.85em;
  padding: 0;
}
main li {
  margin: 0 0 0.3em;
  margin-inline-start: 1.5em;
}
main li > :is(ul, ol) {
  margin: 0.3em 0 0;
}
main li::marker {
  color: var(--ink-2);
}
.noteref {
  color: var(--accent);
  font-style: normal;
  font-weight: 600;
  white-space: nowrap;
}
.noteref a {
  padding: 0 0.06em;
  color: inherit;
  text-decoration: none;
}
.noteref a:hover {
  text-decoration: underline;
}
blockquote {
  margin: 0;
}
blockquote.plain {
  margin: 0 0 0.85em;
  padding-inline: 1.4rem;
  color: var(--ink-2);
}

/* A passage of a source: the rule at its side says that these are not the writer's words. No quotation marks are
   added, as the Chicago manual has it: those in the passage are the source's own. */
.evidence {
  margin: 1.35rem 0 1.5rem;
}
.evidence blockquote {
  padding-block: 0.05rem;
  padding-inline-start: 1.15rem;
  border-inline-start: 2.5px solid var(--accent);
  font-size: 1.03rem;
}
.evidence blockquote p {
  margin: 0 0 0.55em;
}
.evidence blockquote p:last-child {
  margin-bottom: 0;
}
.evidence figcaption {
  margin-top: 0.4rem;
  padding-inline-start: calc(1.15rem + 2.5px);
  color: var(--ink-2);
  font-size: 0.84rem;
  line-height: 1.45;
}
.evidence:has(blockquote:dir(rtl)) figcaption {
  padding-inline: 0 calc(1.15rem + 2.5px);
  text-align: end;
}

/* Tables */
table {
  width: 100%;
  margin: 1.2rem 0 1.5rem;
  border-collapse: collapse;
  border-block: 1.2px solid var(--ink);
  font-size: 0.9rem;
  line-height: 1.45;
  font-variant-numeric: lining-nums tabular-nums;
}
th,
td {
  padding: 0.42rem 0.7rem 0.46rem;
  border-bottom: 0.6px solid var(--line);
  text-align: start;
  vertical-align: top;
}
:is(th, td):first-child {
  padding-inline-start: 0;
}
:is(th, td):last-child {
  padding-inline-end: 0;
}
thead th {
  border-bottom: 0.8px solid var(--ink-2);
  vertical-align: bottom;
}
tbody tr:last-child > * {
  border-bottom: 0;
}
th {
  font-weight: 600;
}
:is(th, td) > p {
  margin: 0 0 0.35em;
}
:is(th, td) > p:last-child {
  margin: 0;
}
`
