import type { Archive } from '../../../src/archive/index.ts'
import type { Record } from '../../../src/record/index.ts'
import { addition } from '../../archive/records.ts'

/** Names and words as they come from the web at its worst, or only from elsewhere. */
export const odd = {
  script: '<script>window.ran = 1</script><img src=x onerror="window.ran = 1">',
  /** Turns what follows from right to left, if it is let. */
  bidi: '\u202Egnp.exe\u2067 reversed',
  arabic: 'محمد الفاتح',
  hebrew: 'דוד בן־גוריון',
  japanese: '山田太郎',
  korean: '김영희',
  long: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4),
} as const

const office = 'وزير الخارجية'

/** Articles of two outlets with such names and words in every field that there is. */
export async function addOdd(archive: Archive): Promise<void> {
  const sentences = [
    ...Object.values(odd).map((speaker) => ({ speaker, says: `that ${odd.script} took 4512 tons of ${odd.bidi}` })),
    `${odd.arabic} met ${odd.japanese} in ${odd.hebrew}.`,
    `${odd.korean}, ${office} of ${odd.script}, heard it.`,
    `Nothing of ${odd.long} is "quoted" & <b>bold</b>, ${odd.arabic} wrote to ${odd.japanese}.`,
  ]
  const told = { sentences, names: [`place:${odd.hebrew}`, `organization:${odd.script}`] }
  const [first, second] = ['one', 'two'].map((path, at) =>
    addition(
      {
        ...told,
        headline: `${odd.script} ${odd.bidi} ${odd.arabic} ${path}`,
        day: `2026-02-1${at}`,
        url: `https://odd.example/${path}`,
      },
      { id: `odd/${path}`, outlet: `${odd.bidi} ${odd.hebrew} <i>Times</i>` },
    ),
  )
  for (const { readings } of [first!, second!]) tellMore(readings[0]!.record)
  await archive.add([first!, second!])
}

/** A happening and an office with such names, in countries that a map has. */
function tellMore(record: Record): void {
  const { text } = record.article
  const find = (words: string, from = 0) => {
    const start = text.indexOf(words, from)
    return { start, end: start + words.length }
  }
  const { start: sentence } = find(`${odd.arabic} met`)
  const entity = (name: string) => record.entities.find((one) => one.name === name)!
  const as = (name: string) => ({ ...find(name, sentence), entity: entity(name).id })
  Object.assign(entity(odd.hebrew), { country: 'ISR' })
  Object.assign(entity(odd.arabic), { country: 'EGY' })
  record.events.push({
    id: 'v1',
    type: 'CONSULT',
    predicate: 'meet',
    contexts: [],
    trigger: [find('met', sentence)],
    actors: [as(odd.arabic)],
    recipients: [as(odd.japanese)],
    place: entity(odd.hebrew).id,
    negated: false,
    modality: 'actual',
  })
  record.relations.push({
    id: 'r1',
    type: 'holds-role',
    subject: entity(odd.korean).id,
    object: entity(odd.script).id,
    value: office,
    evidence: [find(office)],
  })
}
