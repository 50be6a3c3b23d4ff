import type { Newsroom } from '../../src/desk/index.ts'

/** A newsroom that does nothing but what a test gives it. */
export const newsroomOf = (own: Partial<Newsroom>): Newsroom => ({
  uploads: '/nowhere',
  read: async () => Promise.reject(new Error('reads nothing')),
  add: async () => 0,
  follow: async () => 0,
  resume: async () => {},
  stop: async () => {},
  end: async () => {},
  running: () => new Map(),
  problem: () => undefined,
  describe: () => ({ what: [], feeds: [] }),
  ...own,
})
