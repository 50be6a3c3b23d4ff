// What is measured beside each other, by stage: each loads, once, what reads one document, and gives the size of what it
// found, so that nothing is optimised away. As a program: one reader in a process of its own, which reads for so many
// milliseconds of processor time whenever it is told to.
import { documents } from '../documents.mjs'

const article = (text, published) => ({
  ...{ text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' },
  ...(published ? { published: { value: published, precision: 'day', basis: 'given', evidence: [] } } : {}),
})

const whole = (model) => async () => {
  const { sourceFromLine } = await import('../../dist/intake/index.js')
  const { read } = await import('../../dist/engine/index.js')
  const { loadEncoder } = await import('../../dist/model/index.js')
  const encoder = model ? await loadEncoder() : undefined
  return async ({ line }) => {
    const { id, article } = await sourceFromLine(line)
    return JSON.stringify(await read(article, { id, encoder })).length
  }
}

const language = (backend) => async () => {
  const { analyse } = await import('../../dist/engine/language/index.js')
  const { findSentences } = await import('../../dist/engine/text/sentences.js')
  const { loadEncoder } = await import('../../dist/model/index.js')
  const encoder = await loadEncoder(undefined, { backend })
  return async ({ text }) => (await analyse(findSentences(article(text)), encoder)).length
}

const found = (figures) => async () => {
  const { findSentences } = await import('../../dist/engine/text/sentences.js')
  const { findTimes } = await import('../../dist/engine/facts/times/index.js')
  const { findQuantities } = await import('../../dist/engine/facts/quantities/index.js')
  const trace = { drop() {} }
  return ({ text, published }) => {
    const one = article(text, published)
    const scene = { article: one, sentences: findSentences(one), trace }
    const { times } = findTimes(scene)
    return times.length + (figures ? findQuantities(scene, times).length : 0)
  }
}

export const stages = {
  'whole reading': {
    Copydesk: whole(true),
    'Copydesk, --quick': whole(false),
  },
  'tags and names': {
    Copydesk: language('node'),
    'Copydesk, WebAssembly': language('web'),
    async compromise() {
      const { default: nlp } = await import('compromise')
      return ({ text }) => {
        const document = nlp(text)
        return document.topics().json().length + document.json({ terms: { tags: true } }).length
      }
    },
    async 'wink-nlp'() {
      const { default: winkNLP } = await import('wink-nlp')
      const { default: model } = await import('wink-eng-lite-web-model')
      const nlp = winkNLP(model)
      return ({ text }) => {
        const document = nlp.readDoc(text)
        return document.tokens().out(nlp.its.pos).length + document.entities().out().length
      }
    },
  },
  dates: {
    Copydesk: found(false),
    async 'chrono-node'() {
      const { parse } = await import('chrono-node')
      return ({ text, published }) => parse(text, new Date(published ?? '2024-01-01')).length
    },
    async 'Recognizers-Text'() {
      const { default: recognizers } = await import('@microsoft/recognizers-text-date-time')
      return ({ text, published }) =>
        recognizers.recognizeDateTime(text, 'en-us', undefined, new Date(published ?? '2024-01-01')).length
    },
    async 'compromise-dates'() {
      const { default: nlp } = await import('compromise')
      const { default: dates } = await import('compromise-dates')
      nlp.plugin(dates)
      return ({ text, published }) => nlp(text).dates({ today: published }).json().length
    },
  },
  figures: {
    'Copydesk, with its dates': found(true),
    async 'Recognizers-Text'() {
      const { default: numbers } = await import('@microsoft/recognizers-text-number')
      const { default: units } = await import('@microsoft/recognizers-text-number-with-unit')
      return ({ text }) =>
        numbers.recognizeNumber(text, 'en-us').length +
        ['Currency', 'Dimension', 'Age', 'Temperature'].reduce(
          (sum, kind) => sum + units[`recognize${kind}`](text, 'en-us').length,
          0,
        )
    },
    async compromise() {
      const { default: nlp } = await import('compromise')
      return ({ text }) => nlp(text).numbers().json().length
    },
  },
  'a page to its text': {
    async Copydesk() {
      const extract = await extractors.Copydesk()
      return async ({ html }) => (await extract(html)).length
    },
    async Readability() {
      const extract = await extractors.Readability()
      return ({ html }) => extract(html).length
    },
    async Defuddle() {
      const extract = await extractors.Defuddle()
      return async ({ html }) => (await extract(html)).length
    },
  },
}

/** The words of the article on a page; the others stand on linkedom, the fastest DOM there is for Node. */
export const extractors = {
  async Copydesk() {
    const { sourceFromHtml } = await import('../../dist/intake/index.js')
    return async (html) => {
      try {
        const { text, parts } = (await sourceFromHtml(html, { id: 'page' })).article
        return parts
          .filter(({ role }) => role === 'body')
          .map(({ start, end }) => text.slice(start, end))
          .join('\n')
      } catch {
        return ''
      }
    }
  },
  async Readability() {
    const { Readability } = await import('@mozilla/readability')
    const { parseHTML } = await import('linkedom')
    return (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? ''
  },
  async Defuddle() {
    const { Defuddle } = await import('defuddle/node')
    // It tells all that is wrong with a page, at length.
    console.error = () => {}
    const { parseHTML } = await import('linkedom')
    return async (html) => {
      const { content } = await Defuddle(parseHTML(html).document, 'https://news.example/1')
      return parseHTML(`<!doctype html><html><body>${content}</body></html>`).document.body.textContent
    }
  },
}

/** Tells that it is ready, and then of every slice how many words it read in how much processor time. */
async function serve(stage, name, corpus) {
  const all = await documents(corpus, 60_000)
  const [before, began] = [process.memoryUsage.rss(), performance.now()]
  const read = await stages[stage][name]()
  const load = performance.now() - began
  let at = 0
  const slice = async (milliseconds) => {
    const [from, used] = [performance.now(), process.cpuUsage()]
    let [words, made, cpu] = [0, 0, 0]
    do {
      const document = all[at++ % all.length]
      made += await read(document)
      words += document.words
      const { user, system } = process.cpuUsage(used)
      cpu = (user + system) / 1e6
    } while (cpu * 1000 < milliseconds)
    return { words, made, cpu, seconds: (performance.now() - from) / 1000, memory: process.memoryUsage.rss() - before }
  }
  process.on('message', async (milliseconds) => process.send(await slice(milliseconds)))
  process.send({ load })
}

if (process.argv[2] === 'serve') await serve(...process.argv.slice(3))
