import { defineConfig } from 'vite'

/** What runs in the browser of the desk, for dist/desk/static; scripts/finish-build.mjs compresses it. */
export default defineConfig({
  root: 'src/desk/browser',
  base: '/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../../dist/desk/static',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is bundled must carry its licences with it.
    license: { fileName: 'LICENSES.md' },
  },
  logLevel: 'warn',
})
