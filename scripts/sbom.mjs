// npm run sbom > copydesk.cdx.json: what is in a release, as CycloneDX: the packages that are installed with Copydesk, and
// those that the build bundles into what runs in the browser. Tools are left out.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application']
const { stdout, stderr, status } = spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 1 << 28 })
if (status !== 0) {
  console.error(stderr)
  process.exit(1)
}
const sbom = JSON.parse(stdout)
const notices = readFileSync(new URL('../dist/desk/static/LICENSES.md', import.meta.url), 'utf8')
const bundled = new Set([...notices.matchAll(/^## (\S+) - (\S+)/gm)].map(([, name, version]) => `${name}@${version}`))
const isTool = ({ properties = [] }) => properties.some(({ name }) => name === 'cdx:npm:package:development')
const isBundled = ({ group, name, version }) => bundled.has(`${group ? `${group}/` : ''}${name}@${version}`)

const components = sbom.components.filter((one) => !isTool(one) || isBundled(one))
const there = new Set([sbom.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])])
const dependencies = sbom.dependencies
  .filter(({ ref }) => there.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => there.has(one)) }))
process.stdout.write(`${JSON.stringify({ ...sbom, components, dependencies }, null, 2)}\n`)
