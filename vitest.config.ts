import { defineConfig } from 'vitest/config'

export default defineConfig({
  // A browser on a busy machine may miss its moment once.
  test: {
    retry: process.env.CI ? 1 : 0,
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // Documents are run side by side, each with a copydesk of its own, and its model in memory.
    maxConcurrency: 2,
    expect: { poll: { timeout: 10_000 } },
  },
})
