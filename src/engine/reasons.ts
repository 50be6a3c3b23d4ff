import { reasons as checks } from './checks/registry.ts'
import { reasons as entities } from './entities/registry.ts'
import { reasons as events } from './facts/events/registry.ts'
import { reasons as quantities } from './facts/quantities/registry.ts'
import { reasons as relations } from './facts/relations/registry.ts'
import { reasons as statements } from './facts/statements/registry.ts'
import { reasons as times } from './facts/times/registry.ts'

/** Why anything is left out, by its code: “times/not-a-month” → “the word is a verb or a name here, not a month”. */
export const reasons: { readonly [code: string]: string } = {
  ...times,
  ...quantities,
  ...entities,
  ...events,
  ...relations,
  ...statements,
  ...checks,
}
