import type { Check, Part, PartRole, Quantity, Record, Span, Time } from '../../src/record/index.ts'

/** A record made by hand: facts are named by their words, the first time these occur after those before. */
export function recordOf(
  blocks: readonly (readonly [PartRole, string])[],
  facts: {
    published?: Record['article']['published']
    article?: Partial<Record['article']>
    times?: (Omit<Time, 'start' | 'end' | 'id'> & { words: string })[]
    quantities?: (Omit<Quantity, 'start' | 'end' | 'id' | 'of'> & { words: string; what?: string })[]
    checks?: (Omit<Check, 'id' | 'evidence' | 'refs'> & { words: string[] })[]
  } = {},
): Record {
  const parts: Part[] = []
  let text = ''
  for (const [role, words] of blocks) {
    if (text) text += role === 'body' && parts.at(-1)?.role === 'dateline' ? ' ' : '\n\n'
    parts.push({ start: text.length, end: text.length + words.length, role })
    text += words
  }
  const find = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`the text does not hold “${words}”`)
    return { start, end: start + words.length }
  }
  let at = 0
  const next = (words: string): Span => {
    const span = find(words, at)
    at = span.start
    return span
  }
  const times = (facts.times ?? []).map(({ words, ...time }, i): Time => ({ ...next(words), id: `t${i + 1}`, ...time }))
  at = 0
  return {
    schema: 'copydesk/record@1',
    id: 'made',
    article: {
      text,
      parts,
      language: 'en',
      ...facts.article,
      ...(facts.published ? { published: facts.published } : {}),
    },
    sentences: parts.flatMap((part) =>
      [...text.slice(part.start, part.end).matchAll(/\S.*?(?:[.?!]”?(?=\s|$)|$)/gs)].map((match) => ({
        start: part.start + match.index,
        end: part.start + match.index + match[0].length,
      })),
    ),
    entities: [],
    times,
    quantities: (facts.quantities ?? []).map(({ words, what, ...quantity }, i): Quantity => {
      const span = next(words)
      return { ...span, id: `q${i + 1}`, ...quantity, ...(what ? { of: [find(what, span.start)] } : {}) }
    }),
    statements: [],
    events: [],
    relations: [],
    checks: (facts.checks ?? []).map(({ words, ...check }, i) => ({
      id: `c${i + 1}`,
      ...check,
      evidence: words.map((one) => find(one)),
      refs: [],
    })),
  }
}

/** A story with one of everything, on an invented strait. */
export const ferryStory = recordOf(
  [
    ['headline', 'Marrow Strait ferry line to build 1.8-mile causeway'],
    ['deck', 'Work begins in June, nearly seven months after the islanders voted'],
    ['byline', 'By Ada Quill'],
    ['furniture', '1 of 3 |'],
    ['caption', 'The ferry Heron leaves Marrow Island on Thursday. Photo courtesy of the line'],
    ['dateline', 'April 20 (UPI) --'],
    [
      'body',
      'The Marrow Strait ferry line said Thursday that it will build a 1.8-mile causeway to its eastern pier, the first since the storm of 2019 tore the old one away.',
    ],
    [
      'body',
      'Islanders voted for the causeway in late September. The line has set aside more than $71 million for building works and has hired tens of thousands of helpers, it said.',
    ],
    [
      'body',
      'The causeway will eventually cover 15% of the 800-mile shore, the line said. Fares rise by 4 percentage points to $12.50 on Tuesday, and a crossing still takes three hours at 21 knots.',
    ],
    [
      'body',
      'Boats have crossed every Tuesday since 1998, carrying 1,204,311 passengers — some of them 海鳥 (“sea birds”) 🐦.',
    ],
    ['furniture', 'Latest Headlines'],
  ],
  {
    article: {
      headline: 'Marrow Strait ferry line to build 1.8-mile causeway',
      bylines: ['Ada Quill'],
      agency: 'UPI',
      url: 'https://news.example/marrow/causeway',
    },
    published: { value: '2023-04-20', precision: 'day', basis: 'inferred', evidence: [] },
    times: [
      { words: 'June', type: 'DATE', value: '2023-06', from: '2023-06-01', to: '2023-07-01' },
      { words: 'nearly seven months after', type: 'DURATION', value: 'P7M', mod: 'LESS_THAN' },
      { words: 'Thursday', type: 'DATE', value: '2023-04-20', from: '2023-04-20', to: '2023-04-21' },
      { words: 'April 20', type: 'DATE', value: '2023-04-20', from: '2023-04-20', to: '2023-04-21' },
      { words: 'Thursday', type: 'DATE', value: '2023-04-20', from: '2023-04-20', to: '2023-04-21' },
      { words: '2019', type: 'DATE', value: '2019', from: '2019-01-01', to: '2020-01-01' },
      { words: 'late September', type: 'DATE', value: '2022-09', mod: 'END', from: '2022-09-20', to: '2022-10-01' },
      { words: 'Tuesday', type: 'DATE', value: '2023-04-25', from: '2023-04-25', to: '2023-04-26' },
      { words: 'three hours', type: 'DURATION', value: 'PT3H' },
      { words: 'every Tuesday', type: 'SET', value: 'XXXX-WXX-2' },
      { words: '1998', type: 'DATE', value: '1998', from: '1998-01-01', to: '1999-01-01' },
    ],
    quantities: [
      { words: '1.8-mile', what: 'causeway', value: 1.8, unit: '[mi_i]', measure: 'length', comparator: '=' },
      {
        words: 'more than $71 million',
        what: 'building works',
        value: 71e6,
        unit: 'USD',
        measure: 'money',
        comparator: '>',
      },
      {
        words: 'tens of thousands',
        what: 'helpers',
        value: 20000,
        high: 99999,
        unit: '1',
        measure: 'count',
        comparator: '=',
      },
      { words: '15%', what: 'the 800-mile shore', value: 15, unit: '%', measure: 'percent', comparator: '=' },
      { words: '800-mile', what: 'shore', value: 800, unit: '[mi_i]', measure: 'length', comparator: '=' },
      { words: '4 percentage points', value: 4, unit: '%', measure: 'percentage-point', comparator: '=' },
      { words: '$12.50', value: 12.5, unit: 'USD', measure: 'money', comparator: '=' },
      { words: '21 knots', value: 21, unit: '[kn_i]', measure: 'speed', comparator: '=' },
      { words: '1,204,311', what: 'passengers', value: 1204311, unit: '1', measure: 'count', comparator: '=' },
    ],
    checks: [
      {
        rule: 'span-against-dates',
        verdict: 'agrees',
        message: 'Late September 2022 to April 20, 2023 is nearly seven months.',
        words: ['nearly seven months after', 'late September', 'April 20'],
      },
      {
        rule: 'share-against-whole',
        verdict: 'notable',
        message: '15% of 800 miles is 120 miles, 67 times the 1.8 miles told beside it.',
        words: ['15% of the 800-mile shore', 'a 1.8-mile causeway'],
      },
      {
        rule: 'weekday-against-date',
        verdict: 'conflicts',
        message: 'April 20, 2023 was a Thursday, not a Tuesday.',
        words: ['Tuesday'],
      },
    ],
  },
)
