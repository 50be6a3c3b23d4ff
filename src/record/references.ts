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

/** Fields that name several, by a list of their ids. */
export const referenceLists: ReadonlySet<string> = new Set(['refs', 'speakers'])
