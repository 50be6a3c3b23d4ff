// A web archive as crawlers write them, a record at a time compressed, of pages that are never the same twice.
import { closeSync, openSync, writeSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { documents } from './documents.mjs'

/** Writes so many pages of a corpus, or of the samples. Tells how many words they have, and bytes compressed. */
export async function writeCrawl(path, { articles, corpus }) {
  const own = await documents(corpus, corpus ? Number.POSITIVE_INFINITY : 5000)
  const paragraphs = own.flatMap(({ text }) => text.split(/\n{2,}/)).filter((one) => one.length > 40)
  const file = openSync(path, 'w')
  let [words, bytes] = [0, 0]
  for (let nth = 0, at = 0; nth < articles; nth++) {
    const chosen = []
    let length = 0
    // From a corpus article by article; the samples are few, so that their paragraphs are dealt anew.
    while (length < 700) {
      const next = corpus ? own[nth % own.length].text : paragraphs[(at++ * 7919 + nth) % paragraphs.length]
      chosen.push(...next.split(/\n{2,}/))
      length += next.split(/\s+/).length
      if (corpus) break
    }
    words += length
    bytes += writeSync(file, gzipSync(recordOf(nth, chosen)))
  }
  closeSync(file)
  return { words, bytes }
}

const escaped = (text) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))

function recordOf(nth, paragraphs) {
  const text = paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('\n')
  const menu = Array.from({ length: 60 }, (_, at) => `<li><a href="/topic/${at}">Topic ${at}</a></li>`).join('\n')
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report ${nth}</title><style>${'p { margin: 0; color: #111 }\n'.repeat(400)}</style><script>${'window.queue = window.queue || [];\n'.repeat(400)}</script></head><body><nav><ul>${menu}</ul></nav><article><h1>Report ${nth}</h1><time datetime="2026-03-25">25 March 2026</time>${text}</article><footer>${menu}</footer></body></html>`
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}`
  return [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(nth).padStart(12, '0')}>`,
    `WARC-Target-URI: https://news.example/2026/03/25/${nth}`,
    'WARC-Date: 2026-03-25T06:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
    '',
    `${http}\r\n\r\n`,
  ].join('\r\n')
}
