import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A real server on this machine. `at` is its address; `asked` the paths and agents it was asked for, robots.txt among them. */
export interface Site {
  at: string
  port: number
  asked: { path: string; agent: string | undefined }[]
  close(): Promise<void>
}

/** Serves `pages` by path; a site that says nothing of robots.txt has none. */
export async function serve(pages: { [path: string]: RequestListener }): Promise<Site> {
  const asked: Site['asked'] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, agent: request.headers['user-agent'] })
    const page = pages[path]
    if (page) page(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    at: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

export const send =
  (
    body: string | Uint8Array,
    headers: { [name: string]: string } = { 'content-type': 'text/plain' },
  ): RequestListener =>
  (_, response) => {
    response.writeHead(200, headers).end(body)
  }

export const redirect =
  (to: string, status = 302): RequestListener =>
  (_, response) => {
    response.writeHead(status, { location: to }).end()
  }
