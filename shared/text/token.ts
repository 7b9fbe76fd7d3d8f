const tokenPattern = /[\p{L}\p{N}]+/gu

/** The words of a normalised text: maximal runs of letters and digits, in order. */
export function tokensOf(normalisedText: string): string[] {
  return normalisedText.match(tokenPattern) ?? []
}
