// Copied into the unpacked package and run there by plain Node: loads every package that the built main imports, starts
// every worker's module in a worker, and boots core as its own process would be, with one call over a port. What fails
// is written as a line of its own; nothing else is.
import { EventEmitter, once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { MessageChannel, Worker } from 'node:worker_threads'

const mainFolder = join(import.meta.dirname, 'out', 'main')
const scripts = readdirSync(mainFolder).filter((name) => name.endsWith('.js'))
const faults = []
const attempt = async (what, act) => {
  try {
    await act()
  } catch (error) {
    const [said] = String(error instanceof Error ? error.message : error).split('\n')
    faults.push(`${what}: ${said}`)
  }
}

/** What the built main imports and is neither its own, nor Node's, nor Electron's. */
function importedPackages() {
  const imports = /\b(?:from|import)\s*\(?\s*["']([^"'.][^"']*)["']/g
  const code = scripts.flatMap((name) => readFileSync(join(mainFolder, name), 'utf8').split('\n'))
  const found = code
    .filter((line) => !/^\s*(?:\*|\/[/*])/.test(line)) // comments import types
    .flatMap((line) => [...line.matchAll(imports)].map(([, specifier]) => specifier))
  return [...new Set(found)].filter(
    (name) => /^(?:@[\w-]+\/)?[\w.-]+(?:\/[\w./-]+)?$/.test(name) && name !== 'electron',
  )
}

/** What a worker that reads one PDF is started with; the others do not look at it. */
const smallPdf = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

async function loadInWorker(script) {
  const url = pathToFileURL(join(mainFolder, script)).href
  const code = `import(${JSON.stringify(url)}).then(() => require('node:worker_threads').parentPort.postMessage('loaded'))`
  const worker = new Worker(code, { eval: true, workerData: smallPdf })
  await Promise.race([
    once(worker, 'message'),
    once(worker, 'exit').then(() => Promise.reject(new Error('it ended before it was loaded'))),
  ]).finally(() => worker.terminate())
}

/** Has the worker of the search index make one, put a text in and find it. */
async function indexInWorker(folder) {
  const worker = new Worker(join(mainFolder, 'search-index-worker.js'))
  const ask = async (name, ...args) => {
    worker.postMessage({ number: 1, name, args })
    const [reply] = await Promise.race([
      once(worker, 'message'),
      once(worker, 'exit').then(() => Promise.reject(new Error('it ended before it answered'))),
    ])
    if (reply.error !== undefined) throw new Error(reply.error)
    return reply.result
  }
  try {
    await ask('open', folder, '1')
    await ask('put', 'article', [{ id: 'ar_1', key: '1', title: 'Harbour', texts: ['The mediators left.'] }])
    const { ids } = await ask('search', 'article', '"mediators"', 'byFit')
    if (ids.join() !== 'ar_1') throw new Error(`it found ‘${ids.join()}’`)
    await ask('close')
  } finally {
    await worker.terminate()
  }
}

async function bootCore(dataFolder) {
  const told = new EventEmitter()
  process.parentPort = Object.assign(new EventEmitter(), {
    postMessage: (message) => void told.emit(message.type, message),
  })
  process.argv.push(dataFolder)
  await import(pathToFileURL(join(mainFolder, 'core.js')).href)
  const tell = (data, ports = []) => process.parentPort.emit('message', { data, ports })
  tell({ type: 'start', reopen: [] })
  const { createORPCClient } = await import('@orpc/client')
  const { RPCLink } = await import('@orpc/client/message-port')
  const { port1, port2 } = new MessageChannel()
  tell({ type: 'connect' }, [port1])
  const api = createORPCClient(new RPCLink({ port: port2 }))
  port2.start()
  const recent = await api.project.recent({})
  if (!Array.isArray(recent)) throw new Error('it did not answer')
  const closed = once(told, 'closed')
  tell({ type: 'close' })
  await closed
  port2.close()
}

// Those that may be left out wherever they are missing: the app asks first.
const optional = new Set(['@sparticuz/chromium'])
const packages = importedPackages().filter((name) => !name.startsWith('node:') && !optional.has(name))
for (const name of packages) await attempt(`the package ${name} does not load`, () => import(name))
const workers = scripts.filter((name) => name.endsWith('-worker.js'))
for (const script of workers) await attempt(`${script} does not start`, () => loadInWorker(script))
await attempt('the search index does not answer', () => indexInWorker(join(process.argv[2], 'search')))
await attempt('core.js does not boot', () => bootCore(process.argv[2]))
process.stdout.write(JSON.stringify({ faults, packages: packages.length, workers }), () => process.exit())
