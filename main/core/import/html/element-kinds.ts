/** Elements that start a new block of text. */
export const blockElements = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT ' +
    'TH THEAD TR UL CAPTION'
  ).split(' '),
)

/** Elements whose content is never text of the page. */
const silentElements = new Set(
  (
    'style template noscript svg canvas iframe object embed video audio select textarea input button map area datalist ' +
    'progress meter'
  ).split(' '),
)

/** Elements of a head that hold no text of the page but do say something about it. */
export const metadataElements = new Set(['META', 'LINK', 'TITLE', 'SCRIPT', 'BASE', 'HEAD'])

/** True where an element with all it holds has no place in the tree. JSON-LD scripts have: they are metadata. */
export function isSilent(name: string, attributes: { readonly [name: string]: string }): boolean {
  return silentElements.has(name) || (name === 'script' && !/ld\+json/i.test(attributes.type ?? ''))
}

/** `class`, `id` and similar names of an element in lower case, parted by spaces. */
export function namesOf(element: Element): string {
  const names = ['class', 'id', 'role', 'itemprop', 'rel', 'data-component', 'data-testid', 'data-type', 'aria-label']
  return names
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .trim()
}
