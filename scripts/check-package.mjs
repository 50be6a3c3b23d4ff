// npm run check:package -- [--node 20,22,24] [--ignore-scripts]: packs what would be published, installs it in an empty
// folder with each Node, and reads a sample with it there. Takes minutes, and the registry; other Nodes than the one this
// runs on come from npm. Where no compiled database can be fetched it is compiled; with --ignore-scripts it is left out.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options } = parseArgs({
  options: { node: { type: 'string' }, 'ignore-scripts': { type: 'boolean', default: false } },
})
const rooms = ['record', 'engine', 'model', 'intake', 'history', 'archive', 'exports']
const sample = 'LAGOS, March 3 (UPI) -- Mayor Ana Ruiz said on Monday that 12 people died when a bridge gave way.\n'

const folder = mkdtempSync(join(tmpdir(), 'copydesk-package-'))
try {
  const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: root })
  const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(packed)
  const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
  console.log(`${filename}: ${entryCount} files, ${mb(size)} packed, ${mb(unpackedSize)} unpacked`)
  for (const version of options.node?.split(',') ?? [undefined]) check(version, join(folder, filename))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A Node of this version, as npm has it, with the headers that the database is compiled against where that must be. */
function nodeOf(version) {
  if (!version) return { node: process.execPath, headers: {} }
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const home = mkdtempSync(join(folder, 'node-'))
  run('npm', ['install', '--prefix', home, '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`], {})
  const nodedir = join(home, 'node_modules', name)
  return { node: join(nodedir, 'bin', 'node'), headers: { npm_config_nodedir: nodedir } }
}

function check(version, tarball) {
  const { node, headers } = nodeOf(version)
  const env = { ...process.env, ...headers, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` }
  const place = mkdtempSync(join(folder, 'clean-'))
  writeFileSync(join(place, 'package.json'), '{ "private": true, "type": "module" }')
  writeFileSync(join(place, 'story.txt'), sample)
  const at = { cwd: place, env }
  const installed = install(tarball, at)
  const command = [join(place, 'node_modules/copydesk/dist/cli/main.js')]
  const record = JSON.parse(run(node, [...command, 'read', 'story.txt', '--json', '--published', '2025-03-03'], at))
  const found = {
    statements: record.statements?.length,
    times: record.times?.length,
    quantities: record.quantities?.length,
  }
  const loads = rooms.map((room) => `await import('copydesk/${room}')`).join('; ')
  run(node, ['--input-type=module', '--eval', loads], at)
  const archive = kept(node, command, at)
  const told = { node: run(node, ['-v'], at).trim(), installed, ...found, archive }
  console.log(JSON.stringify(told))
  if (!found.statements || !found.times || !found.quantities) fault('the sample was not read as it should be')
  if (archive !== true && !options['ignore-scripts']) fault('no archive can be kept')
}

function fault(message) {
  console.error(message)
  process.exitCode = 1
}

/** With the scripts of what it stands on, which fetch or compile the database; where that cannot be, without them. */
function install(tarball, at) {
  const plain = ['install', '--no-audit', '--no-fund', '--loglevel=error', tarball]
  try {
    run('npm', options['ignore-scripts'] ? [...plain, '--ignore-scripts'] : plain, at)
    return options['ignore-scripts'] ? 'without scripts, as was wanted' : 'with scripts'
  } catch (error) {
    if (options['ignore-scripts']) throw error
    run('npm', [...plain, '--ignore-scripts'], at)
    return 'without scripts, which failed'
  }
}

/** Whether an archive can be kept with this Node, which wants the database compiled for it. */
function kept(node, command, at) {
  try {
    run(node, [...command, 'add', '--archive', 'a.db', 'story.txt'], at)
    return run(node, [...command, 'find', '--archive', 'a.db', 'bridge'], at).includes('bridge')
  } catch (error) {
    return `no: ${`${error.stderr ?? error.message}`.trim().split('\n').at(-1)}`
  }
}

function run(program, args, at) {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28, ...at })
}
