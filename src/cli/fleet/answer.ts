import { type Given, spanTells } from '../../fleet/index.ts'
import { type Meters, secondsSince } from './metrics.ts'
import { type Bench, doPiece, type Outcome } from './piece.ts'

/** What became of a piece. */
export type Answered = Partial<Outcome> & { readonly end: 'done' | 'postponed' | 'dead' }

/** Does a piece of work and answers for it; one that was tried too often is given up. Counts what becomes of it. */
export async function answer(given: Given, bench: Bench, tries: number): Promise<Answered> {
  const { meters } = bench
  const began = performance.now()
  meters.add('copydesk_fleet_pieces_taken_total')
  if (given.tries > 1) meters.add('copydesk_fleet_pieces_redelivered_total')
  meters.add('copydesk_fleet_slots_busy', 1)
  const answered = await answerFor(given, bench, tries).finally(() => meters.add('copydesk_fleet_slots_busy', -1))
  meters.time('copydesk_fleet_piece_duration_seconds', secondsSince(began))
  tell(meters, answered)
  const codes = (answered.refused ?? []).map(({ code }) => code)
  spanTells({ 'copydesk.end': answered.end, ...(codes.length ? { 'copydesk.refused': [...new Set(codes)] } : {}) })
  return answered
}

function tell(meters: Meters, { added = [], refused = [], end }: Answered): void {
  meters.add(`copydesk_fleet_pieces_${end}_total`)
  for (const { code } of refused) meters.add('copydesk_fleet_refused_total', 1, { code })
  const outcomes = added.flatMap(({ known, articles }) => (known ? ['known'] : articles.map(({ outcome }) => outcome)))
  const known = outcomes.filter((outcome) => outcome === 'known').length
  meters.add('copydesk_fleet_records_known_total', known)
  meters.add('copydesk_fleet_records_stored_total', outcomes.length - known)
}

async function answerFor(given: Given, bench: Bench, tries: number): Promise<Answered> {
  if (given.tries > tries) {
    const refused = [{ name: given.work.place, code: 'worker-lost', message: 'each worker that took it went away' }]
    await given.giveUp(refused)
    return { refused, end: 'dead' }
  }
  const outcome = await doPiece(given.work, bench).catch((error) => failed(given, error))
  const { refused, mayPass } = outcome
  const dead = refused.length > 0 && !bench.signal.aborted && (!mayPass || given.tries >= tries)
  const end = dead ? 'dead' : refused.length > 0 ? 'postponed' : 'done'
  if (end === 'dead') await given.giveUp(refused)
  else if (end === 'postponed') given.later()
  else given.done()
  return { ...outcome, end }
}

/** Something that nobody foresaw, or an archive that is away while the worker is to stop. */
const failed = ({ work }: Given, error: unknown): Outcome => ({
  added: [],
  refused: [{ name: work.place, code: 'internal', message: error instanceof Error ? error.message : String(error) }],
  mayPass: true,
})
