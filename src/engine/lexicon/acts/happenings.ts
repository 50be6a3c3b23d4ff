import type { Act } from './act.ts'

/** Happenings that PLOVER does not code, but a reader would list. */
export const happenings: readonly Act[] = [
  { type: 'OTHER', verbs: 'die perish drown', roles: 'active', subjects: '@person @party' },
  { type: 'OTHER', nouns: 'death', owner: 'actor', of: 'actor', needs: 'actor' },
  { type: 'OTHER', verbs: 'crash collide derail capsize sink collapse erupt explode', subjects: '*' },
  {
    type: 'OTHER',
    nouns:
      'earthquake quake tsunami hurricane typhoon cyclone tornado eruption landslide flood avalanche wildfire crash collision derailment outbreak',
  },
  { type: 'OTHER', verbs: 'kill injure destroy damage hit strike', subjects: '@accident' },
  {
    type: 'OTHER',
    verbs: 'elect re-elect reelect appoint nominate inaugurate swear_in name',
    objects: '@person president minister',
    subjects: '@party',
  },
  {
    type: 'OTHER',
    verbs: 'win lose',
    objects: 'election vote referendum seat presidency primary nomination majority',
    subjects: '@party',
  },
  { type: 'OTHER', nouns: 'election referendum inauguration', of: 'recipient' },
  {
    type: 'OTHER',
    verbs: 'become',
    objects: 'member president minister leader chairman king queen chief',
    subjects: '@party',
  },
  { type: 'OTHER', verbs: 'join', objects: 'organization alliance union nato bloc council treaty', subjects: '@party' },
  {
    type: 'OTHER',
    verbs: 'build construct open complete launch unveil inaugurate',
    objects:
      'fence wall bridge road plant reactor dam airport pipeline hospital school factory satellite rocket spacecraft base settlement museum',
  },
  { type: 'OTHER', nouns: 'construction', of: 'recipient' },
  {
    type: 'OTHER',
    light: 'report post record announce',
    objects: 'profit loss earnings revenue result',
    subjects: '@party',
  },
  {
    type: 'OTHER',
    verbs: 'acquire buy merge_with purchase',
    objects: 'company firm stake bank airline unit',
    subjects: '@party',
  },
  { type: 'OTHER', verbs: 'marry wed divorce', subjects: '@person' },
]
