// What the benchmarks read: a corpus of {"text" or "html", "published"} a line, else the samples over and over.
import { readdirSync, readFileSync } from 'node:fs'

const wordsIn = (text) => text.match(/\S+/g)?.length ?? 0

/** Documents of the corpus, each as given and as a line of the bulk contract, up to so many words. */
export async function documents(corpus, most) {
  const own = corpus ? linesOf(corpus) : await samples()
  const prepared = own
    .filter(({ text }) => text)
    .map(({ text, published }, i) => ({
      text,
      published,
      html: pageOf(text),
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

export const linesOf = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

async function samples() {
  const { sourcesFromBytes } = await import('../dist/intake/index.js')
  const folder = new URL('../samples/', import.meta.url)
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md' && !entry.name.startsWith('archive'))
    .map(({ name }) => name)
  const read = (name) => sourcesFromBytes(readFileSync(new URL(name, folder)), { name })
  return (await Promise.all(names.map(read)))
    .flat()
    .map(({ article }) => ({ text: article.text, published: article.published?.value }))
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page as sites have them: the story among menus, teasers and a foot. */
function pageOf(text) {
  const [title = '', ...paragraphs] = text.split(/\n\n+/).map(escaped)
  const link = (n) => `<li><a href="/${n}">More news of section ${n}</a></li>`
  const links = (from) => `<ul>${Array.from({ length: 20 }, (_, n) => link(from + n)).join('')}</ul>`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - The Sound News</title><meta property="og:type" content="article"><script>window.page = 1</script><style>p { margin: 1em }</style></head><body><header><nav>${links(0)}</nav></header><main><article><h1>${title}</h1><div class="byline">By Ada Quill</div>${paragraphs.map((words) => `<p>${words}</p>`).join('<div class="ad"></div>')}<aside><h2>Latest headlines</h2>${links(20)}</aside></article></main><footer>${links(40)}<p>All rights reserved.</p></footer></body></html>`
}

export const whole = (number) => Math.round(number).toLocaleString('en-US')
export const row = (cells) => console.log(cells.map((cell, i) => (i ? cell.padStart(12) : cell.padEnd(12))).join('  '))
