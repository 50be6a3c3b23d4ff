import fc from 'fast-check'

const pick = (...some: readonly string[]) => fc.constantFrom(...some)
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''))

const digits = fc.oneof(
  fc.nat(99).map(String),
  fc.nat(3000).map(String),
  fc.nat(2 ** 31 - 1).map((number) => `${number}`.replace(/\B(?=(?:\d{3})+$)/g, ',')),
  fc.tuple(fc.nat(99), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
  pick('1e999', '0', '-0', '007', '1,00,000', '1.000.000,5', '9'.repeat(40), '½', '3 1/2', '٣٤', '²', '1/0', '3-2'),
)
const inWords = pick(
  ...['a dozen', 'twenty-one', 'half a million', 'tens of thousands of', 'no', 'both', 'one in five', 'hundreds'],
  ...['zero', 'two-thirds of', 'a hundred hundred', 'twenty-', 'several', 'more than half'],
)
/** "more than $71 billion", "25 nautical miles (46 kilometers)", and what only looks so. */
const figure = joined(
  pick('', 'more than ', 'at least ', 'nearly ', 'between 5 and ', 'from 7 to ', '$', '€', 'Rs ', 'US$', 'No. ', 'by '),
  fc.oneof(digits, inWords),
  pick(
    ...['', ' percent', '%', ' million', ' billion euros', ' people', ' troops', ' km', '-mile', ' kilometers an hour'],
    ...[
      ' nautical miles (46 kilometers)',
      ' °C',
      '-year-old',
      ' years',
      ' ships',
      ' crore',
      ' tons of grain',
      'bn',
      'st',
    ],
  ),
)

const month = pick('January', 'Feb.', 'March', 'May', 'Sept', 'december', 'Ramadan', 'Thermidor')
const weekday = pick('Monday', 'Tuesday', 'Thurs.', 'Sunday', 'yesterday', 'today', 'tomorrow')
const year = fc.oneof(fc.integer({ min: 1900, max: 2100 }).map(String), pick('0000', '9999', "'98", '44 B.C.', '1990s'))
const unit = pick('days', 'weeks', 'months', 'years', 'a year', 'minutes', 'fortnight', 'quarters', 'centuries')
/** "on Thursday, Feb. 30", "nearly seven months after", "2023-W53-7". */
const time = fc.oneof(
  joined(pick('', 'on ', 'since ', 'until ', 'by '), weekday),
  joined(pick('on ', 'in ', 'from '), month, pick(' '), fc.nat(33).map(String), pick('', ', ', ' to '), year),
  joined(weekday, pick(', '), month, pick(' '), fc.nat(31).map(String), pick(' ', ', '), year),
  joined(digits, pick(' '), unit, pick(' ago', ' later', ' earlier', ' after', ' before', '')),
  joined(pick('last ', 'next ', 'this ', 'every other ', 'late ', 'mid-'), fc.oneof(weekday, month, unit, year)),
  joined(fc.nat(30).map(String), pick(':', '.', ' '), fc.nat(70).map(String), pick(' a.m.', 'pm EDT', ' GMT+25', '')),
  joined(year, pick('-', '/', '.'), fc.nat(20).map(String), pick('-', '/', '.'), fc.nat(40).map(String)),
  pick('2023-W53-7', 'the third quarter of fiscal 2024', 'the 19th century', 'noon', 'the age of 24', 'Easter 2031'),
)

const name = pick(
  ...['Ana Ruiz', 'President Ada Marsh', 'Mayor Bo Lind of Odport', 'the Northern Harbours Union', 'NATO', 'Norway'],
  ...["Norway's prime minister", 'he', 'she', 'they', 'the spokesman', 'Georgia', 'May', 'U.S. officials', 'I', 'we'],
  ...['Gov. Lund Jr.', 'the Gazette', 'Al-Noor', 'İpek', 'O’Brien-Łódź', '백민서', 'Ελλάδα', 'AT&T Inc.', 'X'],
)
const act = pick(
  ...['met', 'attacked', 'agreed to meet', 'did not visit', 'may resign', 'is to hold talks with', 'killed', 'accused'],
  ...[
    'was told by',
    'sent aid to',
    'has applied to join',
    'is married to',
    'leads',
    'would be',
    'rose to',
    'fell from',
  ],
)
const clause = joined(name, pick(' '), act, pick(' '), fc.oneof(name, figure), pick(' '), fc.oneof(time, figure))
const cue = pick(
  ...[
    ' said',
    ' told reporters',
    ' denied',
    ' has said',
    ' asked',
    ' according to',
    ' said:',
    " wasn't told",
    ' wrote',
  ],
)
const mark = pick('"', '“', '”', "'", '‘', '’', '«', '»', '``', "''", '„', '')
const quotation = fc.oneof(
  joined(mark, clause, pick(',', '?', '', '.'), mark, cue, pick(' '), name),
  joined(name, cue, pick(' ', ' that ', ': '), mark, clause, mark),
  joined(mark, clause, pick('.\n\n'), mark, clause, mark),
)

/** What wire copy and pages have around their sentences. */
const around = pick(
  ...[
    'OSLO, March 3 (UPI) -- ',
    'By Ana Ruiz\n',
    '1 of 3 | ',
    'Latest Headlines\n',
    'Read more: ',
    '• ',
    '\t| ',
    '[1]',
  ],
  ...['-- ', '— ', '(Reuters)', 'UPDATE 2-', '* * *', '###', '- 30 -', 'http://a.example/?q="x"', '@ana', '#odport'],
)
const odd = fc.oneof(
  pick(
    '\0',
    '\ufeff',
    '\u200b',
    '\u00ad',
    '\u202e',
    '\u2029',
    '\ud83c',
    '\udf27',
    '🌧️👩‍👩‍👧',
    'ﬀ½²',
    'i̇',
    '\u00a0',
    '\r',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const sentence = fc.oneof(
  { weight: 3, arbitrary: clause },
  { weight: 4, arbitrary: quotation },
  { weight: 2, arbitrary: figure },
  { weight: 2, arbitrary: time },
  { weight: 1, arbitrary: around },
  { weight: 1, arbitrary: odd },
)
const between = pick('. ', '.\n\n', ', ', ' ', '', '; ', '\n', '\r\n\r\n', '? ', '." ', '.) ', ' (', ' -- ')

/** A report of our own grammar: dates, figures, quotations and names in any order, with what comes between. */
export const report: fc.Arbitrary<string> = fc
  .array(fc.tuple(sentence, between), { maxLength: 24 })
  .map((all) => all.flat().join(''))

/** One piece over and over: what a scanner gets lost in. */
export const monotony: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(sentence, between, mark), fc.nat(80))
  .map(([piece, times]) => piece.repeat(times))

export const days = fc.constantFrom(undefined, '2023', '2023-04', '2023-04-20', '2024-02-29T23:59:00-11:00')
