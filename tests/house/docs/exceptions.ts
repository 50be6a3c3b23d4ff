/** A command that a document names and its test does not run. */
interface Exception {
  readonly document: string
  /** How its lines begin. */
  readonly begins: string
  readonly because: string
}

/** What no test runs as it stands. Each must still stand in its document, and needs a reason. */
export const notRun: readonly Exception[] = [
  { document: 'README.md', begins: 'npm ci ', because: 'it installs; CI begins with it' },
  { document: 'README.md', begins: 'npx copydesk watch ', because: 'it names no feed; the guide follows one' },
  {
    document: 'README.md',
    begins: "const encoder = await loadEncoderFrom('/",
    because: 'it runs in a page; tests/model/web.test.ts opens one',
  },
  { document: 'docs/api.md', begins: "const encoder = await loadEncoderFrom('/", because: 'as in README.md' },
  { document: 'CONTRIBUTING.md', begins: 'npm ci ', because: 'it installs; CI begins with it' },
  { document: 'CONTRIBUTING.md', begins: 'npm test ', because: 'this test is part of it' },
  { document: 'CONTRIBUTING.md', begins: 'npm run types ', because: 'CI runs it behind the tests' },
  {
    document: 'CONTRIBUTING.md',
    begins: 'npm run case:new ',
    because: 'it writes into cases/; tests/house/case-new.test.ts runs it in a house of its own',
  },
  { document: 'cases/README.md', begins: 'npm run case:new ', because: 'as in CONTRIBUTING.md' },
  { document: 'cases/README.md', begins: 'pbpaste ', because: 'as in CONTRIBUTING.md' },
  { document: 'docs/hardening.md', begins: 'npm run fuzz ', because: 'it takes the minutes that it is given' },
  { document: 'docs/hardening.md', begins: 'npm run audit ', because: 'it asks a registry; CI runs it' },
  { document: 'docs/hardening.md', begins: 'npm run check:package ', because: 'it fetches three versions of Node' },
  { document: 'docs/hardening.md', begins: 'npm run soak ', because: 'it takes half an hour' },
  { document: 'docs/benchmarks.md', begins: 'npm run bench:peers', because: 'it measures for minutes' },
  { document: 'docs/scale.md', begins: 'nats-server ', because: 'the test has a NATS of its own there' },
  { document: 'docs/scale.md', begins: 'npm run bench:fleet', because: 'it measures for minutes' },
  {
    document: 'docs/scale.md',
    begins: 'copydesk fleet submit s3:',
    because: 'it asks stores on the net; tests/fleet/objects.test.ts has them of its own',
  },
  {
    document: 'training/README.md',
    begins: 'node --max-old-space-size',
    because: 'it wants corpora; tests/house/training.test.ts holds its files and options against the scripts',
  },
  {
    document: 'training/README.md',
    begins: 'python3 training/',
    because: 'it wants PyTorch, corpora and hours; likewise',
  },
]

/** Commands that go on until they are stopped: they are begun, and end with their document. */
export const staying: readonly RegExp[] = [
  /^npx copydesk( desk.*)?$/,
  /^npx copydesk watch (?!.*--once)/,
  /^node server\.mjs$/,
  /^(npx )?copydesk fleet work(?!.*--until-done)/,
]
