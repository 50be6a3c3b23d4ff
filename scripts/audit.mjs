// npm run audit: known vulnerabilities of what Copydesk stands on. One in what ships makes the exit status 1; one in a tool
// is told. Where no registry answers that is told too, and everything else goes on: there is nothing to mend then.
import { spawnSync } from 'node:child_process'

const all = audit()
if (!all?.vulnerabilities) {
  console.log(`audit: not checked, the registry gave no answer (${all?.message ?? all?.error?.summary ?? 'none'})`)
  process.exit(0)
}
const shipped = new Set(Object.keys(audit('--omit=dev')?.vulnerabilities ?? all.vulnerabilities))
for (const { name, severity, range } of Object.values(all.vulnerabilities))
  console.error(`audit: ${name} ${range}: ${severity}${shipped.has(name) ? '' : ', in a tool that does not ship'}`)
console.log(`audit: ${all.metadata.dependencies.total} packages, ${shipped.size} of those that ship are vulnerable`)
process.exit(shipped.size ? 1 : 0)

/** What npm reports; nothing where it cannot. */
function audit(...more) {
  const args = ['audit', '--json', '--fetch-retries=0', ...more]
  try {
    return JSON.parse(spawnSync('npm', args, { encoding: 'utf8', timeout: 60_000 }).stdout)
  } catch {
    return undefined
  }
}
