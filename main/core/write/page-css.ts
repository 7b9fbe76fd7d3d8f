/** The dossier on A4: margins, running head, page numbers, what may break and what may not. */
export const pageCss = `
@page {
  size: A4;
  margin: 27mm 27mm 26mm;
  @top-left {
    content: "running head";
    width: 100%;
    padding-bottom: 8mm;
    vertical-align: bottom;
    text-align: start;
    white-space: nowrap;
    color: #5c574e;
    font:
      400 8.5pt "Source Serif 4",
      "Amiri",
      serif;
  }
  @bottom-left {
    content: "page notice";
    padding-top: 6mm;
    vertical-align: top;
    white-space: nowrap;
    color: #5c574e;
    font:
      italic 400 8.5pt "Source Serif 4",
      "Amiri",
      serif;
  }
  @bottom-right {
    content: counter(page) " / " counter(pages);
    padding-top: 6mm;
    vertical-align: top;
    color: #5c574e;
    font:
      400 8.5pt "Source Serif 4",
      serif;
    font-variant-numeric: lining-nums tabular-nums;
  }
}
@page :first {
  @top-left {
    content: none;
  }
  @bottom-right {
    content: none;
  }
}
@media print {
  :root {
    --paper: #fff;
    --desk: #fff;
    --ink: #16140f;
    --ink-2: #504b43;
    --line: #cfc9bc;
    --accent: #0b5263;
    --accent-soft: transparent;
  }
  html {
    font-size: 10.6pt;
    scroll-behavior: auto;
  }
  body {
    max-width: none;
    padding: 0;
    line-height: 1.52;
    /* Without it, Chromium on Linux rounds the width of each letter to whole pixels. */
    text-rendering: geometricPrecision;
    orphans: 3;
    widows: 3;
  }
  .cover {
    display: flex;
    flex-direction: column;
    height: 243mm;
    padding: 42mm 0 0;
    border: 0;
    break-after: page;
  }
  h1 {
    font-size: 30pt;
  }
  .subtitle {
    font-size: 14.5pt;
  }
  .made {
    margin-top: auto;
  }
  .contents {
    break-after: page;
  }
  .contents h2,
  main > section:first-child > h2 {
    margin-top: 0;
  }
  .contents a {
    gap: 0;
  }
  .contents .page {
    display: flex;
    flex: 1;
    align-items: baseline;
    justify-content: flex-end;
    padding-inline-start: 0.6em;
    font-variant-numeric: lining-nums tabular-nums;
  }
  .contents .page::before {
    content: "";
    flex: 1;
    margin-inline-end: 0.6em;
    border-bottom: 0.75px dotted var(--ink-2);
  }
  a {
    text-decoration-line: none;
  }
  main a:not(.noteref a) {
    text-decoration-line: underline;
  }
  .evidence {
    break-inside: avoid;
  }
  .evidence figcaption {
    break-before: avoid;
  }
  .evidence.long {
    break-inside: auto;
  }
  tr {
    break-inside: avoid;
  }
  .notes,
  .sources {
    font-size: 9pt;
  }
  .notes {
    break-before: page;
  }
  .notes h2 {
    margin-top: 0;
  }
  .notes li p {
    break-after: avoid;
  }
}
`
