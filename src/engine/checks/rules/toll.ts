import { at, type Desk, type Line, lower, type PlacedQuantity, pass } from '../desk.ts'
import { meant, meet } from '../ranges.ts'
import type { ArticleRule, Finding } from '../rule.ts'
import { quote, shows } from '../wording.ts'

const harms: { readonly [word: string]: string } = {
  kill: 'dead',
  kills: 'dead',
  killed: 'dead',
  killing: 'dead',
  dead: 'dead',
  die: 'dead',
  dies: 'dead',
  died: 'dead',
  injure: 'hurt',
  injures: 'hurt',
  injured: 'hurt',
  injuring: 'hurt',
  hurt: 'hurt',
  wound: 'hurt',
  wounds: 'hurt',
  wounded: 'hurt',
  wounding: 'hurt',
  missing: 'missing',
  arrest: 'arrested',
  arrests: 'arrested',
  arrested: 'arrested',
  arresting: 'arrested',
}

/** The dead, hurt, missing and arrested of the headline against those of the first sentences. */
export const toll: ArticleRule = {
  name: 'toll',
  at: 'article',
  look(desk) {
    const heads = desk.lines.filter(({ sentence }) => sentence.role === 'headline' || sentence.role === 'deck')
    const body = desk.lines.filter(({ sentence }) => sentence.role === 'body').slice(0, 6)
    const findings: Finding[] = []
    const seen = new Set<string>()
    for (const [harm, figure] of heads.flatMap(tollsIn)) {
      const told = seen.has(harm) ? [] : body.flatMap(tollsIn).filter(([other]) => other === harm)
      seen.add(harm)
      if (told.length)
        findings.push(
          compare(
            harm,
            figure,
            told.map(([, each]) => each),
            desk,
          ),
        )
    }
    return findings
  },
}

function compare(harm: string, head: PlacedQuantity, body: PlacedQuantity[], desk: Desk): Finding {
  const { text } = desk.article
  const same = body.find(({ is }) => is.value === head.is.value || meet(meant(is, text), meant(head.is, text)))
  const other = same ?? body[0]!
  return {
    verdict: same ? 'agrees' : 'notable',
    message: `The headline’s ${quote(desk, head.is)} and the story’s ${quote(desk, other.is)} ${shows(!!same)} on how many are ${harm}.`,
    evidence: [head.is, other.is],
    refs: [head.is.id, other.is.id],
  }
}

/** "kills 12", "at least 12 people were killed", "12 dead". */
function tollsIn(line: Line): [harm: string, figure: PlacedQuantity][] {
  const tolls: [string, PlacedQuantity][] = []
  for (const quantity of line.quantities) {
    if (quantity.is.measure !== 'count') continue
    const harm = harmAfter(quantity, line) ?? harmBefore(quantity, line)
    if (harm) tolls.push([harm, quantity])
  }
  return tolls
}

function harmAfter({ after }: PlacedQuantity, line: Line): string | undefined {
  let word = after
  word = pass(line, word, 'more', 'other', 'others')
  word = pass(
    line,
    word,
    'people',
    'persons',
    'civilians',
    'soldiers',
    'passengers',
    'children',
    'police',
    'men',
    'women',
    'workers',
    'students',
  )
  while (
    ['were', 'was', 'are', 'have', 'had', 'has', 'been', 'reported', 'confirmed', 'left', 'feared'].includes(
      lower(line, word),
    )
  )
    word++
  return harms[lower(line, word)]
}

function harmBefore({ first }: PlacedQuantity, line: Line): string | undefined {
  let word = first - 1
  while (
    ['at', 'least', 'about', 'some', 'more', 'than', 'nearly', 'as', 'many', 'another'].includes(lower(line, word))
  )
    word--
  const harm = harms[lower(line, word)]
  return harm && !at(line.quantities, word) && !['dead', 'died', 'missing'].includes(lower(line, word))
    ? harm
    : undefined
}
