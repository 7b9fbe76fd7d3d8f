/** What a page's preload world says to the main process. Values are encoded, as `CloneCodec` does it. */
export type FromPage =
  | { kind: 'invoke'; turn: number; channel: string; args: string }
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'postMessage'; channel: string; message: string; ports: string[] }
  | { kind: 'port'; id: string; data: string; ports: string[] }
  | { kind: 'portClosed'; id: string }
  | { kind: 'permission'; turn: number; ask: 'check' | 'request'; permission: string; mediaTypes: string[] }
  | { kind: 'contextMenu'; x: number; y: number; isEditable: boolean; selectionText: string }
  | { kind: 'title'; title: string }
  /** All that the page keeps for its sitting, by origin. */
  | { kind: 'sitting'; kept: [string, string][] }
  | { kind: 'preloadError'; message: string }

/** What the main process says to a page's preload world. */
export type ToPage =
  | { kind: 'answered'; turn: number; result: string }
  | { kind: 'failed'; turn: number; message: string }
  | { kind: 'send'; channel: string; args: string; ports: string[] }
  | { kind: 'port'; id: string; data: string; ports: string[] }
  | { kind: 'portClosed'; id: string }
  /** Where the files are that a person is about to choose, by name and size. */
  | { kind: 'files'; paths: { name: string; size: number; path: string }[] }
