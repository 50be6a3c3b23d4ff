/** Fields that name another item by its id. */
export const references: ReadonlySet<string> = new Set([
  'anchor',
  'time',
  'speaker',
  'addressee',
  'place',
  'statement',
  'entity',
  'subject',
  'object',
])
