import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/history/index.ts'
import { slice } from '../../src/record/index.ts'
import { sound } from '../record/sound.ts'
import { exported, sampleReports, tracedReports } from './reports.ts'
import { strangeReports } from './strange.ts'
import { allOf, parseXml, textOf } from './xml.ts'

/** The text with what XML cannot hold replaced, code unit for code unit. */
const held = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')

/** The text as htmlparser2 reads it. */
function textBy(document: string): string {
  let isText = false
  let read = ''
  const parser = new Parser(
    {
      onopentagname(name) {
        isText ||= name === 'TEXT'
      },
      onclosetag(name) {
        isText &&= name !== 'TEXT'
      },
      ontext(text) {
        if (isText) read += text
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(document)
  return read
}

async function expectTimeml(reports: readonly Report[]) {
  const { kept } = await tracedReports(reports)
  for (const [at, { record }] of kept.entries()) {
    const { text: document } = await exported('timeml', [reports[at]!])
    const root = parseXml(document)
    const text = allOf(root, 'TEXT')[0]!
    expect(textOf(text)).toBe(held(record.article.text))
    expect(textBy(document)).toBe(held(record.article.text))
    const ids = [
      ...allOf(root, 'TIMEX3').map(({ attributes }) => attributes.tid!),
      ...allOf(root, 'EVENT').map(({ attributes }) => attributes.eid!),
    ]
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of allOf(text, 'TIMEX3')) {
      const time = record.times.find(({ id }) => id === attributes.tid)!
      expect(attributes).toMatchObject({ type: time.type, value: held(time.value) })
    }
    const events = new Set(allOf(root, 'EVENT').map(({ attributes }) => attributes.eid!))
    const instances = new Set(allOf(root, 'MAKEINSTANCE').map(({ attributes }) => attributes.eiid!))
    expect(new Set(allOf(root, 'MAKEINSTANCE').map(({ attributes }) => attributes.eventID))).toEqual(events)
    for (const { attributes } of allOf(root, 'TLINK')) {
      expect(instances).toContain(attributes.eventInstanceID)
      if (attributes.relatedToTime) expect(ids).toContain(attributes.relatedToTime)
      else expect(instances).toContain(attributes.relatedToEventInstance)
    }
  }
}

test('the samples are TimeML, and their text is what it was', async () => expectTimeml(await sampleReports()))

test('so are any reports', async () => {
  await fc.assert(fc.asyncProperty(strangeReports, expectTimeml), { numRuns: 100, endOnFailure: true })
})

describe('of two that lie over each other', () => {
  test('the time is tagged and the event is not', async () => {
    const record = sound()
    record.events[1]!.trigger = [{ ...record.times[1]!, start: record.times[1]!.start - 3 }].map(({ start, end }) => ({
      start,
      end,
    }))
    const { text, leftOut } = await exported('timeml', [{ id: 'r', record }])
    expect(leftOut).toEqual({ overlapping: 1 })
    const tagged = allOf(parseXml(text), 'TEXT').flatMap((one) => [...allOf(one, 'TIMEX3'), ...allOf(one, 'EVENT')])
    expect(tagged.map(textOf)).toEqual(['Monday', 'Sunday', 'said', 'cleared'])
  })
})

test('polarity, tense and time of an event', async () => {
  const record = sound()
  record.events[1]!.negated = true
  const { text } = await exported('timeml', [{ id: 'r', record }])
  const root = parseXml(text)
  const of = (id: string) => allOf(root, 'MAKEINSTANCE').find(({ attributes }) => attributes.eventID === id)!.attributes
  expect(of('v2')).toMatchObject({ polarity: 'NEG', tense: 'NONE', pos: 'OTHER' })
  expect(of('s1')).toMatchObject({ polarity: 'POS', tense: 'PAST', pos: 'VERB' })
  expect(allOf(root, 'TLINK').map(({ attributes }) => attributes)).toEqual([
    { lid: 'lv2', eventInstanceID: 'iv2', relatedToTime: 't2', relType: 'IS_INCLUDED' },
  ])
  const [time] = allOf(root, 'TIMEX3').filter(({ attributes }) => attributes.tid === 't2')
  expect(textOf(time!)).toBe(slice(record.article.text, record.times[1]!))
})
