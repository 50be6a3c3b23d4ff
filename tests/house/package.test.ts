/** What is published: `npm pack` lists it, without building anew. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  }),
) as [{ size: number; unpackedSize: number; files: { path: string; size: number }[] }]
const paths = new Set(packed.files.map(({ path }) => path))

test('the package holds what was built, the models, the samples and what one reads, and nothing else', () => {
  const wanted =
    /^(?:dist\/|models\/en(?:-small)?\/|samples\/|docs\/record-spec\.md$|(?:README\.md|LICENSE|package\.json)$)/
  expect([...paths].filter((path) => !wanted.test(path))).toEqual([])
  const needless =
    /\.map$|\.tsbuildinfo|\.test\.|(?:^|\/)(?:tests?|src|training|benchmarks|cases|node_modules)\/|\.tsx?$(?<!\.d\.ts)/
  expect([...paths].filter((path) => needless.test(path))).toEqual([])
})

test('everything that the package promises is in it', () => {
  const promised = [
    ...Object.values<string>(manifest.bin),
    ...Object.values<string>(manifest.exports).map((path) => path.slice(2)),
    ...['models/en', 'models/en-small'].flatMap((model) =>
      ['encoder.onnx', 'labeler.onnx', 'labels.json', 'vocabulary.txt', 'checksums.json'].map(
        (file) => `${model}/${file}`,
      ),
    ),
    'dist/desk/static/index.html',
    'dist/desk/static/LICENSES.md',
    'samples/README.md',
  ]
  expect(promised.filter((path) => !paths.has(path))).toEqual([])
  const models = packed.files.filter(({ path }) => path.endsWith('.onnx'))
  for (const { path, size } of models) expect([path, size > 10_000]).toEqual([path, true])
})

/** What a file that was built imports, types left aside. */
const importsOf = (path: string): string[] =>
  [
    ...readFileSync(root + path, 'utf8').matchAll(
      /(?:^|[;\n])\s*(?:import|export)\b[^'";]*?from\s*'([^'\n]+)'|\bimport\('([^'\n]+)'\)/g,
    ),
  ].map(([, named, later]) => (named ?? later)!)

test('what it imports is in it, or is installed with it', () => {
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
  const missing = [...paths]
    .filter((path) => /^dist\/(?!desk\/static).*\.js$/.test(path))
    .flatMap((path) =>
      importsOf(path)
        .filter((name) =>
          name.startsWith('.')
            ? !paths.has(posix.join(dirname(path), name))
            : !isBuiltin(name) && !installed.some((one) => name === one || name.startsWith(`${one}/`)),
        )
        .map((name) => `${path} imports ${name}`),
    )
  expect(missing).toEqual([])
})

test('reading a story loads nothing of the schema: its library has more files than all the rest', () => {
  const loaded = new Set(['dist/cli/main.js', 'dist/cli/read.js', 'dist/cli/bulk/read-all.js', 'dist/cli/writers.js'])
  for (const path of loaded) {
    if (!path.startsWith('dist/')) continue
    const code = readFileSync(root + path, 'utf8')
    for (const [, name = ''] of code.matchAll(/^(?:import|export)\b(?:[^'\n]*? from)? '([^'\n]+)'/gm))
      loaded.add(name.startsWith('.') ? posix.join(dirname(path), name) : name)
  }
  expect([...loaded].filter((name) => name.startsWith('typebox'))).toEqual([])
  expect(loaded.has('dist/engine/read.js')).toBe(true)
})

test('it is no larger than it was made to be', () => {
  console.log(`package: ${packed.files.length} files, ${packed.size} bytes packed, ${packed.unpackedSize} unpacked`)
  // Nearly all of it is the models: 38.6 of 45.9 MB, which hardly get smaller when packed.
  expect(packed.size).toBeLessThan(42e6)
  expect(packed.unpackedSize).toBeLessThan(52e6)
})

test('the release publishes with provenance, from a tag, what the tests have passed', () => {
  const workflow = readFileSync(`${root}.github/workflows/release.yml`, 'utf8')
  for (const part of ['needs: test', 'id-token: write', 'npm publish --provenance', '.ci/run'])
    expect(workflow).toContain(part)
  expect(workflow).toMatch(/tags: \[["']v\*["']\]/)
  const scripts = [...workflow.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name!)
  expect(scripts.filter((name) => !manifest.scripts[name])).toEqual([])
  expect(existsSync(`${root}SECURITY.md`)).toBe(true)
})
