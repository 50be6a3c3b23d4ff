import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gatherStories, type Report } from '../../src/history/index.ts'
import { reading } from './a-reading.ts'

const quakes = {
  north: [
    'A magnitude 6.1 earthquake shook the Varrow valley in Norland on Sunday, killing four people in the town of Hestad. The mayor of Hestad, Ingrid Solvang, said that the church tower had come down and that rescue teams were searching the school.',
    'Rescuers in Hestad pulled a boy from the ruins of a school on Monday, a day after an earthquake of magnitude 6.1 hit the Varrow valley. Mayor Ingrid Solvang said 200 families in Norland had lost their homes.',
    "Four people died and 200 families are homeless after Sunday's earthquake in the Varrow valley, Norland's government said. Hestad's church tower fell on the market square, and its school collapsed.",
  ],
  south: [
    'A magnitude 6.1 earthquake struck off the coast of Tessaly Island on Sunday, killing four fishermen near the port of Marabel. Governor Ruy Castanho ordered people in Marabel to leave the shore for fear of a tsunami.',
    'The port of Marabel stayed closed on Monday after an earthquake off Tessaly Island killed four fishermen. Governor Ruy Castanho said the wave that followed the quake of magnitude 6.1 had wrecked 60 boats.',
    'People returned to the shore of Tessaly Island on Monday, a day after the earthquake that killed four fishermen and wrecked 60 boats at Marabel. Governor Ruy Castanho lifted the tsunami warning.',
  ],
}

const trials = {
  grain: [
    'A jury in Oststadt found former warehouse chief Dieter Halm guilty of fraud on Friday for selling the same grain twice. Prosecutor Lena Vogt asked the court for a sentence of six years.',
    'Dieter Halm, who sold the same grain to two mills, was convicted of fraud in Oststadt on Friday. His lawyer said Halm would appeal against the verdict.',
    'The Oststadt grain trial ended on Friday with a verdict of guilty: Dieter Halm had sold one harvest twice, the jury found. Prosecutor Lena Vogt called it the boldest fraud of her career.',
  ],
  tickets: [
    'A jury in Port Lassen found concert promoter Maya Quist guilty of fraud on Friday for selling tickets to a festival that never was. Prosecutor Tom Arbor asked the court for a sentence of six years.',
    'Maya Quist, who sold 9,000 tickets to a festival on an island she had never rented, was convicted of fraud in Port Lassen on Friday. Her lawyer said Quist would appeal against the verdict.',
    'The festival trial in Port Lassen ended on Friday with a verdict of guilty: Maya Quist had sold 9,000 tickets to nothing, the jury found. Prosecutor Tom Arbor called it the emptiest stage he had seen.',
  ],
}

const groups = { ...quakes, ...trials }
const reports = await Promise.all(
  Object.entries(groups).flatMap(([group, texts]) =>
    texts.map((text, at) => reading(`${group}-${at}`, '2026-03-16', text)),
  ),
)

/** The stories as sets of reports, however they are called. */
const partition = (order: readonly Report[]): readonly string[] => {
  const stories = gatherStories()
  for (const report of order) stories.add(report)
  stories.settle()
  const byStory = new Map<string, string[]>()
  for (const { id } of reports) {
    const story = stories.storyOf(id)!
    byStory.set(story, [...(byStory.get(story) ?? []), id])
  }
  return [...byStory.values()].map((own) => own.sort().join(' ')).sort()
}

describe('stories', () => {
  test('two earthquakes of one strength on one day, and two fraud trials with one outcome, are four stories', () => {
    const own = Object.entries(groups).map(([group, texts]) => texts.map((_, at) => `${group}-${at}`).join(' '))
    expect(partition(reports)).toEqual(own.sort())
  })

  test('are the same in whatever order the reports arrive', () => {
    const expected = partition(reports)
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (order) => {
        expect(partition(order)).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('do not change when a report comes a second time', () => {
    expect(partition([...reports, ...reports.slice(0, 5)])).toEqual(partition(reports))
  })

  test('are named after a report of their own, whichever it is', () => {
    const stories = gatherStories()
    for (const report of reports) stories.add(report)
    for (const { id } of reports) expect(stories.storyOf(id)).toMatch(new RegExp(`^${id.split('-')[0]}-\\d~?$`))
  })

  test('of people of one name are not one', async () => {
    const stories = gatherStories()
    stories.add(
      await reading(
        'chess',
        '2026-03-16',
        `John Hartley won the chess open in Belford on Sunday, beating champion Ilya Renko in a rook ending of eighty moves.
Hartley, 19, takes home the silver knight and a place in the candidates' tournament in Tallmark next spring. He learned the game from his grandmother, who sat in the front row with a flask of tea.
Renko, who had won in Belford four times, offered a draw at move sixty. "He looked at me as if I had asked for his coat," he said.`,
      ),
    )
    stories.add(
      await reading(
        'bank',
        '2026-03-16',
        `Bank chairman John Hartley resigned on Monday after Crestline lost $400 million on bonds that nobody had wanted to insure.
Regulators in the capital opened an inquiry into the accounts of Crestline, whose shares fell by a third. Hartley, 61, had led the lender since it was bought from the state in 2009.
His deputy Paula Reyes takes over until a new chairman is found. "We will open every drawer," she told depositors in a letter.`,
      ),
    )
    expect(stories.storyOf('bank')).toBe('bank')
  })
})
