import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wellFormed } from '../../src/exports/escaping.ts'
import type { Report } from '../../src/history/index.ts'
import { sound } from '../record/sound.ts'
import { exported, sampleReports, tracedReports } from './reports.ts'
import { strangeReports } from './strange.ts'

/** Every breach of the format's rules in a file: https://universaldependencies.org/format.html */
function* breaches(file: string): Generator<string> {
  if (file && !file.endsWith('\n\n')) yield 'does not end with an empty line'
  const ids = new Set<string>()
  for (const block of file.split('\n\n').slice(0, -1)) {
    const lines = block.split('\n')
    const comments = lines.filter((line) => line.startsWith('# '))
    const words = lines.slice(comments.length).map((line) => line.split('\t'))
    const [id] = comments.filter((line) => line.startsWith('# sent_id = '))
    if (!id || ids.has(id) || /\s/.test(id.slice(12))) yield `${id} is no id of its own`
    ids.add(id!)
    const text = comments.find((line) => line.startsWith('# text = '))?.slice(9)
    const said = words.map(
      ([, form, ...rest], at) => form + (at < words.length - 1 && !rest.at(-1)!.includes('SpaceAfter=No') ? ' ' : ''),
    )
    if (said.join('') !== text) yield `the words do not make "${text}"`
    for (const [at, fields] of words.entries()) {
      if (fields.length !== 10) yield `${fields.length} columns`
      if (fields.some((field) => field === '' || /\s/.test(field.replaceAll(' ', ''))))
        yield `an empty field in ${fields}`
      if (fields[0] !== String(at + 1)) yield `${fields[0]} is out of turn`
      if (!/^(?:[A-Z]+|_)$/.test(fields[3]!)) yield `${fields[3]} is no part of speech`
      if (fields[6] !== '_' && !(Number(fields[6]) >= 0 && Number(fields[6]) <= words.length))
        yield `no word ${fields[6]}`
      if ((fields[6] === '0') !== (fields[7] === 'root')) yield `the root is ${fields[7]}`
    }
    if (words.some((fields) => fields[6] !== '_') && words.filter((fields) => fields[6] === '0').length !== 1)
      yield 'not one root'
  }
}

test('the samples are CoNLL-U, and every word stands where it says', async () => {
  const reports = await sampleReports()
  const { text, written } = await exported('conllu', reports)
  expect([...breaches(text)]).toEqual([])
  expect(written).toBe(reports.flatMap(({ record }) => record.sentences).length)
  const [first] = (await exported('conllu', reports.slice(0, 1))).text.split('\n\n')
  for (const line of first!.split('\n').filter((one) => !one.startsWith('#'))) {
    const [, form, , , , , , , , misc] = line.split('\t')
    const [start, end] = ['start_char', 'end_char'].map((name) => Number(new RegExp(`${name}=(\\d+)`).exec(misc!)![1]))
    expect(reports[0]!.record.article.text.slice(start, end)).toBe(form)
  }
})

test('words of any reports keep to the format', async () => {
  await fc.assert(
    fc.asyncProperty(strangeReports, async (reports) => {
      const once = reports.map((report, at) => ({ ...report, id: `${report.id}${at}` }))
      const { text } = await exported('conllu', once)
      expect([...breaches(text)].filter((breach) => !breach.startsWith('the root'))).toEqual([])
    }),
    { numRuns: 100, endOnFailure: true },
  )
})

test('without tokens there is nothing, and it is said why', async () => {
  const record = sound()
  delete record.sentences[1]!.tokens
  const { written, leftOut } = await exported('conllu', [{ id: 'r', record }])
  expect({ written, leftOut }).toEqual({ written: 0, leftOut: { 'no-tokens': 3 } })
})

test('words that leave some of the sentence out are not passed for it', async () => {
  const { leftOut } = await exported('conllu', [{ id: 'r', record: sound() }])
  expect(leftOut).toEqual({ 'no-tokens': 2, 'unfit-tokens': 1 })
})

test('line ends between words are kept', async () => {
  const text = 'Roads\n cleared'
  const tokens = [
    { start: 0, end: 5 },
    { start: 7, end: 14 },
  ]
  const record = {
    ...sound(),
    article: { text, parts: [], language: 'en' },
    sentences: [{ start: 0, end: 14, tokens }],
  }
  const report: Report = {
    id: 'a b',
    record: {
      ...record,
      entities: [],
      times: [],
      quantities: [],
      statements: [],
      events: [],
      relations: [],
      checks: [],
    },
  }
  const { text: written } = await exported('conllu', [report])
  expect(written).toBe(
    `# newdoc id = a b\n# sent_id = a%20b-1\n# text = Roads cleared
1\tRoads\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\n\\s|start_char=0|end_char=5
2\tcleared\t_\t_\t_\t_\t_\t_\t_\tstart_char=7|end_char=14\n\n`,
  )
  expect(wellFormed((await tracedReports([report])).kept[0]!.id)).toBe('a b')
})
