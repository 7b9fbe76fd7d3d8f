declare module 'html-encoding-sniffer' {
  /** WHATWG name of the encoding that a byte order mark or a <meta> declares, or `defaultEncoding`. */
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: { defaultEncoding?: string; xml?: boolean; transportLayerEncodingLabel?: string },
  ): string | null
}
