// What the benchmarks read: a corpus of {"text", "published"} a line, else the samples over and over.
import { readdirSync, readFileSync } from 'node:fs'

const wordsIn = (text) => text.match(/\S+/g)?.length ?? 0

/** Documents of the corpus, each as given and as a line of the bulk contract, up to so many words. */
export async function documents(corpus, most) {
  const own = corpus
    ? readFileSync(corpus, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : await samples()
  const prepared = own
    .filter(({ text }) => text)
    .map(({ text, published }, i) => ({
      text,
      line: JSON.stringify({ id: `d${i}`, text, published }),
      words: wordsIn(text),
    }))
  const chosen = []
  for (let i = 0, words = 0; words < most; i++) {
    const next = prepared[i % prepared.length]
    if (corpus && i === prepared.length) break
    chosen.push(next)
    words += next.words
  }
  return chosen
}

async function samples() {
  const { sourcesFromBytes } = await import('../dist/intake/index.js')
  const folder = new URL('../samples/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name !== 'README.md' && name !== 'archive')
  const read = (name) => sourcesFromBytes(readFileSync(new URL(name, folder)), { name })
  return (await Promise.all(names.map(read)))
    .flat()
    .map(({ article }) => ({ text: article.text, published: article.published?.value }))
}

/** Reads all once, after a first quarter that warms up; says how much it was and how long it took. */
export async function timed(all, read) {
  for (const document of all.slice(0, Math.ceil(all.length / 4))) await read(document)
  const [began, used] = [performance.now(), process.cpuUsage()]
  let made = 0
  for (const document of all) made += await read(document)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  const words = all.reduce((sum, document) => sum + document.words, 0)
  return { documents: all.length, words, seconds, cpu: (user + system) / 1e6, made }
}

export const whole = (number) => Math.round(number).toLocaleString('en-US')
export const row = (cells) => console.log(cells.map((cell, i) => (i ? cell.padStart(12) : cell.padEnd(12))).join('  '))
