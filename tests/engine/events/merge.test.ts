import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTellings } from '../../../src/engine/facts/events/merge.ts'
import type { Telling } from '../../../src/engine/facts/events/telling.ts'
import { silent } from '../../../src/engine/trace.ts'

const telling = fc
  .record({
    type: fc.constantFrom('CONSULT' as const, 'ASSAULT' as const),
    predicate: fc.constantFrom('visit', 'tour', 'attack', 'meet'),
    actor: fc.option(fc.constantFrom('e1', 'e2', 'e3')),
    recipient: fc.option(fc.constantFrom('e4', 'e5')),
    count: fc.option(fc.constantFrom(4, 9)),
    modality: fc.constantFrom('actual' as const, 'planned' as const),
    negated: fc.boolean(),
  })
  .map(({ type, predicate, actor, recipient, count, modality, negated }) => (at: number): Telling => {
    const role = (entity: string | null) => (entity ? [{ start: at, end: at + 1, entity }] : [])
    const trigger = [{ start: at, end: at + 1 }]
    return {
      event: {
        type,
        predicate,
        contexts: [],
        trigger,
        actors: role(actor),
        recipients: role(recipient),
        negated,
        modality,
      },
      actors: new Set(actor ? [actor] : []),
      recipients: new Set(recipient ? [recipient] : []),
      counts: count ? [count] : [],
      bare: false,
      known: false,
    }
  })

const tellings = fc.array(telling, { maxLength: 40 }).map((made) => made.map((make, at) => make(at)))

test('merging loses no trigger, tells none twice and keeps the order of first telling', () => {
  fc.assert(
    fc.property(tellings, (list) => {
      const merged = mergeTellings(list, silent)
      const triggers = merged.flatMap(({ trigger }) => trigger.map(({ start }) => start))
      expect(triggers.toSorted((a, b) => a - b)).toEqual(list.map((_, at) => at))
      const first = merged.map(({ trigger }) => trigger[0]!.start)
      expect(first).toEqual(first.toSorted((a, b) => a - b))
    }),
  )
})

test('what is joined names no two parties and no two counts, and agrees in type, negation and certainty', () => {
  fc.assert(
    fc.property(tellings, (list) => {
      for (const { trigger, type, negated, modality } of mergeTellings(list, silent)) {
        const parts = trigger.map(({ start }) => list[start]!)
        expect(new Set(parts.flatMap(({ actors }) => [...actors])).size).toBeLessThan(2)
        expect(new Set(parts.flatMap(({ recipients }) => [...recipients])).size).toBeLessThan(2)
        expect(new Set(parts.flatMap(({ counts }) => [...counts])).size).toBeLessThan(2)
        for (const { event } of parts) expect(event).toMatchObject({ type, negated, modality })
      }
    }),
  )
})
