import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const smallModel = join(root, 'models/en-small')

const types: { readonly [ending: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
}

/** Serves folders on this machine, each under a name, and an empty page at "/". Gives the address and how to stop. */
export async function served(folders: { readonly [name: string]: string }, page = '') {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost')
    const [, name, ...rest] = pathname.split('/')
    const file = name && folders[name] ? join(folders[name], ...rest) : undefined
    const there = file !== undefined && existsSync(file) && statSync(file).isFile()
    response.writeHead(there || pathname === '/' ? 200 : 404, {
      'content-type': types[extname(file ?? 'page.html')] ?? 'application/octet-stream',
    })
    response.end(there ? readFileSync(file) : pathname === '/' ? page : '')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const stop = () => new Promise((stopped) => server.close(stopped).closeAllConnections())
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}
