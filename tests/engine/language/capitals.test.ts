import { describe, expect, test } from 'vitest'
import { viewsOf } from '../../../src/engine/language/capitals.ts'
import { sentencesOf } from './stand-in.ts'

/** How the first sentence of some paragraphs is shown. */
const shown = (...paragraphs: string[]) =>
  viewsOf(sentencesOf(paragraphs.join('\n\n')))[0]!.map((view) => view.join(' '))

const body = 'The envoy of Maroda flew to Port Ilan, where Ola Brandt of the WHO met her.'

describe('a sentence whose capitals say nothing', () => {
  test.each(['ENVOY OF MARODA MEETS DR. BRANDT OF WHO IN VELL', 'Envoy of Maroda Meets Dr. Brandt of WHO in Vell'])(
    '%s is shown as the article writes its words, without and with capitals elsewhere, and as printed',
    (headline) => {
      expect(shown(headline, body)).toEqual([
        'envoy of Maroda meets dr. Brandt of WHO in vell',
        'envoy of Maroda Meets Dr. Brandt of WHO in Vell',
        headline,
      ])
    },
  )

  test('is shown so without a word of help', () => {
    expect(shown('PORT ILAN DOCKERS ISN’T TO STRIKE')).toEqual([
      'port ilan dockers is n’t to strike',
      'Port Ilan Dockers is N’t to Strike',
      'PORT ILAN DOCKERS IS N’T TO STRIKE',
    ])
  })
})

test.each([
  'Envoy of Maroda meets Brandt in Vell',
  'Ola Brandt',
  'By ANA RUIZ',
  'PORT ILAN (XNA) --',
  'PORT ILAN, Maroda, April 3 (XNA) -- It rained.',
  'it rained',
  '漢字 漢字 漢字 漢字 漢字',
  '1 2 3 4 5',
  '$ % & * @',
])('%s is shown as it is', (line) => expect(shown(line, body)).toHaveLength(1))
