import type { Statement } from '../../../record/index.ts'
import type { Cast } from '../../entities/index.ts'
import { takenWords } from '../../entities/name.ts'
import type { Scene } from '../../reading.ts'
import type { Attribution } from './attribution.ts'
import type { Candidate, Page } from './candidate.ts'
import { formOf } from './form.ts'
import { placeOf, timeOf } from './circumstances.ts'
import { findQuotations } from './quotations.ts'
import { finders, refiners } from './registry.ts'

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
      for (const find of finders) {
        const candidate = find(page, tree, at)
        if (!candidate) continue
        candidates.push(candidate)
        break
      }
  }
  return candidates
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
export function findStatements({ times, trees }: Scene, attributions: readonly Attribution[], cast: Cast): Statement[] {
  return attributions.map(({ sentence, head, speaker, addressee, ...rest }, index) => {
    const tree = trees[sentence]!
    const who = speaker && cast.at(speaker)
    const hearer = addressee && cast.at(addressee)
    const time = head === undefined ? undefined : timeOf(tree, head, times, rest.content)
    const place = head === undefined ? undefined : placeOf(tree, head, cast, rest.content)
    return {
      id: `s${index + 1}`,
      ...rest,
      ...(who && { speaker: who.id }),
      ...(hearer && { addressee: hearer.id }),
      ...(time && { time: time.id }),
      ...(place && { place: place.id }),
    }
  })
}
