/** What an entity may be. */
export const entityKinds = [
  'person',
  'organization',
  'place',
  'facility',
  'group',
  'product',
  'work',
  'occurrence',
  'misc',
] as const

/** PLOVER's types of event. */
export const plover = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

/** With OTHER for a happening that PLOVER does not code. */
export const eventTypes = [...plover, 'OTHER'] as const

export const modalities = ['actual', 'planned', 'possible', 'unreal'] as const
