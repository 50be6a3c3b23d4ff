import type { Span } from '../../../record/index.ts'
import type { Attribution } from '../../facts/statements/attribution.ts'
import type { Position } from '../../language/index.ts'
import type { Pronoun } from '../../lexicon/pronouns.ts'
import type { Scene } from '../../reading.ts'
import { agrees } from './antecedent.ts'
import type { Focus } from './focus.ts'
import { isNamed, type Referent } from './referent.ts'

/** Whoever says something, and the one who did before, by where the words for them stand. */
interface Turn {
  speaker: Position
  before: Position
}

/** The turns of those who speak in the article, by the place of the speaker; who speaks in what others say is passed over. */
export function turnsOf(scene: Scene, attributions: readonly Attribution[]): ReadonlyMap<number, Turn> {
  const said = attributions.flatMap(({ content }) => content).sort((a, b) => a.start - b.start)
  const speaking = attributions
    .flatMap(({ speaker }) => (speaker ? [{ speaker, place: placeOf(scene, speaker) }] : []))
    .sort((a, b) => a.place - b.place)
  const turns = new Map<number, Turn>()
  let before: Position | undefined
  for (const { speaker, place } of outside(said, speaking)) {
    if (turns.has(place)) continue
    if (before) turns.set(place, { speaker, before })
    before = speaker
  }
  return turns
}

const placeOf = ({ sentences }: Scene, { sentence, word }: Position): number => sentences[sentence]!.words[word]!.start

/** Those of the places that no span holds, both being in text order. */
function outside<Placed extends { place: number }>(spans: readonly Span[], placed: readonly Placed[]): Placed[] {
  let next = 0
  let end = 0
  return placed.filter(({ place }) => {
    for (; next < spans.length && spans[next]!.start <= place; next++) end = Math.max(end, spans[next]!.end)
    return place >= end
  })
}

/**
 * Whom "he" of "he adds" speaks of, behind a statement of someone named: the same speaker, in the same paragraph or the
 * next, where nobody else whom it may speak of came up in between, quotations aside.
 */
export function sameSpeaker(
  scene: Scene,
  { speaker, before }: Turn,
  pronoun: Pronoun,
  focus: Focus,
  told: (place: number) => Referent | undefined,
): Referent | undefined {
  const from = placeOf(scene, before)
  const same = told(from)
  if (!same || !isNamed(same) || !agrees(pronoun, same)) return undefined
  const { sentences } = scene
  if (sentences[speaker.sentence]!.paragraph - sentences[before.sentence]!.paragraph > 1) return undefined
  const isDoubtful = focus.some(
    ({ referent, last, quoted }) =>
      referent !== same &&
      !quoted &&
      agrees(pronoun, referent) &&
      placeOf(scene, { sentence: last.sentence, word: last.head }) > from,
  )
  return isDoubtful ? undefined : same
}
