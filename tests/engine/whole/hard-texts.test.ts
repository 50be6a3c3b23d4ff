import { expect, test } from 'vitest'
import { read } from '../../../src/engine/index.ts'
import { sourceFromText } from '../../../src/intake/index.ts'
import { loadEncoder } from '../../../src/model/index.ts'
import { faultsOf, type Record } from '../../../src/record/index.ts'

const encoder = await loadEncoder()

async function reading(text: string): Promise<Record> {
  const { id, article } = sourceFromText(text, { id: 'hard' })
  const record = await read(article, { id, encoder })
  expect(faultsOf(record)).toEqual([])
  return record
}

/** Each statement as "speaker: content", the speaker by name, "?" where nobody is named. */
const said = ({ article: { text }, entities, statements }: Record): string[] =>
  statements.map(({ speaker, content }) => {
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ')
    return `${entities.find(({ id }) => id === speaker)?.name ?? '?'}: ${words}`
  })

const story = `Ana Ruiz, the mayor of Port Lindow, said on Monday that the bridge would open in May.

"We are ready," Ruiz said. "The money is there."

The harbor company sued the city last week, and police arrested two managers.
`

test('one word', async () => {
  for (const word of ['Bombed', 'said', 'he', '"', 'Ruiz:']) await reading(word)
})

test('all in capitals', async () => {
  const record = await reading(story.toUpperCase())
  expect(said(record).join('\n')).toMatch(/RUIZ: .*BRIDGE/)
})

test('no capitals at all', async () => {
  const record = await reading(story.toLowerCase())
  expect(said(record).join('\n')).toContain('the bridge would open in may')
})

test('no punctuation', async () => {
  const record = await reading(story.replaceAll(/[.,"]/g, ''))
  expect(said(record).join('\n')).toContain('the bridge would open')
})

test('a transcript of 20 000 words', async () => {
  const turns = [
    'MODERATOR: Thank you all for coming. What will the council do about the bridge?',
    'RUIZ: We will open it in May, and we will ask the government for money.',
    'COLE: I do not believe that. He promised the same last year.',
  ]
  const record = await reading(Array.from({ length: 1400 }, (_, i) => turns[i % turns.length]).join('\n\n'))
  expect(record.statements.length).toBeGreaterThan(900)
})

test('a list of 2 000 names', async () => {
  const first = ['Ana', 'Ben', 'Carla', 'David', 'Elena', 'Farid', 'Grace', 'Hugo', 'Irina', 'Jamal']
  const last = ['Ruiz', 'Cole', 'Novak', 'Okafor', 'Lindqvist', 'Haddad', 'Moreau', 'Tanaka', 'Silva', 'Kowalski']
  const names = Array.from(
    { length: 2000 },
    (_, i) => `${first[i % 10]} ${last[Math.floor(i / 10) % 10]}${i % 7 ? '' : ' Jr.'}`,
  )
  for (const between of ['\n', ', ', '\n\n']) {
    const record = await reading(names.join(between))
    expect(record.entities.length).toBeGreaterThan(50)
    expect(record.statements).toEqual([])
  }
})

test('a live blog', async () => {
  const record = await reading(`Storm reaches Port Lindow: live updates

14:05 Bridge closed
The mayor, Ana Ruiz, has said that the bridge is closed until Friday.

13:40 "Stay at home"
Police chief Ben Cole told residents: "Stay at home tonight."

13:02
Two people were injured when a roof fell, the fire service says.
`)
  const all = said(record).join('\n')
  expect(all).toMatch(/Ana Ruiz: .*the bridge is closed until Friday/)
  expect(all).toMatch(/Ben Cole: .*Stay at home tonight/)
  expect(all).not.toMatch(/Ana Ruiz: .*Stay at home/)
})

test('two stories pasted together keep their own speakers', async () => {
  const other = `MINE REOPENS IN KARVA

KARVA, March 3 -- Igor Novak, who owns the mine, told workers that it would reopen.

"It is safe," he said.
`
  const all = said(await reading(`${story}\n\n${other}`)).join('\n')
  expect(all).toMatch(/Ana Ruiz: .*We are ready/)
  expect(all).toMatch(/Igor Novak: .*It is safe/)
})

test('half in another language', async () => {
  const record = await reading(`${story}
La alcaldesa Ana Ruiz dijo el lunes que el puente se abrirá en mayo. «Estamos listos», añadió.

Der Hafenbetreiber verklagte die Stadt in der vergangenen Woche.
`)
  expect(said(record).join('\n')).toMatch(/Ana Ruiz: .*We are ready/)
})

test('five nested quotations', async () => {
  const record = await reading(
    `Ben Cole said: "Ana told me, 'Igor wrote, "Carla said, 'Hugo shouted, "Run!"'"'"\n\nThe court will rule on Friday.\n`,
  )
  expect(said(record).join('\n')).toContain('Ben Cole: ')
})

test('a quotation that never closes ends with its paragraph', async () => {
  const record = await reading(
    `"We are ready, Ana Ruiz said.\n\nThe harbor company sued the city last week.\n\nIt rained on Tuesday.\n`,
  )
  expect(said(record).join('\n')).not.toMatch(/sued|rained/)
})
