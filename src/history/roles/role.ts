import type { Evidence } from '../report.ts'

/** Where one report tells it, and on which day. */
export interface ToldRole extends Evidence {
  readonly day?: string
}

/** Someone in an office, as long as reports tell of it. */
export interface Tenure {
  /** Keys of the cast. */
  readonly holder: string
  readonly of?: string
  /** In small letters: "foreign minister". */
  readonly role: string
  /** `designate` is whoever is to hold it: “the president-elect”; `claimed` is only said to: “the self-styled president”. */
  readonly status: 'holds' | 'acting' | 'former' | 'designate' | 'candidate' | 'claimed'
  /** ISO days of the first and the last report that tells of it. */
  readonly from?: string
  readonly to?: string
  readonly told: readonly ToldRole[]
}

/** What someone is to what they may belong to: a stage from its first day on. */
export interface Stage {
  readonly status: string
  /** The day told, else that of the first report. */
  readonly from?: string
  readonly told: readonly ToldRole[]
}

/** "Applied, was invited, became a member", in the order of their days. */
export interface Membership {
  readonly member: string
  readonly of: string
  readonly stages: readonly Stage[]
}

/** Two people in one office at one time, or stages that cannot follow each other. */
export interface RoleConflict {
  readonly kind: 'two-holders' | 'stages'
  readonly because: string
  readonly evidence: readonly Evidence[]
}

export interface RolesLedger {
  readonly tenures: readonly Tenure[]
  readonly memberships: readonly Membership[]
  readonly conflicts: readonly RoleConflict[]
}
