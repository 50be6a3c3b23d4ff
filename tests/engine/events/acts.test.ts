import { expect, test } from 'vitest'
import { rowsOf } from '../../../src/engine/lexicon/acts/act.ts'
import { happenings } from '../../../src/engine/lexicon/acts/happenings.ts'
import { intensities, quads } from '../../../src/engine/lexicon/acts/index.ts'
import { materialConflict } from '../../../src/engine/lexicon/acts/material-conflict.ts'
import { materialCooperation } from '../../../src/engine/lexicon/acts/material-cooperation.ts'
import { nounClasses } from '../../../src/engine/lexicon/acts/nouns.ts'
import { verbalConflict } from '../../../src/engine/lexicon/acts/verbal-conflict.ts'
import { verbalCooperation } from '../../../src/engine/lexicon/acts/verbal-cooperation.ts'

const tables = [verbalCooperation, materialCooperation, verbalConflict, materialConflict, happenings]
const rows = tables.flatMap(rowsOf)

test('a row is read with its words, conditions and roles', () => {
  const [row] = rowsOf('COERCE/curfew 1723: light impose declare; object curfew; to on\n    in; roles indirect')
  expect(row!.words).toEqual({ light: ['impose', 'declare'] })
  expect(row!.act).toMatchObject({ type: 'COERCE', mode: 'curfew', cameo: '1723', roles: 'indirect' })
  expect([...row!.act.object!.words]).toEqual(['curfew'])
  expect([...row!.act.to]).toEqual(['on', 'in'])
})

test('every row has a type of PLOVER or OTHER, and words that tell it', () => {
  expect(rows.length).toBeGreaterThan(200)
  expect(rows.filter(({ act }) => act.type !== 'OTHER' && !(act.type in quads))).toEqual([])
  expect(rows.filter(({ words }) => Object.keys(words).length === 0)).toEqual([])
})

test('rows have no fields but those that are told, and name classes that there are', () => {
  const fields = tables
    .flatMap((table) => table.trim().replaceAll('\n    ', ' ').split('\n').filter(Boolean))
    .flatMap((line) => line.slice(line.indexOf(':') + 1).split(';'))
    .map((field) => field.trim().split(' '))
  const known =
    'verbs nouns adjectives light object not subject nosubject before clause noclause with needs roles to owner of'
  expect(fields.filter(([name]) => !known.split(' ').includes(name!))).toEqual([])
  const classes = fields.flat().filter((word) => word.startsWith('@'))
  expect(classes.filter((name) => !(name.slice(1) in nounClasses) && name !== '@place')).toEqual([])
})

test('every CAMEO category of the tables has its intensity, and cooperation never strains', () => {
  const coded = rows.filter(({ act }) => act.cameo)
  const intensity = (code: string) => intensities[code] ?? intensities[code.slice(0, 3)]
  expect(coded.filter(({ act }) => intensity(act.cameo!) === undefined).map(({ act }) => act.cameo)).toEqual([])
  const strained = coded.filter(
    ({ act }) => act.type !== 'OTHER' && quads[act.type].endsWith('cooperation') !== intensity(act.cameo!)! > 0,
  )
  expect(strained.map(({ act }) => `${act.type} ${act.cameo}`)).toEqual([])
})
