import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import {
  type CorrectionChange as Change,
  type Correction,
  correctionOf,
  logbookOf,
  targetOf,
  undoOf,
} from '../../src/history/index.ts'
import type { Record } from '../../src/record/index.ts'
import type { Place } from './contract.ts'
import { addition, made, recordOf, type Told } from './records.ts'

const patience = 60_000

const harbour: Told = {
  headline: 'Harbour talks end',
  day: '2026-03-14',
  url: 'https://gazette.example/harbour',
  sentences: [
    { speaker: 'Mara Quill', says: 'the grain corridor stays open' },
    'Ada Bell sailed with 19 ships.',
    'Odport was quiet, and Tom Alder slept.',
  ],
  names: ['person:Ada Bell', 'place:Odport', 'person:Tom Alder'],
}
const inland: Told = {
  headline: 'Grain arrives',
  day: '2026-03-20',
  url: 'https://inland.example/grain',
  sentences: [{ speaker: 'Ada Bell', says: 'Mara Quill sells wheat' }, 'Odport is far away from the mill.'],
  names: ['person:Mara Quill', 'place:Odport'],
}
const storm = (day: string, outlet: string, more = ''): Told => ({
  headline: `Storm Ottilie floods Port Lume${more}`,
  day,
  url: `https://${outlet}.example/storm`,
  sentences: [
    'Storm Ottilie flooded the fish market and the ferry pier of Port Lume at dawn, and the mayor closed the schools.',
    `Ferries stay moored and crews pump water out of the cellars along the quay of ${outlet}, the harbour master reports.`,
    `Ottilie is to reach the Ossa hills by night, forecasters warn${more}.`,
  ],
  names: ['place:Port Lume'],
})

