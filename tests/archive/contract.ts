import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type Addition,
  type Archive,
  type Answer,
  ArchiveError,
  factsOf,
  hashOf,
  openArchive,
} from '../../src/archive/index.ts'
import { readyOf } from '../../src/archive/ready.ts'
import { worker } from './processes.ts'
import { addition, made, recordOf } from './records.ts'

/** Where a suite gets new, empty archives from. */
export interface Place {
  /** The locator of one that nobody has opened. */
  fresh(): string
  end(): void
}

/** A machine that does much else takes its time to make a database. */
const patience = 60_000

/** What every archive must do, wherever it is kept. */
export function describeArchive(name: string, begin: () => Place): void {
  describe(name, () => {
    let place: Place
    let locator: string
    let archive: Archive
    beforeAll(() => {
      place = begin()
    }, patience)
    afterAll(() => place?.end(), patience)
    const open = async () => {
      locator = place.fresh()
      archive = await openArchive(locator)
      return () => archive.close()
    }

    const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
      const found: T[] = []
      for await (const item of items) found.push(item)
      return found
    }
    const sound = async () => {
      const faults: unknown[] = []
      const looked = await archive.verify((fault) => faults.push(fault))
      expect(faults).toEqual([])
      return looked
    }
    const harbour = {
      headline: 'Harbour talks end',
      day: '2026-03-14',
      url: 'https://gazette.example/harbour',
      sentences: [{ speaker: 'Mara Quill', says: 'the grain corridor stays open' }, 'All 19 ships left Odport.'],
      names: ['place:Odport'],
    }

    describe('adding in turn', () => {
      /** Reports of three pages and three paths, with the same words here and there, and where they stand in turn. */
      const reports = fc.array(
        fc.record({
          page: fc.constantFrom('https://gazette.example/a', 'https://gazette.example/b/a', undefined),
          words: fc.nat(2),
          name: fc.constantFrom('north/story.txt', 'south/story.txt', 'south/other.txt'),
        }),
        { minLength: 2, maxLength: 7 },
      )
      const arrivals = reports.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
          fc.array(fc.integer({ min: 1, max: 3 }), { minLength: all.length, maxLength: all.length }),
        ),
      )
      type Arrivals = typeof arrivals extends fc.Arbitrary<infer T> ? T : never

      const additionOf = (
        { page, words, name }: { page?: string | undefined; words: number; name: string },
        nth: number,
      ) =>
        addition(
          {
            headline: `Harbour ${words}`,
            day: `2026-03-1${words}`,
            ...(page ? { url: page } : {}),
            sentences: [`All ${words} ships left.`],
          },
          { bytes: Buffer.from(`${page} ${words}`), name, turn: `1${nth}`, seen: '2026-11-25T09:00:00Z' },
        )

      /** What was found to go wrong once. */
      const [a, b, north, south, other] = [
        { page: 'https://gazette.example/a', words: 0, name: 'north/story.txt' } as const,
        { page: 'https://gazette.example/b/a', words: 0, name: 'north/story.txt' } as const,
        { page: undefined, words: 0, name: 'north/story.txt' } as const,
        { page: undefined, words: 1, name: 'south/story.txt' } as const,
        { page: undefined, words: 0, name: 'south/other.txt' } as const,
      ]
      const found: [Arrivals][] = [
        [
          [
            [a, b, a, { ...a, words: 1 }],
            [3, 0, 2, 1],
            [1, 1, 1, 1],
          ],
        ],
        [
          [
            [other, north, south],
            [1, 2, 0],
            [1, 1, 1],
          ],
        ],
      ]

      /** What comes of it where one after the other is added. */
      async function plainly(all: Arrivals[0]): Promise<unknown> {
        const archive = await openArchive(place.fresh())
        for (const [nth, one] of all.entries()) {
          const { turn: _, ...addition } = additionOf(one, nth)
          await archive.add([addition])
        }
        return versionsIn(archive).finally(() => archive.close())
      }

      /** Adds them as they come, so many at a time, and tells all that is in the archive then. */
      async function outcome([all, order, sizes]: Arrivals) {
        const archive = await openArchive(place.fresh())
        try {
          const left = [...order]
          for (const size of sizes) {
            const some: Addition[] = []
            for (const nth of left.splice(0, size)) {
              const whole = additionOf(all[nth]!, nth)
              const known = await archive.knownSources([hashOf(whole.bytes)], whole.turn)
              some.push(known.size > 0 ? { ...whole, readings: [] } : whole)
            }
            if (some.length > 0) await archive.add(some, undefined, 'later')
          }
          const { id } = await archive.beginJob('placing', {}, '2026-11-25T09:00:00Z')
          await archive.settle(id)
          while ((await archive.placeWaiting(2, 'day')) > 0);
          expect(await archive.waiting()).toBe(0)
          await archive.verify((fault) => expect(fault).toBe(undefined))
          const versions = await versionsIn(archive)
          return { versions, stories: await storiesOf(archive, versions) }
        } finally {
          await archive.close()
        }
      }

      async function versionsIn(archive: Archive) {
        const found: [name: string, versions: unknown][] = []
        const names = (await all(archive.versions())).map(({ article }) => article)
        for (const name of names.toSorted()) {
          const versions = await archive.versionsOf(name)
          found.push([name, versions.map(({ source, headline, current }) => [source, headline, current])])
        }
        return found
      }

      const storiesOf = (archive: Archive, versions: readonly (readonly [name: string, unknown])[]) =>
        Promise.all(versions.map(([name]) => archive.storyOf(name)))

      it(
        'makes the same of it in whatever order it comes',
        async () => {
          const holds = async ([all, order, sizes]: Arrivals) => {
            const inTurn = await outcome([all, [...all.keys()], all.map(() => 1)])
            expect(await outcome([all, order, sizes])).toEqual(inTurn)
            expect(await plainly(all)).toEqual(inTurn.versions)
          }
          const numRuns = Number(process.env.ARRIVALS ?? 10)
          await fc.assert(fc.asyncProperty(arrivals, holds), { numRuns, examples: found })
        },
        10 * patience,
      )

      it('takes the version for the last that is so in turn, and the name for the first who wants it', async () => {
        await open()
        const [one, two, three, other] = [
          additionOf({ page: 'https://gazette.example/a', words: 0, name: 'x' }, 1),
          additionOf({ page: 'https://gazette.example/a', words: 1, name: 'x' }, 2),
          additionOf({ page: 'https://gazette.example/a', words: 2, name: 'x' }, 3),
          additionOf({ page: 'https://gazette.example/b/a', words: 0, name: 'x' }, 0),
        ]
        expect(await archive.add([three!], undefined, 'later')).toMatchObject([{ articles: [{ outcome: 'added' }] }])
        expect(await archive.add([one!, two!, other!], undefined, 'later')).toMatchObject([
          { articles: [] },
          { articles: [] },
          { articles: [{ outcome: 'added' }] },
        ])
        const { id } = await archive.beginJob('placing', {}, '2026-11-25T09:00:00Z')
        const told: string[] = []
        await archive.settle(id, (added) =>
          told.push(...added.flatMap(({ articles }) => articles.map(({ outcome }) => outcome))),
        )
        expect(told).toEqual(['added', 'changed', 'changed'])
        expect(await archive.articleAt('https://gazette.example/b/a')).toBe('a')
        const name = await archive.articleAt('https://gazette.example/a')
        expect((await archive.versionsOf(name!)).map(({ headline, current }) => [headline, current])).toEqual([
          ['Harbour 0', false],
          ['Harbour 1', false],
          ['Harbour 2', true],
        ])
        await archive.close()
      })
    })

    describe('adding', () => {
      beforeEach(open, patience)

      it('keeps the bytes, where they lay, the article and its record', async () => {
        const given = addition(harbour, { via: 'https://gazette.example/feed' })
        const [added] = await archive.add([given])
        expect(added).toMatchObject({ known: false, articles: [{ outcome: 'added', version: 1 }] })
        const source = await archive.source(added!.source)
        expect(Buffer.from(source.bytes)).toEqual(given.bytes)
        expect(source).toMatchObject({ mediaType: 'text/plain', length: given.bytes.length })
        expect(source.sightings).toEqual([
          { address: harbour.url, via: 'https://gazette.example/feed', seen: given.seen },
        ])
        const [version] = await all(archive.versions())
        expect(version).toMatchObject({
          day: '2026-03-14',
          outlet: 'gazette.example',
          headline: 'Harbour talks end',
          current: true,
        })
        expect(await archive.record(1)).toEqual(recordOf(harbour))
        expect(await sound()).toEqual({ sources: 1, records: 1, facts: 2, spans: 4 })
      })

      it('keeps what another thread made ready as it keeps the record itself', async () => {
        const sentences = ['No grain left Łódź.']
        const told = [harbour, { ...harbour, url: 'https://other.example/', sentences, names: ['place:Łódź'] }]
        const read = told.map((one) => addition(one))
        const ready = read.map(({ readings, ...one }) => ({
          ...one,
          readings: readings.map(({ record, ...rest }) => ({ ...rest, ready: structuredClone(readyOf(record)) })),
        }))
        const kept = async (additions: readonly Addition[], placing: 'now' | 'later') => {
          const other = await openArchive(place.fresh())
          try {
            const added = await other.add(additions, undefined, placing)
            while ((await other.placeWaiting()) > 0);
            const faults: unknown[] = []
            await other.verify((fault) => faults.push(fault))
            const found = await other.find('source:gazette.example corridor')
            const records = await Promise.all([1, 2].map((version) => other.record(version)))
            return { added, faults, found, records, known: await other.who('łódź', 5), made: await other.readingsOf(2) }
          } finally {
            await other.close()
          }
        }
        const asRead = await kept(read, 'now')
        expect(asRead).toMatchObject({ faults: [], found: { answers: [{}] }, known: [{ articles: 1 }] })
        expect(await kept(ready, 'now')).toEqual(asRead)
        expect(await kept(ready, 'later')).toEqual({
          ...asRead,
          added: await kept(read, 'later').then((one) => one.added),
        })
      })

      it('takes the same bytes twice for one source, met in two places', async () => {
        await archive.add([addition(harbour)])
        const again = { ...addition(harbour), address: 'https://mirror.example/x', seen: '2026-11-26T00:00:00Z' }
        const [added] = await archive.add([again])
        expect(added).toMatchObject({ known: true, articles: [] })
        const { sightings } = await archive.source(added!.source)
        expect(sightings.map(({ address }) => address)).toEqual([harbour.url, 'https://mirror.example/x'])
        expect(await all(archive.versions())).toHaveLength(1)
      })

      it('does so within one batch too', async () => {
        const added = await archive.add([addition(harbour), addition(harbour)])
        expect(added.map(({ known }) => known)).toEqual([false, true])
        expect(await all(archive.versions())).toHaveLength(1)
        await sound()
      })

      it('takes a page seen again with other words for a new version of its article', async () => {
        const later = { ...harbour, headline: 'Harbour talks fail' }
        await archive.add([addition(harbour)])
        const [added] = await archive.add([addition(later)])
        expect(added!.articles).toMatchObject([{ outcome: 'changed', version: 2 }])
        const { article } = added!.articles[0]!
        expect(await archive.articleAt('https://gazette.example/harbour')).toBe(article)
        expect(await archive.articleAt(article)).toBe(article)
        expect(await archive.articleAt('https://gazette.example/')).toBeUndefined()
        const versions = await archive.versionsOf(article)
        expect(versions.map(({ headline, current }) => [headline, current])).toEqual([
          ['Harbour talks end', false],
          ['Harbour talks fail', true],
        ])
        expect((await archive.record(1)).article.headline).toBe('Harbour talks end')
        expect((await archive.find('talks')).answers.map(({ headline }) => headline)).toEqual(['Harbour talks fail'])
        await sound()
      })

      it('does so within one batch too, and changes nothing for the same words at the same address', async () => {
        const later = { ...harbour, headline: 'Harbour talks fail' }
        const added = await archive.add([
          addition(harbour),
          addition(later),
          { ...addition(later), bytes: Buffer.from('the same words in other clothes') },
        ])
        expect(added.flatMap(({ articles }) => articles.map(({ outcome }) => outcome))).toEqual([
          'added',
          'changed',
          'known',
        ])
        expect(await all(archive.versions())).toHaveLength(1)
        await sound()
      })

      it('keeps the id that an article was given, and tells articles of one source apart', async () => {
        const [one, two] = [recordOf({ sentences: ['One ship.'] }), recordOf({ sentences: ['Two ships.'] })]
        const source = addition(harbour, { name: 'list.jsonl' })
        await archive.add([
          {
            ...source,
            readings: [
              { ...made, id: 'a', record: one },
              { ...made, id: 'b', record: two },
            ],
          },
          addition({ sentences: ['Three ships.'] }, { name: 'c.txt', id: 'c' }),
        ])
        const versions = await all(archive.versions())
        expect(versions.map(({ article, position }) => [article, position])).toEqual([
          ['a', 0],
          ['b', 1],
          ['c', 0],
        ])
      })

      it('keeps bytes in which nothing could be read, and reads them later', async () => {
        const given = addition(harbour)
        const [first] = await archive.add([{ ...given, readings: [] }])
        expect(first).toMatchObject({ known: false, articles: [] })
        expect(await archive.knownSources([first!.source])).toEqual(new Set())
        const [second] = await archive.add([given])
        expect(second).toMatchObject({ known: false, articles: [{ outcome: 'added' }] })
        expect(await archive.knownSources([first!.source])).toEqual(new Set([first!.source]))
        await sound()
      })

      it('keeps any words: accents, other scripts, NUL, half a pair', async () => {
        const odd = {
          headline: 'Łódź \0 東京 \ud83d',
          day: '2026-01-01',
          sentences: ['Crème 🌧 brûlée\0.', 'Ένα.'],
          names: ['place:Łódź'],
        }
        await archive.add([addition(odd, { name: 'odd\0.txt' })])
        expect((await archive.record(1)).article.text).toBe(recordOf(odd).article.text)
        expect((await archive.find('creme')).answers).toHaveLength(1)
        expect((await archive.find('ενα')).answers).toHaveLength(1)
      })

      it('keeps a report in which there is not one word', async () => {
        await archive.add([addition({ sentences: ['— — —'] })])
        await sound()
      })

      it('keeps words, names, ids and addresses longer than any index has room for', async () => {
        // Of what repeats itself a database makes something short.
        const noise = (seed: number, length: number) => {
          let text = ''
          for (let at = 0; text.length < length; at++) text += hashOf(`${seed} ${at}`)
          return text.slice(0, length)
        }
        const name = `Ada ${noise(1, 6000)}`
        const url = `https://gazette.example/${noise(2, 8000)}`
        const words = Array.from({ length: 16_000 }, (_, at) => noise(10 + at, 90)).join(' ')
        const long = {
          headline: noise(3, 9000),
          day: '2026-01-01',
          url,
          sentences: [{ speaker: name, says: `the bridge ${words} is open` }, `Odport ${'mill '.repeat(30_000)}slept.`],
          names: ['place:Odport'],
        }
        await archive.add([
          addition(long, { via: `https://gazette.example/feed/${noise(4, 6000)}`, outlet: noise(5, 6000) }),
        ])
        await archive.add([addition({ ...long, day: '2026-01-02' }, { id: noise(6, 6000) })])
        const [one] = await archive.versionsOf((await all(archive.versions()))[0]!.article)
        expect((await archive.record(one!.version)).entities.map((entity) => entity.name)).toContain(name)
        expect((await archive.source(one!.source)).sightings[0]!.address).toBe(url)
        expect((await archive.find('bridge speaker:ada')).answers.length).toBeGreaterThan(0)
        expect(await archive.who('ada', 5)).toMatchObject([{ name }])
        expect(await archive.storyOf(one!.article)).toBeDefined()
        await sound()
      })

      it('asked for what cannot be, it has none', async () => {
        await archive.add([addition(harbour)])
        const found = (query: string) =>
          archive.find(query).then(
            ({ answers }) => answers.length,
            ({ code }: ArchiveError) => code,
          )
        for (const name of [
          'a\0b',
          '\ud800',
          'x\udc00',
          "'; drop table articles; --",
          'x'.repeat(300_000),
          '\\',
          '\u{10ffff}',
        ]) {
          expect(await archive.articleAt(name)).toBeUndefined()
          expect(await archive.storyOf(name)).toBeUndefined()
          expect(await archive.story(name)).toBeUndefined()
          expect(await archive.members(name)).toEqual([])
          expect(await archive.known(name)).toBeUndefined()
          expect(await archive.who(name, 5)).toEqual([])
          expect(await archive.whereabouts(name, 5)).toEqual({ articles: 0, stories: [], more: 0 })
          expect(await archive.undoCorrection(name, 'ada', made.made)).toBeUndefined()
          for (const query of [name, `"${name}"`, `speaker:${name}`, `from:${name}`])
            expect(await found(query)).toSatisfy((one) => one === 0 || one === 'bad-query')
          expect(await archive.knownSources([name])).toEqual(new Set())
          await expect(archive.find('harbour', { after: name })).rejects.toMatchObject({ code: 'bad-query' })
          await expect(archive.source(name)).rejects.toMatchObject({ code: 'no-such' })
        }
        await sound()
      })

      it('keeps all of a batch or none', async () => {
        const bad = addition({ ...harbour, url: 'https://gazette.example/other' })
        const broken = { ...bad, seen: null as unknown as string }
        await expect(archive.add([addition(harbour), broken])).rejects.toThrow(ArchiveError)
        expect(await all(archive.versions())).toEqual([])
        expect(await sound()).toMatchObject({ sources: 0 })
        expect(await archive.add([addition(harbour)])).toMatchObject([{ known: false }])
      })
    })

    describe('finding', () => {
      const words = ({ answers }: { answers: readonly Answer[] }) =>
        answers.map(({ fact, words }) => `${fact.kind} ${words.join('|')}`)
      const staysOpen = 'statement Mara Quill|said|the grain corridor stays open'
      beforeAll(async () => {
        const close = await open()
        await archive.add([
          addition(harbour),
          addition(
            {
              day: '2026-03-16',
              sentences: [
                { speaker: 'Ada Bell', says: 'Mara Quill will sell 30 tons of grain' },
                'The corridor of grain is shut.',
                'Nothing else happened in Łódź.',
              ],
              names: ['person:Mara Quill', 'place:Łódź'],
            },
            { outlet: 'Harbour Gazette', id: 'b' },
          ),
          addition({ sentences: ['Grain has no day.'] }, { id: 'undated' }),
        ])
        return close
      }, patience)

      it('finds facts by their words, the newest first, those without a day last', async () => {
        const { answers } = await archive.find('grain')
        expect(answers.map(({ article, day }) => [article, day])).toEqual([
          ['b', '2026-03-16'],
          ['b', '2026-03-16'],
          ['b', '2026-03-16'],
          [expect.any(String), '2026-03-14'],
          ['undated', undefined],
        ])
        expect(answers[0]).toMatchObject({
          fact: { kind: 'statement', id: 's1' },
          words: ['Ada Bell', 'said', 'Mara Quill will sell 30 tons of grain'],
          sentence: 'Ada Bell said Mara Quill will sell 30 tons of grain.',
          outlet: 'Harbour Gazette',
        })
      })

      it.each([
        ['"grain corridor"', ['statement Mara Quill|said|the grain corridor stays open']],
        ['grain-corridor', ['statement Mara Quill|said|the grain corridor stays open']],
        ['speaker:quill', ['statement Mara Quill|said|the grain corridor stays open']],
        ['speaker:QUILL corridor', ['statement Mara Quill|said|the grain corridor stays open']],
        ['speaker:"mara quill" said:open', ['statement Mara Quill|said|the grain corridor stays open']],
        ['about:quill', ['statement Ada Bell|said|Mara Quill will sell 30 tons of grain']],
        ['about:quill speaker:bell', ['statement Ada Bell|said|Mara Quill will sell 30 tons of grain']],
        ['said:ada', []],
        ['said:sell', ['statement Ada Bell|said|Mara Quill will sell 30 tons of grain']],
        ['speaker:quill sell', []],
        ['speaker:quill speaker:bell', []],
        ['lodz', ['sentence Nothing else happened in Łódź.']],
        ['ŁÓDŹ', ['sentence Nothing else happened in Łódź.']],
        ['source:harbour 30', ['statement Ada Bell|said|Mara Quill will sell 30 tons of grain', 'quantity 30']],
        ['source:gazette.example ships', ['quantity 19']],
        ['from:2026-03-15 corridor', ['sentence The corridor of grain is shut.']],
        ['to:2026-03-15 corridor', ['statement Mara Quill|said|the grain corridor stays open']],
        ['from:2026-03-15 to:2026-03-15 corridor', []],
        ['from:2027 grain', []],
        ['to:2026 nothing', ['sentence Nothing else happened in Łódź.']],
        ['to:2026 day', []],
        ['nowhere', []],
        [
          'corridors',
          ['sentence The corridor of grain is shut.', 'statement Mara Quill|said|the grain corridor stays open'],
        ],
        ['"corridors"', []],
        ['ship', ['quantity 19']],
        ['"ship"', []],
        ['happening', ['sentence Nothing else happened in Łódź.']],
        ['said:selling', ['statement Ada Bell|said|Mara Quill will sell 30 tons of grain']],
        ['said:"selling"', []],
        ['"stays open" corridors', ['statement Mara Quill|said|the grain corridor stays open']],
        // A name has one form: there is nobody called Quills or Bells.
        ['quills', []],
        ['speaker:quills', []],
        ['source:gazettes', []],
      ])('finds %s', async (query, found) => {
        expect(words(await archive.find(query))).toEqual(found)
      })

      it.each([
        ['quantity', '', ['quantity 30', 'quantity 19']],
        ['quantity', 'grain', ['quantity 30']],
        ['quantity', 'about:quill', []],
        ['statement', '', ['statement Ada Bell|said|Mara Quill will sell 30 tons of grain', staysOpen]],
        ['statement', 'grain', ['statement Ada Bell|said|Mara Quill will sell 30 tons of grain', staysOpen]],
        ['statement', 'about:quill', ['statement Ada Bell|said|Mara Quill will sell 30 tons of grain']],
        ['statement', 'corridor from:2026-03-15', []],
        [
          'statement',
          'from:2026-03-15 to:2026-03-16',
          ['statement Ada Bell|said|Mara Quill will sell 30 tons of grain'],
        ],
        // A figure has no speaker and says nothing, though it may stand in what somebody says.
        ['quantity', 'speaker:bell', []],
        ['quantity', 'said:sell', []],
        ['quantity', 'event:meet', []],
        ['event', '', []],
        ['relation', '', []],
      ] as const)('finds as facts of kind %s by “%s” these alone', async (kind, query, found) => {
        expect(words(await archive.find(query, { kind }))).toEqual(found)
      })

      it('finds the oldest first where that is asked for, those without a day before all, and goes on so', async () => {
        const days: (string | undefined)[] = []
        for (let after: string | undefined, more = true; more; more = after !== undefined) {
          const page = await archive.find('grain', { limit: 2, order: 'oldest', ...(after ? { after } : {}) })
          days.push(...page.answers.map(({ day }) => day))
          after = page.next
        }
        expect(days).toEqual([undefined, '2026-03-14', '2026-03-16', '2026-03-16', '2026-03-16'])
        const within = await archive.find('from:2026-03-14 to:2026-03-14', { order: 'oldest', kind: 'statement' })
        expect(words(within)).toEqual([staysOpen])
      })

      it('goes on where it stopped', async () => {
        const whole = await archive.find('grain')
        const answers: Answer[] = []
        for (let after: string | undefined, more = true; more; more = after !== undefined) {
          const page = await archive.find('grain', { limit: 2, ...(after ? { after } : {}) })
          answers.push(...page.answers)
          after = page.next
        }
        expect(answers).toEqual(whole.answers)
        expect(whole.next).toBeUndefined()
      })

      it('finds articles too, for export', async () => {
        expect((await all(archive.reports({ query: 'grain' }))).map(({ id }) => id)).toHaveLength(3)
        expect((await all(archive.reports({ query: 'grain', from: '2026-03-15' }))).map(({ id }) => id)).toEqual(['b'])
        const story = (await archive.storyOf('b'))!
        const members = (await archive.members(story)).map(({ article }) => article)
        const found = await all(archive.reports({ query: '"corridor of grain"', story }))
        expect(found.map(({ id }) => id)).toEqual(['b'])
        expect(await all(archive.reports({ query: 'grain', story: 'none' }))).toEqual([])
        expect((await all(archive.reports({ story }))).map(({ id }) => id).toSorted()).toEqual(members.toSorted())
        expect((await all(archive.versions({ to: '2026-03-15' }))).map(({ day }) => day)).toEqual(['2026-03-14'])
      })

      it('knows who is meant by a name', async () => {
        expect(await archive.who('quill', 5)).toEqual([
          { key: 'person:mara quill', kind: 'person', name: 'Mara Quill', articles: 2 },
        ])
        expect(await archive.who('Quill MARA', 5)).toHaveLength(1)
        expect(await archive.who('quill bell', 5)).toEqual([])
        expect(await archive.who('—', 5)).toEqual([])
      })

      it('knows by every name whom the record knows by a number', async () => {
        const told = (name: string) => {
          const one = addition(
            { day: '2026-03-17', sentences: [`${name} signed.`], names: [`place:${name}`] },
            { id: name },
          )
          const [reading] = one.readings
          const entities = reading!.record.entities.map((entity) => ({ ...entity, wikidata: 'Q7' }))
          return { ...one, readings: [{ ...reading!, record: { ...reading!.record, entities } }] }
        }
        await archive.add([told('Republic of Odland')])
        await archive.add([told('Odland'), told('Ostmark')])
        const known = [{ key: 'Q7', kind: 'place', name: 'Republic of Odland', wikidata: 'Q7', articles: 3 }]
        expect(await archive.who('ostmark', 5)).toEqual(known)
        expect(await archive.who('republic odland', 5)).toEqual(known)
        expect(await archive.who('westmark', 5)).toEqual([])
        await sound()
      })

      it('says what is wrong with a query', async () => {
        await expect(archive.find('speakr:quill')).rejects.toMatchObject({ code: 'bad-query' })
        await expect(archive.find('grain', { after: 'x' })).rejects.toMatchObject({ code: 'bad-query' })
      })
    })

    describe('the history', () => {
      beforeEach(open, patience)

      const storm = (day: string, outlet: string, more = '') => ({
        headline: `Storm Ottilie floods Port Lume${more}`,
        day,
        url: `https://${outlet}.example/storm`,
        sentences: [
          'Storm Ottilie flooded the fish market and the ferry pier of Port Lume at dawn, and the mayor closed the schools.',
          'Ferries stay moored and crews pump water out of the cellars along the quay, the harbour master of Port Lume reports.',
          `Ottilie is to reach the Ossa hills by night, forecasters warn${more}.`,
        ],
        names: ['place:Port Lume'],
      })

      it('puts reports of one event into one story, and tells copies', async () => {
        await archive.add([addition(storm('2026-02-01', 'a')), addition(harbour)])
        const [added] = await archive.add([addition(storm('2026-02-02', 'b', ' again'))])
        const { stories } = await archive.stories()
        expect(stories.map(({ reports, independent, from, to }) => [reports, independent, from, to])).toEqual([
          [1, 1, '2026-03-14', '2026-03-14'],
          [2, 1, '2026-02-01', '2026-02-02'],
        ])
        const { article, story } = added!.articles[0]!
        expect(await archive.storyOf(article)).toBe(story)
        expect(await archive.story(story!)).toMatchObject({ headline: 'Storm Ottilie floods Port Lume again' })
        const members = await archive.members(story!)
        expect(members).toMatchObject([{}, { article, copyOf: members[0]!.article }])
        expect(await archive.copies()).toEqual(new Map([[article, members[0]!.article]]))
        expect((await all(archive.reports({ story: story! }))).map(({ day }) => day)).toEqual([
          '2026-02-01',
          '2026-02-02',
        ])
        const first = await archive.stories({ limit: 1 })
        expect([...first.stories, ...(await archive.stories({ limit: 1, after: first.next! })).stories]).toEqual(
          stories,
        )
        expect((await archive.stories({ least: 2 })).stories).toHaveLength(1)
        expect(await archive.storyLog()).toEqual([])
      })

      it('gathers the reports with an answer to a query as one story, copies told', async () => {
        await archive.add([addition(storm('2026-02-01', 'a')), addition(harbour)])
        await archive.add([addition(storm('2026-02-02', 'b', ' again')), addition(storm('2026-02-03', 'c', ' anew'))])
        const whole = await archive.wholeStory('search:ottilie')
        expect(whole!.story).toEqual({
          story: 'search:ottilie',
          headline: 'Reports on “ottilie”',
          reports: 3,
          independent: 1,
          from: '2026-02-01',
          to: '2026-02-03',
        })
        const [first, second, third] = whole!.reports.map(({ id }) => id)
        expect([...whole!.copies]).toEqual([
          [second, first],
          [third, first],
        ])
        const later = await archive.wholeStory('search:ottilie from:2026-02-02')
        expect(later!.reports.map(({ id }) => id)).toEqual([second, third])
        expect([...later!.copies]).toEqual([[third, second]])
        const everything = await archive.wholeStory('search:')
        expect(everything!.story).toMatchObject({ reports: 4, independent: 2, from: '2026-02-01', to: '2026-03-14' })
        const none = await archive.wholeStory('search:zebra')
        expect([none!.story.reports, none!.reports]).toEqual([0, []])
        expect(none!.story).not.toHaveProperty('from')
        await expect(archive.wholeStory('search:speakr:quill')).rejects.toMatchObject({ code: 'bad-query' })
        const { stories } = await archive.stories({ least: 2 })
        expect(await archive.wholeStory(stories[0]!.story)).toEqual({ ...whole, story: stories[0] })
        expect(await archive.wholeStory('nothing')).toBeUndefined()
        const before = await archive.storyState('search:harbour')
        await archive.add([
          addition({ ...harbour, day: '2026-03-15', url: 'https://gazette.example/again' }, { id: 'again' }),
        ])
        expect(await archive.storyState('search:harbour')).not.toBe(before)
        expect((await archive.wholeStory('search:grain'))!.reports).toHaveLength(2)
      })

      it('waits where it is asked to, and then is the same', async () => {
        const told = [
          addition(storm('2026-02-01', 'a')),
          addition(harbour),
          addition(storm('2026-02-02', 'b', ' again')),
        ]
        const [first] = await archive.add(told, undefined, 'later')
        expect(first!.articles).toMatchObject([{ outcome: 'added' }])
        expect(first!.articles[0]).not.toHaveProperty('story')
        expect((await archive.stories()).stories).toEqual([])
        await sound()
        await archive.add([addition({ ...harbour, headline: 'Harbour talks fail' })], undefined, 'later')
        expect((await archive.stories()).stories).toMatchObject([{ reports: 1, headline: 'Harbour talks fail' }])
        expect([await archive.placeWaiting(1), await archive.placeWaiting(), await archive.placeWaiting()]).toEqual([
          1, 1, 0,
        ])
        expect((await archive.stories()).stories.map(({ reports, independent }) => [reports, independent])).toEqual([
          [1, 1],
          [2, 1],
        ])
        await sound()
      })

      it('is the same for a report that is placed again', async () => {
        await archive.add([addition(storm('2026-02-01', 'a')), addition(storm('2026-02-01', 'b'))])
        await archive.add([addition(storm('2026-02-01', 'b', ' and stays'))])
        expect((await archive.stories()).stories).toMatchObject([{ reports: 2 }])
        await sound()
      })
    })

    describe('reading again', () => {
      beforeEach(open, patience)

      it('replaces the record and what is found by it, and keeps what the old one was made by', async () => {
        await archive.add([
          addition(harbour),
          addition({ ...harbour, url: 'https://other.example/', headline: 'Other' }),
        ])
        const record = recordOf({
          ...harbour,
          sentences: [{ speaker: 'Nobody', says: 'the harbour froze' }],
          names: [],
        })
        const newer = { engine: '2.0.0', model: 'en-1' }
        expect((await all(archive.outdated(newer))).map(({ version }) => version)).toEqual([1, 2])
        const job = await archive.beginJob('reread', {}, made.made)
        await archive.reread([{ version: 1, record, ...newer, made: '2027-01-01T00:00:00Z' }], {
          job: job.id,
          cursor: '1',
        })
        expect((await all(archive.outdated(newer))).map(({ version }) => version)).toEqual([2])
        expect(await archive.record(1)).toEqual(record)
        expect((await archive.find('corridor')).answers.map(({ version }) => version)).toEqual([2])
        expect((await archive.find('froze')).answers.map(({ version }) => version)).toEqual([1])
        expect(await archive.who('quill', 5)).toMatchObject([{ articles: 1 }])
        expect(await archive.readingsOf(1)).toMatchObject([
          { engine: '1.0.0', current: false },
          { engine: '2.0.0', current: true },
        ])
        expect(await archive.job(job.id)).toMatchObject({ cursor: '1', counts: { changed: 1 } })
        await sound()
      })

      it('says so where there is no such version', async () => {
        const again = { version: 7, record: recordOf(harbour), ...made }
        await expect(archive.reread([again])).rejects.toMatchObject({ code: 'no-such' })
        await expect(archive.record(7)).rejects.toMatchObject({ code: 'no-such' })
        await expect(archive.versionsOf('x')).rejects.toMatchObject({ code: 'no-such' })
        await expect(archive.source('x')).rejects.toMatchObject({ code: 'no-such' })
      })
    })

    describe('jobs', () => {
      beforeEach(open, patience)

      it('go on where they stopped, with what they counted', async () => {
        const job = await archive.beginJob('add', { paths: ['news/'] }, made.made)
        const refused = [{ name: 'b.pdf', code: 'no-text', message: 'b.pdf holds no words' }]
        await archive.add([addition(harbour)], { job: job.id, cursor: 'a.txt' })
        await archive.add([], { job: job.id, refused })
        await archive.add([addition(harbour)], { job: job.id, cursor: 'c.txt' })
        expect(await archive.job(job.id)).toMatchObject({
          kind: 'add',
          arguments: { paths: ['news/'] },
          state: 'running',
          cursor: 'c.txt',
          counts: { added: 1, changed: 0, known: 1, refused: 1 },
        })
        expect(await archive.refusals(job.id)).toEqual(refused)
        await archive.endJob(job.id, 'done', '2026-11-25T11:00:00Z')
        expect(await archive.job(job.id)).toMatchObject({ state: 'done', ended: '2026-11-25T11:00:00Z' })
        expect(await archive.interruptedJobs()).toEqual([])
        await expect(archive.resumeJob(job.id)).rejects.toMatchObject({ code: 'no-such' })
      })

      it('are held by one worker', async () => {
        const other = await openArchive(locator)
        const job = await archive.beginJob('add', {}, made.made)
        expect(await other.interruptedJobs()).toEqual([])
        expect(await other.jobs()).toMatchObject([{ id: job.id, heldElsewhere: true }])
        expect(await archive.jobs()).toMatchObject([{ id: job.id, heldElsewhere: false }])
        expect(await other.job(job.id)).toMatchObject({ heldElsewhere: true })
        expect(await archive.job(job.id)).toMatchObject({ heldElsewhere: false })
        await expect(other.resumeJob(job.id)).rejects.toMatchObject({ code: 'job-held' })
        await archive.endJob(job.id, 'failed', made.made)
        expect(await other.interruptedJobs()).toMatchObject([{ id: job.id }])
        expect(await other.resumeJob(job.id)).toMatchObject({ id: job.id, state: 'running' })
        await expect(archive.add([addition(harbour)], { job: job.id })).rejects.toMatchObject({ code: 'job-held' })
        const later = await other.beginJob('watch', {}, made.made)
        expect((await archive.jobs()).map(({ id }) => id)).toEqual([later.id, job.id])
        expect((await archive.jobs(1)).map(({ id }) => id)).toEqual([later.id])
        expect(await all(archive.versions())).toEqual([])
        await other.close()
      })
    })

    it(
      'tells of a job that another process has it, until that is gone',
      async () => {
        const close = await open()
        const { child, ended } = worker(locator, 5000, 1)
        await expect.poll(() => archive.job(1), { timeout: patience }).toMatchObject({ heldElsewhere: true })
        expect(await archive.jobs()).toMatchObject([{ id: 1, state: 'running', heldElsewhere: true }])
        child.kill('SIGKILL')
        await ended
        expect(await archive.job(1)).toMatchObject({ state: 'running', heldElsewhere: false })
        await close()
      },
      patience,
    )

    describe('jobs of which there may be one', () => {
      beforeEach(open, patience)

      it('are begun once, also by two at the same moment', async () => {
        const other = await openArchive(locator)
        const begin = (one: Archive, feeds = 'a.opml') => one.beginJob('watch', { feeds }, made.made, { alone: true })
        const begun = await Promise.allSettled([begin(archive), begin(other)])
        expect(begun.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
        const refused = begun.find((one) => one.status === 'rejected')
        expect(refused?.reason).toMatchObject({ code: 'job-held' })
        expect(refused?.reason.message).toMatch(`process ${process.pid} on `)
        const [first, second] = begun[0]!.status === 'fulfilled' ? [archive, other] : [other, archive]
        await begin(second, 'b.opml')
        await second.beginJob('add', { feeds: 'a.opml' }, made.made, { alone: true })
        await first.endJob(1, 'done', made.made)
        await begin(second)
        await other.close()
      })
    })

    describe('what analysts and readers leave', () => {
      beforeEach(open, patience)

      it('knows what came since a reader looked, and goes back only where that is taken back', async () => {
        await archive.add([addition(harbour)])
        expect(await archive.markOf('ada')).toBe(0)
        await archive.setMark('ada', 1, made.made)
        await archive.setMark('ada', 0, made.made)
        expect(await archive.markOf('ada')).toBe(1)
        await archive.takeBackMark('ada', { from: 2, to: 0 }, made.made)
        await archive.takeBackMark('eve', { from: 1, to: 0 }, made.made)
        await archive.takeBackMark('ada', { from: 1, to: 9 }, made.made)
        expect([await archive.markOf('ada'), await archive.markOf('eve')]).toEqual([1, 0])
        await archive.takeBackMark('ada', { from: 1, to: 0 }, made.made)
        expect(await archive.markOf('ada')).toBe(0)
        await archive.setMark('ben', Number.MAX_SAFE_INTEGER, made.made)
        expect(await archive.markOf('ben')).toBe(1)
        await archive.add([addition({ sentences: ['New.'] }, { id: 'new' })])
        expect((await all(archive.versionsSince(1))).map(({ article }) => article)).toEqual(['new'])
      })

      it('tells a reader what is new, and of an article that was seen only what it tells otherwise', async () => {
        const url = 'https://gazette.example/tide'
        const seen = { day: '2026-04-01', url, sentences: [{ speaker: 'Ada Bell', says: 'the tide takes 4 boats' }] }
        await archive.add([addition(seen)])
        const mark = (await archive.newestSince(0, 1)).versions[0]!.version
        const news = async () => {
          const { versions: fresh } = await archive.newestSince(mark, 10)
          const reports = await all(archive.reports({ from: '2026-04-01', to: '2026-04-02' }))
          return archive.newsOf({ reports, copyOf: () => undefined }, { fresh, mark })
        }
        expect(await news()).toEqual({ facts: [], changes: [] })
        const again = { ...seen, sentences: [{ speaker: 'Ada Bell', says: 'the tide takes 9 boats' }] }
        const other = { day: '2026-04-02', sentences: [{ speaker: 'Tom Alder', says: 'the pier fell at dawn' }] }
        await archive.add([addition(again), addition(other, { id: 'pier' })])
        const { facts, changes } = await news()
        expect(new Set(facts.map(({ evidence }) => evidence[0]!.report))).toEqual(new Set(['pier']))
        expect(changes).toHaveLength(1)
        expect(changes[0]!.changes.map(({ because }) => because).join(' ')).toContain('9')
      })
    })

    describe('its state', () => {
      beforeEach(open, patience)

      it('is another with all that is added, marked, corrected and placed, and nobody else’s', async () => {
        const states = [await archive.state()]
        const another = async () => {
          const now = await archive.state()
          expect(states).not.toContain(now)
          expect(await archive.state()).toBe(now)
          states.push(now)
        }
        const [added] = await archive.add([addition(harbour)])
        await another()
        await archive.setMark('ada', 1, made.made)
        await another()
        const { id } = await archive.beginJob('reread', {}, made.made)
        await archive.unplaceAll()
        await another()
        await archive.placeWaiting()
        await archive.endJob(id, 'done', made.made)
        await another()
        expect(await archive.storyOf(added!.articles[0]!.article)).toBeDefined()
        const other = await openArchive(place.fresh())
        await other.add([addition(harbour)])
        expect(states).not.toContain(await other.state())
        await other.close()
      })
    })

    describe('several at once', () => {
      beforeEach(open, patience)

      it('brings the schema up to date once, however many open it', async () => {
        const together = place.fresh()
        const opened = await Promise.all([1, 2, 3, 4].map(() => openArchive(together)))
        await opened[0]!.add([addition(harbour)])
        expect(await all(opened[3]!.versions())).toHaveLength(1)
        for (const one of opened) await one.close()
      })

      it('lets two write by turns, and loses and doubles nothing', async () => {
        const other = await openArchive(locator)
        const story = (at: number) =>
          addition({ day: '2026-01-01', sentences: [`Ship ${at} left.`] }, { id: `ship${at}` })
        const numbers = [...Array(20).keys()]
        await Promise.all(numbers.flatMap((at) => [archive.add([story(at)]), other.add([story(at)])]))
        expect((await all(archive.versions())).map(({ article }) => article).toSorted()).toEqual(
          numbers.map((at) => `ship${at}`).toSorted(),
        )
        await other.close()
        await sound()
      })

      it('finds while another writes', async () => {
        const other = await openArchive(locator)
        const writing = archive.add(
          [...Array(50).keys()].map((at) => addition({ sentences: [`Ship ${at}.`] }, { id: `${at}` })),
        )
        expect((await other.find('nowhere')).answers).toEqual([])
        await writing
        expect((await other.find('ship', { limit: 100 })).answers).toHaveLength(50)
        await other.close()
      })
    })

    it('has the facts it was given, not one more', async () => {
      const close = await open()
      await archive.add([addition(harbour)])
      const { facts } = await archive.verify(() => {})
      expect(facts).toBe(factsOf(recordOf(harbour)).length)
      await archive.vacuum()
      await sound()
      await close()
    })
  })
}
