declare module 'html-encoding-sniffer' {
  /** WHATWG name of the encoding that a byte order mark or a <meta> declares, or `defaultEncoding`. */
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it.
  export default function sniffHtmlEncoding(
    bytes: Uint8Array,
    options?: { defaultEncoding?: string; xml?: boolean; transportLayerEncodingLabel?: string },
  ): string | null
}
