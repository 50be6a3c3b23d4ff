import type { Published } from '../../../record/index.ts'
import type { Text } from '../../reading.ts'
import type { Found } from './index.ts'

export function inferPublished(_found: readonly Found[], _text: Text): Published | undefined {
  return undefined
}
