import type { Record, Span } from '../../src/record/index.ts'

const text =
  '1 of 2 |\n\nMayor Ana Ruiz said Monday that crews had cleared 3 roads. 🌧 She met Governor Lund, who leads Vest, on Sunday.'

const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const body = { start: text.indexOf('Mayor'), end: text.length }
const firstEnd = text.indexOf(' 🌧')

/** A sound record with at least one of everything; a fresh one each time, to be spoiled. */
export const sound = (): Record =>
  structuredClone({
    schema: 'copydesk/record@1',
    id: 'sound',
    article: {
      text,
      parts: [
        { ...at('1 of 2 |'), role: 'furniture' },
        { ...body, role: 'body' },
      ],
      headline: 'Roads cleared',
      bylines: ['Jo Berg'],
      agency: 'UPI',
      url: 'https://example.org/roads',
      language: 'en',
      published: { value: '2024-02-26', precision: 'day', basis: 'inferred', evidence: [at('Monday')] },
    },
    sentences: [
      at('1 of 2 |'),
      {
        start: body.start,
        end: firstEnd,
        tokens: [
          { ...at('Mayor'), lemma: 'Mayor', upos: 'PROPN', xpos: 'NNP', head: 1, deprel: 'compound' },
          { ...at('Ana'), lemma: 'Ana', upos: 'PROPN', xpos: 'NNP', head: 3, deprel: 'nsubj' },
          { ...at('Ruiz'), lemma: 'Ruiz', upos: 'PROPN', xpos: 'NNP', head: 1, deprel: 'flat' },
          { ...at('said'), lemma: 'say', upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' },
        ],
      },
      { start: text.indexOf('🌧'), end: text.length },
    ],
    entities: [
      {
        id: 'e1',
        kind: 'person',
        name: 'Ana Ruiz',
        mentions: [
          { ...at('Ana Ruiz'), form: 'name' },
          { ...at('She'), form: 'pronoun' },
        ],
        salience: 1,
      },
      {
        id: 'e2',
        kind: 'person',
        name: 'Lund',
        mentions: [{ ...at('Lund'), form: 'name' }],
        sector: 'GOV',
        salience: 0.5,
      },
      {
        id: 'e3',
        kind: 'place',
        name: 'Vest',
        mentions: [{ ...at('Vest'), form: 'name' }],
        wikidata: 'Q1',
        country: 'NOR',
        salience: 0,
      },
    ],
    times: [
      { id: 't1', ...at('Monday'), type: 'DATE', value: '2024-02-26', from: '2024-02-26', to: '2024-02-27' },
      {
        id: 't2',
        ...at('Sunday'),
        type: 'DATE',
        value: '2024-02-25',
        mod: 'APPROX',
        anchor: 't1',
        quant: 'EVERY OTHER',
        freq: '2X',
        zone: '+05:30',
      },
    ],
    quantities: [
      {
        id: 'q1',
        ...at('3'),
        value: 3,
        high: 4,
        unit: '1',
        measure: 'count',
        comparator: '=',
        of: [at('roads')],
        time: 't1',
      },
    ],
    statements: [
      {
        id: 's1',
        form: 'indirect',
        kind: 'say',
        source: [at('Mayor Ana Ruiz')],
        speaker: 'e1',
        speakers: ['e1', 'e3'],
        cue: [at('said')],
        content: [at('crews had cleared 3 roads')],
        addressee: 'e2',
        time: 't1',
        place: 'e3',
        negated: false,
      },
    ],
    events: [
      {
        id: 'v1',
        type: 'OTHER',
        predicate: 'clear',
        mode: 'none',
        contexts: ['weather'],
        trigger: [at('cleared')],
        actors: [{ ...at('crews') }],
        recipients: [],
        negated: false,
        modality: 'actual',
        statement: 's1',
      },
      {
        id: 'v2',
        type: 'CONSULT',
        predicate: 'meet',
        contexts: [],
        trigger: [at('met')],
        actors: [{ ...at('She'), entity: 'e1' }],
        recipients: [{ ...at('Governor Lund'), entity: 'e2' }],
        place: 'e3',
        time: 't2',
        negated: false,
        modality: 'actual',
        cameo: '040',
        quad: 'verbal-cooperation',
        intensity: 1,
      },
    ],
    relations: [
      {
        id: 'r1',
        type: 'leads',
        subject: 'e2',
        object: 'e3',
        value: 'governor',
        status: 'member',
        time: 't2',
        evidence: [at('who leads Vest')],
      },
    ],
    checks: [
      {
        id: 'c1',
        rule: 'weekday-date',
        verdict: 'agrees',
        message: 'Monday is the day after Sunday.',
        evidence: [at('Sunday'), at('Monday')],
        refs: ['t1', 't2', 'q1', 'published'],
      },
    ],
  } satisfies Record)
