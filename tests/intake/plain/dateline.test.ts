import { describe, expect, test } from 'vitest'
import { datelineAt } from '../../../src/intake/dateline.ts'

/** The dateline, a bar, and the prose; then the place and the agency. */
const datelines: readonly (readonly [marked: string, place?: string | undefined, agency?: string])[] = [
  ['April 20 (UPI) --| Ministers met', undefined, 'UPI'],
  ['KYIV, Ukraine (AP) —| Ministers met', 'KYIV, Ukraine', 'AP'],
  ['KYIV, Ukraine (Associated Press) —| Ministers met', 'KYIV, Ukraine', 'AP'],
  ['WASHINGTON, Jan 3 (Reuters) -| Ministers met', 'WASHINGTON', 'Reuters'],
  ['LONDON —| Ministers met', 'LONDON'],
  ['PARIS (AFP) -| Ministers met', 'PARIS', 'AFP'],
  ['BERLIN, Germany (CNN)| Ministers met', 'BERLIN, Germany', 'CNN'],
  ['(CNN) —| Ministers met', undefined, 'CNN'],
  ['(CNN)|Ministers met', undefined, 'CNN'],
  ['Mumbai:| Ministers met', 'Mumbai'],
  ['New Delhi, June 4 (PTI):| Ministers met', 'New Delhi', 'PTI'],
  ['New Delhi [India], April 20 (ANI):| Ministers met', 'New Delhi [India]', 'ANI'],
  ['ARECIBO, Puerto Rico (AP)_| Ministers met', 'ARECIBO, Puerto Rico', 'AP'],
  ['WASHINGTON _| Ministers met', 'WASHINGTON'],
  ['The Hague, 12 March (IPS) -| Ministers met', 'The Hague', 'IPS'],
  ['ST. LOUIS —| Ministers met', 'ST. LOUIS'],
  ['TRENTON, N.J. --| Ministers met', 'TRENTON, N.J.'],
  ['Springfield, Ill. —| Ministers met', 'Springfield, Ill.'],
  ['WASHINGTON/NEW YORK (Reuters) -| Ministers met', 'WASHINGTON, NEW YORK', 'Reuters'],
  ['Washington CNN —| Ministers met', 'Washington', 'CNN'],
  ['Moscow. April 5. INTERFAX.RU -| Ministers met', 'Moscow', 'Interfax'],
  ['ASTANA. KAZINFORM –| Ministers met', 'ASTANA', 'Kazinform'],
  ['RAMALLAH, Thursday, April 20, 2023 (WAFA) –| Ministers met', 'RAMALLAH', 'WAFA'],
  ['HARRISBURG, PA —| Ministers met', 'HARRISBURG, PA'],
  ['FRESNO, Calif., June 14 (Reuters) -| Ministers met', 'FRESNO, Calif.', 'Reuters'],
  ['SINGAPORE (May 6, 2021) —| Ministers met', 'SINGAPORE'],
  ['Geneva, 3 May 2023 –| Ministers met', 'Geneva'],
  ['Geneva (Switzerland), 3 May –| Ministers met', 'Geneva (Switzerland)'],
  ['BEIJING—|Ministers met', 'BEIJING'],
  ['NEW YORK--(BUSINESS WIRE)--|Acme said', 'NEW YORK', 'Business Wire'],
  ['Ulaanbaatar /MONTSAME/.| The cabinet met', 'Ulaanbaatar', 'MONTSAME'],
  ['afrol News, 5 May -| The cabinet met', undefined, 'afrol News'],
  ['LONDON, March 3, 2023 /PRNewswire/ --| Acme said', 'LONDON', 'PRNewswire'],
  ['  OSLO (Gazette) -| Ministers met', 'OSLO', 'Gazette'],
]

const prose: readonly string[] = [
  '',
  '---',
  'Smith — who had left — did not answer.',
  'Q: What happened then?',
  'April 20 — The talks begin.',
  'Monday: The talks begin.',
  'FILE - In this photo a ship leaves port.',
  'BREAKING — The talks have ended.',
  'Associated Press (AP) reporters saw the fire.',
  'John Smith, 34 — A plumber from the north.',
  'MODERATOR: Thank you all.',
  'Trump: I did not.',
  'In Paris — The city of light.',
  'IBM — The company said nothing.',
  'England (Group A): Qualified with eight wins.',
  'NATO (OTAN) - The alliance has two names.',
  'LONDON bridges are closed — The river is high.',
  'London — despite the rain — was busy.',
  'WASHINGTON',
]

describe('a dateline', () => {
  test.each(datelines.map(([marked, place, agency]) => ({ marked, place, agency })))(
    '$marked',
    ({ marked, place, agency }) => {
      const end = marked.indexOf('|')
      const paragraph = marked.replace('|', '')
      expect(datelineAt(paragraph)).toEqual({ end, ...(place ? { place } : {}), ...(agency ? { agency } : {}) })
    },
  )
  test.each(prose)('none in: %s', (paragraph) => {
    expect(datelineAt(paragraph)).toBeUndefined()
  })
})
