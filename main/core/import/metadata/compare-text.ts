/** Letters and digits of a text in lower case, for telling whether two pieces of text say the same. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** True where two texts are the same but for case, punctuation and white space. */
export function saysTheSame(first: string, second: string): boolean {
  const letters = lettersOf(first)
  return letters !== '' && letters === lettersOf(second)
}
