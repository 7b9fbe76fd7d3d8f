declare module 'jsdom' {
  /** A page built from markup; scripts are not run. Only what the benchmark uses. */
  export class JSDOM {
    constructor(markup: string, options: { virtualConsole: VirtualConsole })
    readonly window: { readonly document: Document; close(): void }
  }

  /** Where jsdom's complaints go. */
  export class VirtualConsole {}
}
