import fc from 'fast-check'
import type { Report } from '../../src/history/index.ts'
import { type Entity, isRecord, plover, type Record, type Span } from '../../src/record/index.ts'

/** What trips up files: markup, formulas, quotes, halves of characters, characters that XML has no place for. */
const pieces = [
  ...['=1+1', '+1', '-1', '@SUM(A1)', "'=1", "''@x", '\t', '\r\n', '\r', '\n', '"', '""', ',', ';', "'"],
  ...['<b>', '</TEXT>', ']]>', '&amp;', '&', '<!--', '<script>alert(1)</script>', '\\ud800', '\\'],
  ...[
    '\ud83c',
    '\udf27',
    '🌧',
    '👩‍👩‍👧',
    '\u0000',
    '\u000b',
    '\u001f',
    '\u007f',
    '\u0085',
    '\ufffe',
    '\uffff',
    '\ufeff',
    '\u200b',
  ],
  ...['\u202e', '\u2066', '\u2028', '\u2029', '\u00a0', 'Ελλάδα', '백민서', 'العربية', 'i̇', 'ﬀ', '＝A1'],
  ...['Mayor Ana Ruiz', ' said ', ' on Monday', ' 3 roads', '. ', ' ', '\n\n'],
]

const strangeText = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''))

/** Reports of every shape that the schema allows: texts that nobody wrote, facts that may point anywhere. */
export const strangeReports: fc.Arbitrary<Report[]> = fc.array(
  fc
    .tuple(
      strangeText,
      fc.array(strangeText, { minLength: 3, maxLength: 8 }),
      fc.array(fc.nat(), { minLength: 80, maxLength: 200 }),
    )
    .map(([text, words, numbers]) => reportFrom(text, words, numbers)),
  { minLength: 1, maxLength: 3 },
)

