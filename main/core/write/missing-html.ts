/** What stands where a record that the text names is no longer in the project. */
export function missingHtml(what: 'passage' | 'source' | 'actor' | 'event'): string {
  return `<span class="missing">[missing ${what}]</span>`
}