/** What analysts put right must hold wherever it is asked for. */
export function describeCorrections(name: string, begin: () => Place): void {
  describe(name, () => {
    let place: Place
    let locator: string
    let archive: Archive
    beforeAll(() => {
      place = begin()
    }, patience)
    afterAll(() => place?.end(), patience)
    beforeEach(async () => {
      locator = place.fresh()
      archive = await openArchive(locator)
    }, patience)
    afterEach(async () => {
      const faults: unknown[] = []
      await archive.verify((fault) => faults.push(fault))
      await archive.close()
      expect(faults).toEqual([])
    }, patience)

    const faults = async () => {
      const all: unknown[] = []
      await archive.verify((fault) => all.push(fault))
      return all
    }

    let minute = 0
    /** Puts a change into the log, each a minute after the one before. */
    const put = async (change: Change, author = 'ada'): Promise<Correction> => {
      const entry = entryOf(change, author)
      expect(await archive.logCorrections([entry])).toBe(1)
      return entry
    }
    const entryOf = (change: Change, author = 'ada') =>
      correctionOf({ ...change, author, made: new Date(Date.UTC(2027, 0, 1, 0, ++minute)).toISOString() })
    const undo = async (entry: Correction) => {
      const undoing = undoOf(entry, 'ada', new Date(Date.UTC(2027, 0, 1, 0, ++minute)).toISOString())
      await archive.logCorrections([undoing])
      return undoing
    }
    const addAll = async (...all: readonly Told[]) =>
      (await archive.add(all.map((one) => addition(one)))).flatMap(({ articles }) => articles)
    const target = (told: Told, name: string) => {
      const record = recordOf(told)
      return targetOf(record, record.entities.find((one) => one.name === name)?.id ?? name)!
    }
    const found = async (query: string) =>
      (await archive.find(query)).answers.map(({ fact, words }) => `${fact.kind} ${words.join('|')}`)
    const whoIs = async (name: string) =>
      (await archive.who(name, 9)).map(({ name, kind, articles }) => `${kind} ${name} ${articles}`)
    const reports = async (selection = {}) => {
      const all: { id: string; record: Record }[] = []
      for await (const report of archive.reports(selection)) all.push(report)
      return all
    }
    const storiesNow = async () => {
      const { stories } = await archive.stories({ limit: 50 })
      const found = await Promise.all(
        stories.map(async ({ story, reports }) => {
          const members = (await archive.members(story)).map(({ article }) => article)
          expect(members).toHaveLength(reports)
          expect((await all(archive.reports({ story }))).map(({ id }) => id).toSorted()).toEqual(members.toSorted())
          for (const member of members) expect(await archive.storyOf(member)).toBe(story)
          return [story, members.toSorted()] as const
        }),
      )
      return Object.fromEntries(found)
    }
    const all = async <T>(items: AsyncIterable<T>) => {
      const list: T[] = []
      for await (const item of items) list.push(item)
      return list
    }

    it('keeps each entry once, in the order in which they hold, for everyone who has the archive open', async () => {
      const other = await openArchive(locator)
      const [a, b, c] = [1, 2, 3].map((at) => {
        const target = { key: `person:quill ${at}` }
        return entryOf({ kind: 'reject', scope: 'archive', target })
      }) as [Correction, Correction, Correction]
      expect(await archive.corrections()).toEqual([])
      expect(await other.logCorrections([c, a])).toBe(2)
      expect(await archive.corrections()).toEqual([a, c])
      expect(await archive.logCorrections([c, b, b])).toBe(1)
      expect(await archive.corrections()).toEqual([a, b, c])
      expect(await other.corrections()).toEqual([a, b, c])
      await other.close()
    })

    it('does not find a statement that is rejected, and finds it again when that is undone', async () => {
      const [one] = await addAll(harbour, inland)
      const reject = await put({
        kind: 'reject',
        scope: 'article',
        article: one!.article,
        target: target(harbour, 's1'),
      })
      expect(await found('corridor')).toEqual(['sentence Mara Quill said the grain corridor stays open.'])
      expect(await found('speaker:quill')).toEqual([])
      expect((await reports())[0]!.record.statements).toEqual([])
      expect(await archive.record(one!.version)).toEqual(recordOf(harbour))
      expect((await archive.corrected(one!.version)).applied).toEqual([reject])
      await undo(reject)
      expect(await found('corridor')).toEqual(['statement Mara Quill|said|the grain corridor stays open'])
      expect((await reports())[0]!.record).toEqual(recordOf(harbour))
    })

    it('finds a statement by the speaker it was given', async () => {
      const [one] = await addAll(harbour, inland)
      const speaker = target(harbour, 'Tom Alder')
      const { article } = one!
      await put({ kind: 'speaker', scope: 'article', article, target: target(harbour, 's1'), speaker })
      expect(await found('speaker:alder corridor')).toHaveLength(1)
      expect(await found('speaker:bell wheat')).toHaveLength(1)
      const { answers } = await archive.find('speaker:alder')
      expect(answers[0]!.fact.speaker).toContain('Tom Alder')
    })

    it('knows who was renamed, retyped, merged and rejected in an article', async () => {
      const [one] = await addAll(harbour, inland)
      const here = { scope: 'article', article: one!.article } as const
      const rename = await put({ kind: 'rename', ...here, target: target(harbour, 'Ada Bell'), name: 'Ada Bellwether' })
      expect(await whoIs('ada')).toEqual(['person Ada Bell 1', 'person Ada Bellwether 1'])
      expect(await found('about:bellwether')).toEqual([])
      expect(await found('speaker:"ada bell"')).toHaveLength(1)
      await put({ kind: 'retype', ...here, target: target(harbour, 'Odport'), type: 'facility' })
      expect(await whoIs('odport')).toEqual(['facility Odport 1', 'place Odport 1'])
      const into = target(harbour, 'Mara Quill')
      await put({ kind: 'merge', ...here, target: target(harbour, 'Tom Alder'), into })
      expect(await whoIs('alder')).toEqual([])
      expect(await whoIs('quill')).toEqual(['person Mara Quill 2'])
      expect(await found('speaker:alder')).toHaveLength(1)
      const reject = await put({ kind: 'reject', ...here, target: target(harbour, 'Odport') })
      expect(await whoIs('odport')).toEqual(['place Odport 1'])
      await undo(reject)
      await undo(rename)
      expect(await whoIs('odport')).toEqual(['facility Odport 1', 'place Odport 1'])
      expect(await whoIs('ada')).toEqual(['person Ada Bell 2'])
    })

    it('corrects a name wherever it stands, in what comes later too, and no more when that is undone', async () => {
      await addAll(harbour)
      const rename = await put({
        kind: 'rename',
        scope: 'archive',
        target: { key: 'person:mara quill' },
        name: 'Marit Kvill',
      })
      await addAll(inland)
      expect(await whoIs('quill')).toEqual([])
      expect(await whoIs('kvill')).toEqual(['person Marit Kvill 2'])
      expect(await found('speaker:kvill')).toEqual(['statement Mara Quill|said|the grain corridor stays open'])
      expect(await found('about:kvill')).toEqual(['statement Ada Bell|said|Mara Quill sells wheat'])
      await archive.add([addition({ ...inland, headline: 'Grain has arrived' })])
      expect(await whoIs('kvill')).toEqual(['person Marit Kvill 2'])
      await archive.add([addition({ ...inland, url: 'https://late.example/' })], undefined, 'later')
      expect(await whoIs('kvill')).toEqual(['person Marit Kvill 3'])
      await archive.placeWaiting()
      expect(await whoIs('kvill')).toEqual(['person Marit Kvill 3'])
      await undo(rename)
      expect(await whoIs('kvill')).toEqual([])
      expect(await whoIs('quill')).toEqual(['person Mara Quill 3'])
    })

    it('takes a name for somebody else everywhere, however it was corrected in one article', async () => {
      const [one] = await addAll(harbour, inland)
      const into = { type: 'person', name: 'Ada Bell' } as const
      const merge = await put({ kind: 'merge', scope: 'archive', target: { key: 'person:mara quill' }, into })
      expect(await whoIs('bell')).toEqual(['person Ada Bell 2'])
      expect(await whoIs('quill')).toEqual([])
      const rename = { kind: 'rename', target: target(harbour, 'Mara Quill'), name: 'The Two' } as const
      await put({ ...rename, scope: 'article', article: one!.article })
      expect(await whoIs('two')).toEqual(['person The Two 1'])
      await undo(merge)
      expect((await whoIs('bell')).concat(await whoIs('quill'), await whoIs('two'))).toEqual([
        'person Ada Bell 2',
        'person Mara Quill 1',
        'person The Two 1',
      ])
    })

    it('knows what has a number of Wikidata by the name that it was given everywhere', async () => {
      const record = recordOf(harbour)
      const entities = record.entities.map((one) => (one.name === 'Odport' ? { ...one, wikidata: 'Q77' } : one))
      const given = addition(harbour)
      await archive.add([{ ...given, readings: [{ ...given.readings[0]!, record: { ...record, entities } }] }])
      const rename = await put({ kind: 'rename', scope: 'archive', target: { key: 'Q77' }, name: 'Port Odd' })
      expect(await archive.who('port odd', 9)).toEqual([
        { key: 'Q77', kind: 'place', name: 'Port Odd', wikidata: 'Q77', articles: 1 },
      ])
      expect(await whoIs('odport')).toEqual(['place Port Odd 1'])
      expect(await archive.known('Q77')).toMatchObject({ key: 'Q77', name: 'Port Odd', articles: 1 })
      await undo(rename)
      expect(await whoIs('port odd')).toEqual([])
      expect(await whoIs('odport')).toEqual(['place Odport 1'])
    })

    it('knows what has a number of Wikidata by the name that it was given in one article, or in one story', async () => {
      const record = recordOf(harbour)
      const entities = record.entities.map((one) => (one.name === 'Odport' ? { ...one, wikidata: 'Q77' } : one))
      const given = addition(harbour)
      const [added] = await archive.add([
        { ...given, readings: [{ ...given.readings[0]!, record: { ...record, entities } }] },
      ])
      const { article, story } = added!.articles[0]!
      const called = { kind: 'rename', name: 'Port Odd' } as const
      const inArticle = await put({ ...called, scope: 'article', article, target: target(harbour, 'Odport') })
      expect(await whoIs('odd')).toEqual(['place Odport 1'])
      await undo(inArticle)
      expect(await whoIs('odd')).toEqual([])
      const inStory = await put({ ...called, scope: 'story', story: story!, target: { key: 'Q77' } })
      expect(await whoIs('odd')).toEqual(['place Odport 1'])
      await undo(inStory)
      expect(await whoIs('odd')).toEqual([])
    })

    it('corrects a name in the reports of one story, and in those that come to it', async () => {
      const [one] = await addAll(storm('2026-02-01', 'a'), inland)
      const lume = { key: 'place:port lume' }
      const { story } = one! as { story: string }
      await put({ kind: 'rename', scope: 'story', story, target: lume, name: 'Porto Lume' })
      await put({ kind: 'rename', scope: 'story', story, target: { key: 'place:odport' }, name: 'Odd' })
      const [two] = await addAll(storm('2026-02-02', 'b', ' again'))
      expect(two!.story).toBe(story)
      expect(await whoIs('lume')).toEqual(['place Porto Lume 2'])
      expect(await whoIs('odport')).toEqual(['place Odport 1'])
      const other = (await archive.storyOf((await reports({ query: 'wheat' }))[0]!.id))!
      const merge = await put({ kind: 'merge-stories', scope: 'story', story, into: other })
      expect(await whoIs('odd')).toEqual(['place Odd 1'])
      expect(await whoIs('lume')).toEqual(['place Porto Lume 2'])
      await undo(merge)
      expect(await whoIs('odport')).toEqual(['place Odport 1'])
      await put({ kind: 'split-story', scope: 'story', story, reports: [two!.article] })
      expect(await whoIs('lume')).toEqual(['place Port Lume 1', 'place Porto Lume 1'])
    })

    it('holds when an article is read again, and in its next version', async () => {
      const [one] = await addAll(harbour)
      const { article, version } = one!
      const speaker = target(harbour, 'Tom Alder')
      await put({ kind: 'speaker', scope: 'article', article, target: target(harbour, 's1'), speaker })
      await put({ kind: 'rename', scope: 'article', article, target: target(harbour, 'Odport'), name: 'Old Port' })
      const again = { version, record: recordOf({ ...harbour, names: [...harbour.names!, 'place:grain'] }), ...made }
      await archive.reread([again])
      expect(await found('speaker:alder')).toHaveLength(1)
      expect(await whoIs('port')).toEqual(['place Old Port 1'])
      expect(await archive.unfit()).toEqual([])
      const [said, ...rest] = harbour.sentences
      await addAll({ ...harbour, sentences: ['Rain fell on the quay all day.', said!, ...rest] })
      expect(await found('speaker:alder')).toHaveLength(1)
      expect(await archive.unfit()).toEqual([])
      await addAll({ ...harbour, sentences: ['Nobody spoke.', ...rest] })
      expect((await archive.unfit()).map(({ correction, reason }) => [correction.kind, reason])).toEqual([
        ['speaker', expect.stringContaining('its words are not in the article any more')],
      ])
      expect(await archive.corrections()).toHaveLength(2)
    })

    it('keeps what is about an article, a story, a name that are not there, and heeds it when they come', async () => {
      const article = 'harbour'
      await put({ kind: 'reject', scope: 'article', article, target: target(harbour, 's1') })
      await put({ kind: 'reject', scope: 'archive', target: { key: 'person:tom alder' } })
      await put({ kind: 'merge-stories', scope: 'story', story: 'x', into: 'y' })
      await put({ kind: 'confirm', scope: 'story', story: 'x', target: { key: 'Q1' } })
      await put({ kind: 'undo', scope: 'archive', of: 'abc' })
      expect((await archive.unfit()).map(({ reason }) => reason)).toEqual([
        'there is no article harbour in this archive',
        'no article speaks of person:tom alder',
        'there is no story x any more',
        'there is no story x any more',
        'what it would undo is not in the log',
      ])
      await addAll(harbour)
      expect(await found('speaker:quill')).toEqual([])
      expect(await whoIs('alder')).toEqual([])
      expect(await archive.unfit()).toHaveLength(3)
      // Looked for once, until something changes.
      const known = await archive.unfit()
      expect(await archive.unfit()).toBe(known)
      await put({ kind: 'reject', scope: 'archive', target: { key: 'person:nobody else' } })
      expect(await archive.unfit()).toHaveLength(4)
    })

    it('merges stories, with the reports that come later, and takes that back', async () => {
      const [one, two] = await addAll(storm('2026-02-01', 'a'), inland)
      const [story, into] = [one!.story!, two!.story!]
      const before = await storiesNow()
      const merge = await put({ kind: 'merge-stories', scope: 'story', story, into })
      expect(await storiesNow()).toEqual({ [into]: [one!.article, two!.article].toSorted() })
      expect(await archive.story(story)).toMatchObject({ story: into, reports: 2 })
      expect(await archive.story('nowhere')).toBeUndefined()
      const [three] = await addAll(storm('2026-02-02', 'b', ' again'))
      expect(three!.story).toBe(into)
      expect((await storiesNow())[into]).toHaveLength(3)
      expect(await archive.storyLog()).toEqual([
        { what: 'merged', from: story, to: into, report: one!.article, correction: merge.id, at: merge.made },
      ])
      const undoing = await undo(merge)
      const [first] = before[story]!
      expect(await storiesNow()).toEqual({ ...before, [story]: [first, three!.article].toSorted() })
      expect((await archive.storyLog(story)).at(-1)).toMatchObject({
        what: 'split',
        from: into,
        to: story,
        correction: undoing.id,
      })
    })

    it('places all anew from the records that are kept, a few at a time, as the log has it', async () => {
      const [one, two, three] = await addAll(
        storm('2026-02-01', 'a'),
        storm('2026-02-01', 'b'),
        storm('2026-02-02', 'c'),
        inland,
      )
      const split = await put({
        kind: 'split-story',
        scope: 'story',
        story: one!.story!,
        reports: [two!.article],
      })
      const where = async () => Promise.all([one, two, three].map(async (report) => archive.storyOf(report!.article)))
      const before = await where()
      expect(before).toEqual([one!.story, split.id, one!.story])
      const copies = await archive.copies()
      await archive.unplaceAll()
      expect([await where(), await archive.waiting()]).toEqual([[undefined, undefined, undefined], 4])
      expect(await faults()).toEqual([])
      expect([await archive.placeWaiting(3), await archive.waiting()]).toEqual([3, 1])
      expect(await faults()).toEqual([])
      await archive.placeWaiting()
      expect([await where(), await archive.waiting(), await archive.copies()]).toEqual([before, 0, copies])
      expect(await faults()).toEqual([])
      await undo(split)
      expect(await where()).toEqual([one!.story, one!.story, one!.story])
    })

    it('splits a story; what comes later goes where history places it, and all that is taken back', async () => {
      const [one, two] = await addAll(storm('2026-02-01', 'a'), storm('2026-02-02', 'b', ' again'))
      const story = one!.story!
      expect(two!.story).toBe(story)
      const split = await put({ kind: 'split-story', scope: 'story', story, reports: [two!.article] })
      expect(await storiesNow()).toEqual({ [story]: [one!.article], [split.id]: [two!.article] })
      expect(await archive.story(split.id)).toMatchObject({ reports: 1, independent: 1 })
      const [three] = await addAll(storm('2026-02-03', 'c', ' once more'))
      expect(three!.story).toBe(story)
      await addAll(storm('2026-02-02', 'b', ' again and again'))
      expect(await storiesNow()).toEqual({
        [story]: [one!.article, three!.article].toSorted(),
        [split.id]: [two!.article],
      })
      const merge = await put({ kind: 'merge-stories', scope: 'story', story: split.id, into: story })
      expect(Object.keys(await storiesNow())).toEqual([story])
      await undo(merge)
      await undo(split)
      expect(await storiesNow()).toEqual({ [story]: [one!.article, two!.article, three!.article].toSorted() })
      expect((await archive.storyLog()).map(({ what }) => what)).toEqual(['split', 'merged', 'split', 'merged'])
    })

    it('lets one of two through who put right at once what both saw, and both where they saw different articles', async () => {
      const [one, two] = await addAll(harbour, inland)
      const other = await openArchive(locator)
      const seen = async (version: number) => ({ version, record: (await archive.corrected(version)).record })
      const entry = (told: Told, article: string, name: string, author: string) =>
        entryOf({ kind: 'rename', scope: 'article', article, target: target(told, 'Mara Quill'), name }, author)
      const before = await seen(one!.version)
      const both = await Promise.allSettled(
        [archive, other].map((by, at) =>
          by.logCorrections([entry(harbour, one!.article, `Quill ${at}`, `${at}`)], before),
        ),
      )
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'changed' })
      expect(await archive.corrections()).toHaveLength(1)
      const apart = await Promise.all([seen(one!.version), seen(two!.version)])
      await Promise.all([
        archive.logCorrections([entry(harbour, one!.article, 'Quill A', 'a')], apart[0]),
        other.logCorrections([entry(inland, two!.article, 'Quill B', 'b')], apart[1]),
      ])
      expect(await other.corrections()).toHaveLength(3)
      // Another version of the article has come.
      const old = await seen(one!.version)
      await addAll({ ...harbour, headline: 'Harbour talks end at last' })
      await expect(archive.logCorrections([entry(harbour, one!.article, 'Quill C', 'c')], old)).rejects.toMatchObject({
        code: 'changed',
      })
      await other.close()
    })

    it('lets one of two take back what both want to', async () => {
      await addAll(harbour)
      const other = await openArchive(locator)
      const entry = await put({ kind: 'reject', scope: 'archive', target: { key: 'person:tom alder' } })
      const undone = await Promise.all(
        [archive, other, archive, other].map((by, at) => by.undoCorrection(entry.id, `${at}`, entry.made)),
      )
      expect(undone.filter((one) => one !== undefined)).toHaveLength(1)
      expect(await whoIs('alder')).toEqual(['person Tom Alder 1'])
      expect(await archive.corrections()).toHaveLength(2)
      await other.close()
    })

    it('leaves all as it was where an entry cannot be kept', async () => {
      await addAll(harbour)
      const good = entryOf({ kind: 'reject', scope: 'archive', target: { key: 'person:tom alder' } })
      const bad = { ...entryOf({ kind: 'reject', scope: 'archive', target: { key: 'x' } }), author: null as never }
      await expect(archive.logCorrections([good, bad])).rejects.toThrow()
      expect(await archive.corrections()).toEqual([])
      expect(await whoIs('alder')).toEqual(['person Tom Alder 1'])
    })

    it(
      'comes to the same whatever is corrected, undone and added in whatever order',
      async () => {
        const keys = ['person:mara quill', 'person:ada bell', 'person:x', 'organization:mara quill', 'place:odport']
        const names = ['Mara Quill', 'Ada Bell', 'X', 'Odport']
        const wide = fc.record({
          scope: fc.constant('archive' as const),
          key: fc.constantFrom(...keys),
          name: fc.constantFrom(...names),
          kind: fc.constantFrom('rename', 'retype', 'reject', 'confirm', 'merge'),
          undone: fc.nat(4),
        })
        const one = fc.record({
          scope: fc.constant('article' as const),
          told: fc.nat(2),
          item: fc.constantFrom('e1', 'e2', 'e3', 's1'),
          name: fc.constantFrom(...names),
          kind: fc.constantFrom('rename', 'retype', 'reject', 'confirm'),
          undone: fc.nat(4),
        })
        const reportsTold = [harbour, inland, { ...inland, url: 'https://third.example/a' }]
        const articleNames = ['harbour', 'grain', 'a']
        await fc.assert(
          fc.asyncProperty(fc.array(fc.oneof(wide, one), { maxLength: 9 }), fc.nat(9), async (steps, when) => {
            const fresh = await openArchive(place.fresh())
            const log: Correction[] = []
            await fresh.add(reportsTold.slice(0, 2).map((told) => addition(told)))
            for (const [at, { undone, ...step }] of steps.entries()) {
              if (at === when) await fresh.add([addition(reportsTold[2]!)])
              const entry = entryOf(changeOf(step, reportsTold, articleNames))
              log.push(entry)
              await fresh.logCorrections([entry])
              const back = undone === 0 ? log[(at * 7) % log.length] : undefined
              if (back) {
                log.push(undoOf(back, 'ben', new Date(Date.UTC(2027, 0, 1, 0, ++minute)).toISOString()))
                await fresh.logCorrections(log.slice(-1))
              }
            }
            const faults: unknown[] = []
            await fresh.verify((fault) => faults.push(fault))
            const book = logbookOf(log)
            for await (const { id, record } of fresh.reports())
              expect(record).toEqual(
                book.correct(recordOf(reportsTold[articleNames.indexOf(id)]!), { article: id }).record,
              )
            await fresh.close()
            expect(faults).toEqual([])
          }),
          { numRuns: 12 },
        )
      },
      patience,
    )
  })
}

type Step =
  | { readonly scope: 'archive'; readonly key: string; readonly name: string; readonly kind: string }
  | {
      readonly scope: 'article'
      readonly told: number
      readonly item: string
      readonly name: string
      readonly kind: string
    }

/** A change as the step has it; a statement is only rejected or confirmed. */
function changeOf(step: Step, told: readonly Told[], articles: readonly string[]): Change {
  const { kind, name } = step
  if (step.scope === 'archive') {
    const base = { scope: 'archive', target: { key: step.key } } as const
    if (kind === 'rename') return { ...base, kind, name }
    if (kind === 'retype') return { ...base, kind, type: 'organization' }
    if (kind === 'merge') return { ...base, kind, into: { type: 'person', name } }
    return { ...base, kind: kind as 'reject' | 'confirm' }
  }
  const target = targetOf(recordOf(told[step.told]!), step.item)!
  const base = { scope: 'article', article: articles[step.told]!, target } as const
  if (kind === 'rename' && step.item !== 's1') return { ...base, kind, name }
  if (kind === 'retype' && step.item !== 's1') return { ...base, kind, type: 'organization' }
  return { ...base, kind: kind === 'confirm' ? 'confirm' : 'reject' }
}
