import type { Record } from '../../record/index.ts'
import type { Dropped } from '../wording/left-out.ts'

export function section(record: Record, dropped: readonly Dropped[] | undefined): string {
  return `${record.id}${dropped?.length ?? ''}`
}