function reportFrom(text: string, words: readonly string[], numbers: readonly number[]): Report {
  let drawn = 0
  const upTo = (bound: number): number => (bound ? numbers[drawn++ % numbers.length]! % bound : 0)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)]!
  const maybe = <T>(field: string, make: () => T) => (upTo(2) ? { [field]: make() } : {})
  const word = () => pick(words)
  /** Where characters begin that are no white space. */
  const starts = [...text.matchAll(/\S/gu)].map(({ index }) => index)
  const behind = (start: number) => start + String.fromCodePoint(text.codePointAt(start)!).length
  /** Some characters of the text; now and then what is nowhere in it, or half of one. */
  const span = (): Span => {
    if (!starts.length || !upTo(40)) return { start: upTo(text.length), end: upTo(text.length + 3) }
    const first = upTo(starts.length)
    return { start: starts[first]!, end: behind(starts[Math.min(first + upTo(6), starts.length - 1)]!) }
  }
  const several = <T>(most: number, make: (at: number) => T): T[] =>
    Array.from({ length: upTo(most + 1) }, (_, at) => make(at))
  /** Of something that is there, if anything is; now and then of what is not. */
  const counts = { e: upTo(5), t: upTo(5), s: upTo(4), v: upTo(5) }
  const id = (letter: keyof typeof counts) => `${letter}${upTo(20) ? upTo(counts[letter]) + 1 : 99}`
  const all = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
  const day = () => pick(['2024-02-29', '2024-03-01', '2024-03-01', '0000-01-01', '2023-02-30', '9999-12-31'])
  const words1 = (): Span[] => [span(), ...several(1, span)]
  const record = {
    schema: 'copydesk/record@1',
    id: word() || 'x',
    article: {
      text,
      parts: text ? [{ start: 0, end: text.length, role: 'body' as const }] : [],
      language: pick(['en', 'en-GB', 'und', 'pt']),
      ...maybe('headline', word),
      ...maybe('bylines', () => several(2, word)),
      ...maybe('agency', word),
      ...maybe('url', () =>
        pick(['https://example.org/a?b=1&c="d"', 'https://example.org/roads', 'javascript:alert(1)', word()]),
      ),
      ...maybe('published', () => ({
        value: pick(['2024-02-29T23:59:00-11:00', '2024-02-29', '2024']),
        precision: 'day' as const,
        basis: 'given' as const,
        evidence: several(1, span),
      })),
    },
    sentences: several(3, () => sentence(span())),
    entities: all(counts.e, (at) => entity(at)),
    times: all(counts.t, (at) => ({
      ...{ id: `t${at + 1}`, ...span(), type: pick(['DATE', 'TIME', 'DURATION', 'SET'] as const), value: word() },
      ...maybe('from', day),
      ...maybe('to', day),
      ...maybe('anchor', () => id('t')),
      ...maybe('mod', () => 'APPROX' as const),
    })),
    quantities: several(3, (at) => ({
      ...{ id: `q${at + 1}`, ...span(), value: pick([0, -3.5, 1e21, 71e9]), unit: word(), measure: 'count' as const },
      ...{ comparator: pick(['=', '>', '~'] as const), ...maybe('of', words1), ...maybe('time', () => id('t')) },
    })),
    statements: all(counts.s, (at) => ({
      ...{ id: `s${at + 1}`, form: pick(['direct', 'indirect', 'mixed'] as const), kind: word() },
      ...{ source: several(2, span), cue: several(2, span), content: words1() },
      ...maybe('speaker', () => id('e')),
      ...maybe('negated', () => true),
    })),
    events: all(counts.v, (at) => ({
      ...{ id: `v${at + 1}`, type: pick([...plover, 'OTHER'] as const), predicate: word(), contexts: several(2, word) },
      ...{ trigger: words1(), actors: several(2, role), recipients: several(2, role) },
      ...{ negated: !upTo(6), modality: pick(['actual', 'actual', 'actual', 'planned'] as const) },
      ...maybe('mode', word),
      ...maybe('place', () => id('e')),
      ...maybe('time', () => id('t')),
      ...maybe('statement', () => id('s')),
      ...maybe('cameo', () => pick(['190', '0841', '12', '99'])),
      ...maybe('quad', () => pick(['material-conflict', word()])),
      ...maybe('intensity', () => pick([-10, 3.4])),
    })),
    relations: several(3, (at) => ({
      ...{
        id: `r${at + 1}`,
        type: pick(['holds-role', 'member-of', 'spouse-of', 'owns', 'born', word()]),
        subject: id('e'),
      },
      ...{ ...maybe('object', () => id('e')), ...maybe('value', word), ...maybe('status', word), evidence: words1() },
    })),
    checks: several(2, (at) => ({
      ...{ id: `c${at + 1}`, rule: 'weekday-date', verdict: 'agrees' as const, message: word() },
      ...{ evidence: words1(), refs: several(2, () => id('t')) },
    })),
  } as Record
  if (!isRecord(record)) throw new Error('what is made is no record')
  return { id: word(), ...maybe('outlet', word), ...maybe('day', day), record }

  function role() {
    return { ...span(), ...maybe('entity', () => id('e')) }
  }
  /** With words that are divided by white space, or by chance, or without. */
  function sentence({ start, end }: Span) {
    const words = [...text.slice(start, Math.max(start, end)).matchAll(/\S+/g)]
    const tokens = words.map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length }))
    return pick([
      { start, end },
      { start, end, tokens: tokens.map(tagged) },
      { start, end, tokens: several(3, span) },
    ])
  }
  function tagged(token: Span) {
    return { ...token, ...maybe('lemma', word), ...maybe('upos', () => 'NOUN'), ...maybe('xpos', () => 'NNP') }
  }
  /** One that says its name, more often than not. */
  function entity(at: number): Entity {
    const first = span()
    const name = upTo(9) ? text.slice(first.start, first.end) : word()
    const kinds = ['person', 'organization', 'place', 'group', 'work'] as const
    return {
      ...{ id: `e${at + 1}`, kind: pick(kinds), name, mentions: [{ ...first, form: 'name' }, ...several(2, mention)] },
      ...{
        salience: 0.5,
        ...maybe('country', () => pick(['NOR', 'ROU', 'QQQ'])),
        ...maybe('sector', () => pick(['GOV', 'BUS', word()])),
      },
      ...maybe('wikidata', () => pick(['Q1', 'Q20'])),
    }
  }
  function mention() {
    return { ...span(), form: 'pronoun' as const }
  }
}
