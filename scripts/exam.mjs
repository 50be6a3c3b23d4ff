// npm run exam -- TASK [OPTION...]: runs the exam where the team's shared folder lies beside the project.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const exam = fileURLToPath(new URL('../../shared/exam/exam.mjs', import.meta.url))
if (!existsSync(exam)) {
  console.error('exam: no shared folder beside the project, so there is nothing to score against')
  process.exit(2)
}
process.exit(spawnSync(process.execPath, [exam, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 2)
