declare module 'edtf' {
  /** A date, season, interval, list or set; its bounds are milliseconds since 1970, infinite where it is open. */
  export interface EdtfValue {
    min: number
    max: number
  }
  /** Throws where the text is none of the types, or of a higher level. */
  export default function edtf(text: string, constraints: { level: number }): EdtfValue
}
