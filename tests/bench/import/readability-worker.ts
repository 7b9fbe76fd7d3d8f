import { parentPort } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import { Readability } from '@mozilla/readability'
import { JSDOM, VirtualConsole } from 'jsdom'

// What many tools do with a saved page: jsdom builds it, Readability takes the text. No blocks, no metadata of our own.

const virtualConsole = new VirtualConsole() // nobody listens to what jsdom says of style sheets

parentPort?.on('message', (bytes: Uint8Array) => {
  const { window } = new JSDOM(new TextDecoder().decode(gunzipSync(bytes)), { virtualConsole })
  const article = new Readability(window.document).parse()
  parentPort?.postMessage(article?.textContent?.length ?? 0)
  window.close()
})
