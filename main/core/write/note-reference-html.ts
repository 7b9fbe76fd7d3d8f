/** The raised number that leads from the text to its note. */
export function noteReferenceHtml({ number, placeId }: { number: number; placeId: string }): string {
  return `<sup class="noteref"><a href="#note-${number}" id="${placeId}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`
}
