/** Cover and contents list. */
export const frontCss = `
.cover {
  padding: 6.5rem 0 3.5rem;
  border-bottom: 1px solid var(--line);
}
.kind {
  margin: 0 0 1.4rem;
  color: var(--accent);
  font-size: 0.82rem;
  font-weight: 600;
  letter-spacing: 0.16em;
  text-transform: uppercase;
}
.kind::after {
  content: "";
  display: block;
  width: 3rem;
  margin-top: 0.9rem;
  border-top: 2px solid var(--accent);
}
h1 {
  margin: 0 0 0.8rem;
  font-size: 2.7rem;
  font-weight: 600;
  line-height: 1.12;
  letter-spacing: -0.018em;
}
.subtitle {
  margin: 0;
  color: var(--ink-2);
  font-size: 1.28rem;
  line-height: 1.4;
  text-wrap: balance;
}
.made {
  margin-top: 3rem;
}
.made p,
.counts {
  margin: 0 0 0.15rem;
}
.made p:first-child {
  font-weight: 600;
}
.counts {
  margin-top: 1.2rem;
  color: var(--ink-2);
}
.cover-note {
  margin: 1.4rem 0 0;
  padding: 0.7rem 1rem;
  border: 1px solid var(--accent);
  border-radius: 4px;
  color: var(--accent);
  font-size: 0.92rem;
}

/* Contents */
.contents ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
.contents li {
  margin: 0 0 0.42rem;
  font-weight: 400;
  break-inside: avoid;
}
.contents .level-3 {
  padding-inline-start: 1.4rem;
  font-size: 0.94rem;
  font-weight: 400;
}
.contents a {
  display: flex;
  align-items: baseline;
  gap: 0.5rem;
  text-decoration: none;
}
.contents .page {
  display: none;
}
`
