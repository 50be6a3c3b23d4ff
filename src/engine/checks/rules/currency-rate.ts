import { asideAt, closes } from '../asides.ts'
import { at, type Desk, type PlacedQuantity } from '../desk.ts'
import { divide, gap, type Range, restated } from '../ranges.ts'
import type { ArticleRule, Finding } from '../rule.ts'
import { numberInWords } from '../units.ts'
import { quote } from '../wording.ts'

/** Two sums each told in two currencies, and whether one rate turns both: "€5 million ($5.5 million) … €2 million ($2.2 million)". */
export const currencyRate: ArticleRule = {
  name: 'currency-rate',
  at: 'article',
  look(desk) {
    const first = new Map<string, Pair>()
    const findings: Finding[] = []
    for (const pair of pairs(desk)) {
      const known = first.get(pair.units)
      if (!known) first.set(pair.units, pair)
      else if (gap(known.rate, pair.rate) < 0.95) findings.push(compare(known, pair, desk))
      else desk.drop(pair.sums[1].is, 'checks/no-such-rate')
    }
    return findings
  },
}

interface Pair {
  units: string
  sums: [PlacedQuantity, PlacedQuantity]
  rate: Range
}

function* pairs({ lines, article }: Desk): Generator<Pair> {
  for (const line of lines)
    for (const one of line.quantities) {
      if (one.is.measure !== 'money') continue
      const aside = asideAt(line, one.after)
      const other = aside?.firm ? at(line.quantities, aside.after) : undefined
      if (other?.is.measure !== 'money' || other.is.unit === one.is.unit) continue
      if (!closes(line, other)) continue
      const sums: Pair['sums'] = one.is.unit < other.is.unit ? [one, other] : [other, one]
      const rate = divide(restated(sums[0].is, article.text), restated(sums[1].is, article.text))
      yield { units: `${sums[0].is.unit} ${sums[1].is.unit}`, sums, rate }
    }
}

function compare(a: Pair, b: Pair, desk: Desk): Finding {
  const agrees = gap(a.rate, b.rate) < 0.02
  const tell = ({ sums: [one, other] }: Pair) =>
    `${quote(desk, one.is)} for ${quote(desk, other.is)} (${numberInWords(one.is.value / other.is.value)} to 1)`
  const figures = [...a.sums, ...b.sums].map(({ is }) => is)
  return {
    verdict: agrees ? 'agrees' : 'notable',
    message: `${tell(a)} and ${tell(b)} are ${agrees ? 'one rate' : 'two rates'} of ${b.units.replace(' ', ' to ')}.`,
    evidence: figures,
    refs: figures.map(({ id }) => id),
  }
}
