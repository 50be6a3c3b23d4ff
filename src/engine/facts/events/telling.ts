import type { Event, Span, Statement, Time } from '../../../record/index.ts'
import { overlaps } from '../../../record/spans.ts'
import type { Tree } from '../../language/tree.ts'
import { contextsByLemma, intensities, quads } from '../../lexicon/acts/index.ts'
import type { Candidate, Stage } from './candidate.ts'
import { headsOf, keysOf, roleOf } from './roles.ts'
import { timeOf } from './when.ts'
import { placeOf } from './where.ts'

/** One place in the article where an event is told, with all that this place says of it. */
export interface Telling {
  event: Omit<Event, 'id'>
  time?: Time
  /** Whom and what it names, as keys that are the same where they are the same: an entity, a country, a noun. */
  actors: ReadonlySet<string>
  recipients: ReadonlySet<string>
  /** How many are acted on, where the words say so: 9 of “killed nine people”. */
  counts: readonly number[]
  /** A noun with nobody to it, that may take up what was told before: "the attack". */
  bare: boolean
  /** Whether it may speak of what is known already: "the attack", not "another attack". */
  known: boolean
}

/** What a candidate says, with its roles, time and place. */
export function tellingOf(
  stage: Stage,
  candidate: Candidate,
  contexts: string[],
  statement: Statement | undefined,
): Telling {
  const { act, tree, modality, negated, form } = candidate
  const actors = headsOf(stage, tree, candidate.actors)
  const recipients = headsOf(stage, tree, candidate.recipients).filter((head) => !actors.includes(head))
  const place = placeOf(stage, candidate)
  const time = timeOf(stage.scene, candidate)
  const undergoing = recipients.map((head) => roleOf(stage, tree, head))
  const intensity = act.cameo === undefined ? undefined : (intensities[act.cameo] ?? intensities[act.cameo.slice(0, 3)])
  return {
    event: {
      type: act.type,
      predicate: candidate.predicate,
      ...(act.mode && { mode: act.mode }),
      contexts,
      trigger: spansOf(candidate),
      actors: actors.map((head) => roleOf(stage, tree, head)),
      recipients: undergoing,
      ...(place && { place: place.id }),
      ...(time && { time: time.id }),
      negated,
      modality,
      ...(statement && { statement: statement.id }),
      ...(act.type !== 'OTHER' && { quad: quads[act.type] }),
      ...(act.cameo && { cameo: act.cameo }),
      ...(intensity !== undefined && { intensity }),
    },
    ...(time && { time }),
    actors: keysOf(stage, tree, actors),
    recipients: keysOf(stage, tree, recipients),
    counts: stage.scene.quantities.flatMap((quantity) =>
      quantity.measure === 'count' && undergoing.some((role) => overlaps(role, quantity)) ? [quantity.value] : [],
    ),
    bare: form === 'noun' && !actors.length && !recipients.length,
    known: isKnown(tree, candidate.at),
  }
}

/** Whether a noun may speak of what is known already: "the attack", "their talks", "executions", but not "an attack". */
const isKnown = (tree: Tree, at: number): boolean =>
  !tree.children[at]!.some((child) => indefinite.has(tree.words[child]!.lower))

const indefinite: ReadonlySet<string> = new Set([
  'a',
  'an',
  'another',
  'more',
  'new',
  'other',
  'further',
  'no',
  'any',
  'some',
  'fresh',
  'several',
  'many',
  'two',
  'three',
])

/** What the sentence is about, in PLOVER's words. */
export function contextsOf(tree: Tree): string[] {
  const contexts = new Set<string>()
  for (const { lemma } of tree.tokens)
    for (const context of contextsByLemma.get(lemma.toLowerCase()) ?? []) contexts.add(context)
  return [...contexts].sort()
}

/** The words that tell it, those that stand together as one. */
function spansOf({ tree, at, more }: Candidate): Span[] {
  const words = [...new Set([at, ...more])].sort((a, b) => a - b)
  const spans: Span[] = []
  for (const [i, word] of words.entries()) {
    const { start, end } = tree.words[word]!
    if (i && words[i - 1] === word - 1) spans[spans.length - 1]!.end = end
    else spans.push({ start, end })
  }
  return spans
}
