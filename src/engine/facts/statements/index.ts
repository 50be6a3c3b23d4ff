import type { Statement } from '../../../record/index.ts'
import type { Cast } from '../../entities/index.ts'
import { takenWords } from '../../entities/name.ts'
import type { Position, Tree } from '../../language/index.ts'
import { childrenBy } from '../../language/tree.ts'
import { cueVerbs } from '../../lexicon/cues.ts'
import type { Scene } from '../../reading.ts'
import type { Attribution } from './attribution.ts'
import type { Candidate, Finder, Page } from './candidate.ts'
import { placeOf, timeOf } from './circumstances.ts'
import { findAccordingTo } from './finders/according-to.ts'
import { formOf } from './form.ts'
import { findQuotations } from './quotations.ts'
import { finders, refiners, verbFinders } from './registry.ts'
import { authorOf, bearersOf } from './speakers.ts'

/** Everything the article attributes to someone outside furniture, in the order of its first words. */
export function findAttributions(scene: Scene): Attribution[] {
  const page = pageOf(scene)
  let candidates: readonly Candidate[] = proposed(page)
  for (const refine of refiners) candidates = refine(page, candidates)
  for (const { dropped, cue, content } of candidates) if (dropped) page.trace.drop(cue[0] ?? content[0]!, dropped)
  return candidates
    .filter(({ dropped }) => !dropped)
    .map((candidate) => attribution(page, candidate))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start || a.content.at(-1)!.end - b.content.at(-1)!.end)
}

function pageOf(scene: Scene): Page {
  const { names } = scene.draft
  const speaking = names.filter(({ kind }) => kind === 'person' || kind === 'organization' || kind === 'group')
  return {
    ...scene,
    quotations: findQuotations(scene),
    named: takenWords(scene.draft),
    speakers: takenWords({ ...scene.draft, names: speaking }),
    callings: new Set(speaking.map(({ sentence, to }) => scene.sentences[sentence]!.words[to - 1]!.lower)),
  }
}

function proposed(page: Page): Candidate[] {
  const candidates: Candidate[] = []
  for (const tree of page.trees) {
    if (tree.role === 'furniture') continue
    for (let at = 0; at < tree.words.length; at++)
      for (const find of findersOf(tree, at)) {
        const candidate = find(page, tree, at)
        if (!candidate) continue
        candidates.push(candidate)
        break
      }
  }
  return candidates
}

function findersOf({ tokens, words }: Tree, at: number): readonly Finder[] {
  const { upos, lemma } = tokens[at]!
  if (words[at]!.lower === 'according') return [findAccordingTo]
  if (upos === 'VERB') return cueVerbs.has(lemma) ? verbFinders : []
  return finders[upos] ?? []
}

const attribution = (page: Page, candidate: Candidate): Attribution => ({
  sentence: candidate.sentence,
  form: formOf(page, candidate),
  kind: candidate.kind,
  source: [...(candidate.source?.spans ?? [])],
  ...(candidate.source && { speaker: candidate.source.speaker }),
  cue: [...candidate.cue],
  content: [...candidate.content],
  ...(candidate.head !== undefined && { head: candidate.head }),
  ...(candidate.addressee && { addressee: candidate.addressee }),
  ...(candidate.negated && { negated: true }),
})

/**
 * The statements, now that it is known who is who. When and where one was made is told by its own clause, never by the
 * words that are said: "said on Thursday in Oxbow that it would rain on Sunday".
 */
export function findStatements(scene: Scene, attributions: readonly Attribution[], cast: Cast): Statement[] {
  const statements: Statement[] = []
  for (const [index, attribution] of attributions.entries()) {
    const { sentence, head, speaker, addressee, ...rest } = attribution
    const tree = scene.trees[sentence]!
    const who =
      speaker &&
      (cast.whom(speaker)?.id ?? authorOf(scene, speaker, cast) ?? speakerOfLast(scene, attributions, statements, cast))
    const together = speaker ? speakersOf(scene, rest.source, speaker, cast) : []
    const said = together[0] ?? who
    const hearer = addressee && cast.at(addressee)
    const time = head === undefined ? undefined : timeOf(tree, head, scene.times, rest.content)
    const place = head === undefined ? undefined : placeOf(tree, head, cast, rest.content)
    statements.push({
      id: `s${index + 1}`,
      ...rest,
      ...(said && { speaker: said }),
      ...(together.length > 1 && { speakers: together }),
      ...(hearer && { addressee: hearer.id }),
      ...(time && { time: time.id }),
      ...(place && { place: place.id }),
    })
  }
  return statements
}

/** Whom the phrase names, be it one or several who say it together. */
function speakersOf(scene: Scene, source: Attribution['source'], speaker: Position, cast: Cast): string[] {
  const bearers = bearersOf(scene, source, speaker, cast)
  return bearers.length ? bearers : jointSpeakers(scene, speaker, cast)
}

/** Who says it together, each by an id: "*Norway* and *Denmark* said"; none where one of them alone is known. */
function jointSpeakers({ trees }: Scene, { sentence, word }: Position, cast: Cast): string[] {
  const tree = trees[sentence]!
  const others = childrenBy(tree, word, 'conj').filter((other) => /^(?:NOUN|PROPN)$/.test(tree.tokens[other]!.upos))
  const joints = others.map((other) => childrenBy(tree, other, 'cc', 'punct').find((joint) => joint < other))
  const isJoined = (joint: number | undefined): boolean =>
    joint !== undefined && /^(?:and|,)$/.test(tree.words[joint]!.lower) && !cast.at({ sentence, word: joint })
  if (!others.length || !joints.every(isJoined)) return []
  const ids = [word, ...others].flatMap((one) => cast.at({ sentence, word: one })?.id ?? [])
  const distinct = [...new Set(ids)]
  return distinct.length > others.length ? distinct : []
}

/** "He also said …", "It warned …": whoever spoke in the sentence before, where that is one person, or one body. */
function speakerOfLast(
  { trees }: Scene,
  attributions: readonly Attribution[],
  statements: readonly Statement[],
  cast: Cast,
): string | undefined {
  const { sentence, head, speaker } = attributions[statements.length]!
  const { words } = trees[sentence]!
  if (head === undefined || speaker!.sentence !== sentence) return undefined
  const pronoun = words[speaker!.word]!.lower
  if (!/^(?:s?he|it)$/.test(pronoun)) return undefined
  const goesOn = trees[sentence]!.tokens[head]!.lemma === 'add' || words[head - 1]?.lower === 'also'
  if (!goesOn && pronoun !== 'it') return undefined
  const before = new Set<string | undefined>()
  for (let at = statements.length - 1; at >= 0 && attributions[at]!.sentence >= sentence - 1; at--)
    if (attributions[at]!.sentence === sentence - 1) before.add(statements[at]!.speaker)
  const [one] = before
  const kind = pronoun === 'it' ? 'organization' : 'person'
  return before.size === 1 && cast.entities.some((entity) => entity.id === one && entity.kind === kind)
    ? one
    : undefined
}
