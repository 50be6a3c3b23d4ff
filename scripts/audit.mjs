// npm run audit: known vulnerabilities of what Copydesk stands on. One in what ships makes the exit status 1; one in a tool
// is told. Where no registry answers that is told too, and everything else goes on: there is nothing to mend then.
import { spawnSync } from 'node:child_process'

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', timeout: 60_000 })
const all = report(stdout)
if (!all?.vulnerabilities) {
  console.log(`audit: not checked, the registry gave no answer (${all?.message ?? all?.error?.summary ?? 'none'})`)
  process.exit(0)
}
const ships = report(spawnSync('npm', ['audit', '--json', '--omit=dev'], { encoding: 'utf8', timeout: 60_000 }).stdout)
const shipped = new Set(Object.keys(ships?.vulnerabilities ?? all.vulnerabilities))
for (const { name, severity, range } of Object.values(all.vulnerabilities))
  console.error(`audit: ${name} ${range}: ${severity}${shipped.has(name) ? '' : ', in a tool that does not ship'}`)
console.log(`audit: ${all.metadata.dependencies.total} packages, ${shipped.size} of those that ship are vulnerable`)
process.exit(shipped.size ? 1 : 0)

function report(json) {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
