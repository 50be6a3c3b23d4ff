import { relation, type Tree } from '../../../language/tree.ts'
import { type Candidate, type Page, spanOf } from '../candidate.ts'
import { subjectOf } from '../clause.ts'
import { phraseOf } from '../phrase.ts'
import { type Conversation, converse, isSpoken } from '../conversation.ts'
import { isFinished } from '../finders/quoted.ts'
import type { Quotation } from '../quotations.ts'

/**
 * Gives quotations that stand alone to whoever was speaking: the next sentence's to the statement that it goes on from
 * (`"We go on," Quill said. "We must."`), that of a paragraph of its own to the speaker of the paragraph before it, with
 * no cue; and what follows a colon to the subject before it (`Quill was blunt: "No."`).
 */
export function addContinuations(page: Page, candidates: readonly Candidate[]): readonly Candidate[] {
  const talk = converse(
    page,
    candidates.filter(({ dropped }) => !dropped),
  )
  for (const quotation of page.quotations.list) {
    if (quotation.within !== undefined || talk.holds(quotation)) continue
    const tree = page.trees[quotation.from.sentence]!
    if (tree.words[quotation.from.word - 1]?.text === ':') {
      const found = isFinished(page, quotation) && afterColon(page, tree, quotation)
      if (found) talk.add(found)
    } else if (isAlone(page, quotation)) goOn(page, talk, tree, quotation)
  }
  return [...talk.said(), ...candidates.filter(({ dropped }) => dropped)]
}

function goOn(page: Page, talk: Conversation, tree: Tree, quotation: Quotation): void {
  const before = page.trees[tree.index - 1]
  if (before?.role !== tree.role) return
  if (before.paragraph === tree.paragraph || isLeftOpen(page, before)) {
    const speaking = talk.last(before)
    if (speaking && goesOn(speaking)) talk.extend(speaking, quotation, tree.index)
    else if (speaking?.source) talk.add(alone(tree, quotation, speaking))
    return
  }
  const speakers = talk.speakers(before.paragraph)
  if (speakers.length > 1) page.trace.drop(quotation, 'statements/two-speakers')
  if (speakers.length === 1) talk.add(alone(tree, quotation, speakers[0]!))
}

/** Whether the next words may belong to the same statement: "She did not say so." is at its end. */
const goesOn = ({ kind, negated }: Candidate): boolean => !negated && isSpoken(kind)

const alone = ({ index }: Tree, { start, end }: Quotation, { source }: Candidate): Candidate => ({
  sentence: index,
  kind: 'say',
  cue: [],
  ...(source && { source }),
  content: [{ start, end }],
})

/** Whether nothing stands beside a quotation in its sentences. */
function isAlone({ trees }: Page, { from, to }: Quotation): boolean {
  if (from.word !== 0) return false
  const { tokens } = trees[to.sentence]!
  for (let at = to.word + 1; at < tokens.length; at++) if (tokens[at]!.upos !== 'PUNCT') return false
  return true
}

/** Whether a sentence ends its paragraph within a quotation that nothing closes. */
function isLeftOpen({ quotations: { list, around } }: Page, { index }: Tree): boolean {
  const quotation = list[around[index]!.at(-1) ?? -1]
  return quotation !== undefined && !quotation.closed
}

function afterColon(page: Page, tree: Tree, { from, start, end }: Quotation): Candidate | undefined {
  const colon = from.word - 1
  const subject = subjectOf(page, tree, tree.root)
  const source =
    subject === undefined || subject >= colon || relation(tree, subject) === 'expl'
      ? undefined
      : phraseOf(page, tree, subject)
  const cue = [spanOf(tree, { from: colon, to: colon + 1 })]
  return source && { sentence: tree.index, kind: 'say', cue, source, content: [{ start, end }] }
}
