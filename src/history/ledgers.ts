import { type Cast, castOf } from './entities.ts'
import type { FiguresLedger } from './figures/figure.ts'
import { figuresOf } from './figures/figures.ts'
import type { Happening } from './happenings/happening.ts'
import { happeningsOf } from './happenings/happenings.ts'
import type { Report } from './report.ts'
import type { RolesLedger } from './roles/role.ts'
import { rolesOf } from './roles/roles.ts'
import type { CopyOf } from './sources.ts'
import type { StatementsLedger } from './statements/said.ts'
import { statementsOf } from './statements/statements.ts'

/** All that the reports of one story tell, each ledger made when it is first asked for. */
export interface Ledgers {
  readonly reports: readonly Report[]
  readonly copyOf: CopyOf
  readonly cast: Cast
  readonly happenings: () => readonly Happening[]
  readonly figures: () => FiguresLedger
  readonly statements: () => StatementsLedger
  readonly roles: () => RolesLedger
}

export function ledgersOf(reports: readonly Report[], copyOf: CopyOf = () => undefined): Ledgers {
  const cast = castOf(reports)
  const happenings = once(() => happeningsOf(reports, cast, copyOf))
  return {
    reports,
    copyOf,
    cast,
    happenings,
    figures: once(() => figuresOf(reports, cast, happenings(), copyOf)),
    statements: once(() => statementsOf(reports, cast, happenings(), copyOf)),
    roles: once(() => rolesOf(reports, cast)),
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
