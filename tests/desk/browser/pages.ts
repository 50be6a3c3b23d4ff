const ferry = '2026-02-10-halyard.txt'
const kaphinde = encodeURIComponent('person:chisomo kaphinde')

/** An address of every page, on the samples. */
export const pages = {
  front: '/',
  stories: '/stories?least=1',
  story: `/story/${ferry}`,
  timeline: `/story/${ferry}/timeline`,
  quotes: `/story/${ferry}/quotes`,
  figures: `/story/${ferry}/figures`,
  roles: `/story/${ferry}/roles`,
  places: `/story/${ferry}/places`,
  network: `/story/${ferry}/network`,
  versions: `/story/${ferry}/versions`,
  article: `/article/${ferry}`,
  who: `/who/${kaphinde}`,
  'ledger-quotes': '/ledger/quotes',
  'ledger-figures': '/ledger/figures',
  'ledger-happenings': '/ledger/happenings',
  'ledger-roles': '/ledger/memberships',
  search: '/search?q=ferry',
  'search-help': '/search',
  corrections: '/corrections',
  add: '/add',
} as const
