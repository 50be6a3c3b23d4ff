// Stories that nobody wrote, for measuring what holds many: as long as news is, with words as common and as rare as words
// are, and with as many facts as the reader finds. The same seed gives the same stories.

const common =
  'the of to and in a for that on was with as by at said from has be an will it were its have is not are after who which would had their but they this'.split(
    ' ',
  )
const syllables =
  'ba be bo ca ce co da de di do fa fe ga go ha he la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te ti to va ve vi ra lan ter mon der sil gar vor nes'.split(
    ' ',
  )
const vocabulary = 20_000

/** A generator of numbers in [0, 1): mulberry32. */
const chance = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const word = (number) => {
  let made = ''
  for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    made += syllables[rest % syllables.length]
  return made
}
const title = (text) => text[0].toUpperCase() + text.slice(1)
const person = (number) => `${title(word(number % 97))} ${title(word(200 + number * 7))}`
const place = (number) => title(`${word(900 + number * 3)}port`)
const body = (number) => `${title(word(400 + number * 5))} Council`
const day = (number) => new Date(Date.UTC(2020, 0, 1) + number * 86_400_000).toISOString().slice(0, 10)

/** Stories one after another, without end; five reports of each event on the average, over a few days. */
export function* stories({ seed = 1, perDay = 60 } = {}) {
  const random = chance(seed)
  const whole = (below) => Math.floor(random() * below)
  const open = []
  for (let number = 0; ; number++) {
    if (open.length < 40 || random() < 0.2) {
      open.push(happening(whole))
      if (open.length > 60) open.shift()
    }
    yield report(number, open[whole(open.length)], Math.floor(number / perDay), random)
  }
}

const happening = (whole) => ({
  people: Array.from({ length: 5 }, () => person(whole(3000))),
  places: Array.from({ length: 3 }, () => place(whole(800))),
  bodies: Array.from({ length: 3 }, () => body(whole(900))),
  words: Array.from({ length: 60 }, () => word(500 + whole(vocabulary))),
})

function report(number, { people, places, bodies, words }, onDay, random) {
  const [published, dayAfter] = [day(onDay), day(onDay + 1)]
  const whole = (below) => Math.floor(random() * below)
  const pick = (list) => list[whole(list.length)]
  const any = () =>
    random() < 0.45 ? pick(common) : random() < 0.35 ? pick(words) : word(Math.floor(vocabulary * random() ** 3))
  const names = [
    ...people.map((name) => ['person', name]),
    ...places.map((name) => ['place', name]),
    ...bodies.map((name) => ['organization', name]),
  ]
  const record = empty(number, published)
  let text = ''
  const span = (words) => {
    const start = text.length
    text += words
    return { start, end: text.length }
  }
  const entities = new Map()
  const named = () => {
    const [kind, name] = pick(names)
    const at = span(name)
    const entity = entities.get(name) ?? { id: `e${entities.size + 1}`, kind, name, mentions: [], salience: 0.4 }
    entities.set(name, entity)
    entity.mentions.push({ ...at, form: 'name' })
    return { id: entity.id, at }
  }
  const some = (count) => span(Array.from({ length: count }, any).join(' '))
  const sentences = 20 + whole(10)
  for (let at = 0; at < sentences; at++) {
    const start = text.length
    if (at % 4 === 1) {
      const { id: speaker, at: source } = named()
      text += ' '
      const cue = span('said')
      text += ' '
      const { start: from } = some(6)
      text += ' '
      named()
      text += ' '
      const { end } = some(4)
      const id = `s${record.statements.length + 1}`
      record.statements.push({
        id,
        form: 'indirect',
        kind: 'say',
        source: [source],
        speaker,
        cue: [cue],
        content: [{ start: from, end }],
      })
    } else if (at % 4 === 2) {
      const actor = named()
      text += ' '
      const trigger = span(pick(words))
      text += ' '
      const recipient = named()
      text += ' '
      some(8)
      const id = `v${record.events.length + 1}`
      const [actors, recipients] = [[{ ...actor.at, entity: actor.id }], [{ ...recipient.at, entity: recipient.id }]]
      record.events.push({
        id,
        type: pick(['CONSULT', 'AID', 'ASSAULT', 'OTHER', 'ACCUSE']),
        predicate: 'meet',
        contexts: [],
        trigger: [trigger],
        actors,
        recipients,
        negated: false,
        modality: 'actual',
      })
    } else some(12)
    text += ' '
    const value = 2 + whole(900)
    const figure = span(`${value}`)
    text += ' '
    const of = span(pick(words))
    record.quantities.push({
      id: `q${record.quantities.length + 1}`,
      ...figure,
      value,
      unit: '1',
      measure: 'count',
      comparator: '=',
      of: [of],
    })
    if (at % 3 === 0) {
      text += ' on '
      const time = span('Tuesday')
      record.times.push({
        id: `t${record.times.length + 1}`,
        ...time,
        type: 'DATE',
        value: published,
        from: published,
        to: dayAfter,
      })
    }
    text += '.'
    record.sentences.push({ start, end: text.length })
    text += at % 3 === 2 ? '\n\n' : ' '
  }
  text = text.trimEnd()
  record.entities = [...entities.values()]
  const headline = text.slice(0, 50)
  const [subject, object] = record.entities
  if (object)
    record.relations.push({
      id: 'r1',
      type: 'part-of',
      subject: subject.id,
      object: object.id,
      evidence: [record.sentences[0]].map(({ start, end }) => ({ start, end })),
    })
  Object.assign(record.article, {
    text,
    headline,
    url: `https://outlet${number % 40}.example/news/${number}`,
    parts: [{ start: 0, end: text.length, role: 'body' }],
  })
  return record
}

const empty = (number, value) => ({
  schema: 'copydesk/record@1',
  id: `story-${number}`,
  article: {
    text: '',
    parts: [],
    language: 'en',
    published: { value, precision: 'day', basis: 'given', evidence: [] },
  },
  sentences: [],
  entities: [],
  times: [],
  quantities: [],
  statements: [],
  events: [],
  relations: [],
  checks: [],
})

/** A story as the archive takes it in: its text is its source. */
export const addition = (record) => ({
  bytes: Buffer.from(record.article.text),
  mediaType: 'text/plain',
  address: record.article.url,
  name: record.article.url,
  seen: `${record.article.published.value}T12:00:00Z`,
  readings: [{ record, engine: '1', model: '1', made: `${record.article.published.value}T12:00:00Z` }],
})

/** One event that so many reports tell, over months: the story with the most reports that anybody follows. */
export function* saga({ seed = 7, reports = 500, perDay = 6 } = {}) {
  const random = chance(seed)
  const told = happening((below) => Math.floor(random() * below))
  for (let number = 0; number < reports; number++)
    yield report(900_000 + number, told, Math.floor(number / perDay), random)
}
