/**
 * Puts lam and alef back in order where they cannot stand otherwise. PDFs draw them as one sign, and readers of PDFs
 * give its two letters backwards: األطراف for الأطراف. Behind an alef the wrong order is no Arabic and is repaired;
 * elsewhere (سالم, which may be سلام) both are words, and it is left as it is.
 */
export function repairLamAlef(text: string): string {
  return text.replace(/ا([أإآا])ل(?=\p{L})/gu, 'ال$1')
}
