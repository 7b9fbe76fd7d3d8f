/** A short key of some texts: other texts have another one, but for one chance in 2⁵³ (cyrb53 by bryc, in the public domain). */
export function textKey(texts: readonly string[]): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  const take = (code: number) => {
    a = Math.imul(a ^ code, 2_654_435_761)
    b = Math.imul(b ^ code, 1_597_334_677)
  }
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) take(text.charCodeAt(at))
    take(0x1_0000) // no text has it: where one ends
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36)
}
