import { resolve } from 'node:path'
import { build, type Rolldown } from 'vite'

/** One of the pages beside this file as a document of its own, for the browser to be given. */
export async function buildPage(name: 'bare-page' | 'recogito-page'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      rolldownOptions: { input: resolve('tests/bench/reader', `${name}.ts`) },
    },
  })
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[] // no watcher was asked for
  const files = output?.output ?? []
  const script = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('\n')
  const style = files.flatMap((file) =>
    file.fileName.endsWith('.css') && 'source' in file ? [String(file.source)] : [],
  )
  return `<!doctype html><meta charset="utf-8"><style>${style.join('\n')}
    body { margin: 0 } #scroll { height: 100vh; overflow: auto }
    #text { max-width: 45rem; margin: 0 auto; font: 18px/1.7 serif }
    mark { background: #c7daf3 }
  </style><div id="scroll"><div id="text"></div></div>
  <script type="module">${script.replaceAll('</script', '<\\/script')}</script>`
}
