import type { Archive } from '../../../src/archive/index.ts'
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

/** Articles of two outlets with such names and words in every field that there is. */
export async function addOdd(archive: Archive): Promise<void> {
  const sentences = [
    ...Object.values(odd).map((speaker) => ({ speaker, says: `that ${odd.script} took 4512 tons of ${odd.bidi}` })),
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
  await archive.add([first!, second!])
}
