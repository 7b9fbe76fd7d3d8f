const sampleBytes = 65_536
/** Text of any charset stays far below; compressed or compiled data has about 10 % control bytes. */
const highestControlShare = 0.02

const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // zip: docx, epub, odt
  [0xd0, 0xcf, 0x11, 0xe0], // old Office
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
]

/** True where bytes are not text: a known signature, NUL bytes, or many control characters. UTF-16 must be ruled out before. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return true
  const sample = bytes.subarray(0, sampleBytes)
  let nul = 0
  let control = 0
  for (const byte of sample) {
    if (byte === 0) nul++
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) control++
    else if (byte === 0x7f) control++
  }
  // A stray NUL happens in honest exports; more than one in a thousand does not.
  return nul > sample.length / 1000 + 1 || control / Math.max(1, sample.length) > highestControlShare
}

/** True where decoded text is mostly replacement or control characters: bytes that no charset explains. */
export function looksGarbled(text: string): boolean {
  const sample = text.slice(0, sampleBytes)
  let odd = 0
  for (let index = 0; index < sample.length; index++) {
    const unit = sample.charCodeAt(index)
    if (unit === 0xfffd || unit < 0x09 || (unit > 0x0d && unit < 0x20) || (unit >= 0x7f && unit < 0xa0)) odd++
  }
  return sample.length > 0 && odd / sample.length > 0.1
}
