// The whole reading in a page of Chromium, where WebAssembly runs the model.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folders = { dist: 'dist', runtime: 'node_modules/onnxruntime-web/dist', model: 'models/en' }
const types = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.wasm': 'application/wasm' }
const imports = JSON.stringify({ imports: { 'onnxruntime-web/wasm': '/runtime/ort.wasm.bundle.min.mjs' } })
const page = `<!doctype html><script type="importmap">${imports}</script>`

async function served() {
  const server = createServer(({ url }, response) => {
    const [, name, ...rest] = new URL(url, 'http://localhost').pathname.split('/')
    const file = folders[name] && join(root, folders[name], ...rest)
    if (!file || !existsSync(file) || !statSync(file).isFile())
      return response.writeHead(name ? 404 : 200, { 'content-type': 'text/html' }).end(name ? '' : page)
    return response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(readFileSync(file))
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}

const readAll = async (texts) => {
  const { read } = await import('/dist/engine/index.js')
  const { loadEncoderFrom } = await import('/dist/model/web.js')
  const encoder = await loadEncoderFrom('/model')
  const articles = texts.map((text) => ({
    ...{ text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' },
  }))
  for (const article of articles.slice(0, 3)) await read(article, { id: 'warm', encoder })
  const began = performance.now()
  for (const article of articles) await read(article, { id: 'page', encoder })
  return (performance.now() - began) / 1000
}

/** Words a second; undefined where there is no Chromium. */
export async function inBrowser(all, executablePath) {
  if (!existsSync(executablePath)) return undefined
  const { chromium } = await import('playwright-core')
  const server = await served()
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  const tab = await browser.newPage()
  await tab.goto(`http://127.0.0.1:${server.address().port}/`)
  const seconds = await tab.evaluate(
    readAll,
    all.map(({ text }) => text),
  )
  await browser.close()
  server.close()
  return all.reduce((sum, { words }) => sum + words, 0) / seconds
}
