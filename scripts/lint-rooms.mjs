// node scripts/lint-rooms.mjs [ROOT]: the rooms that must give the same answer everywhere have no clock, no chance and no
// code from elsewhere.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))) + sep
const pure = ['src/record', 'src/engine', 'src/history']
const forbidden = [
  [/\bDate\b(?!\s*:)\s*[.(]/, 'asks the clock or the local time zone'],
  [/\bMath\.random\b/, 'leaves the result to chance'],
  [/\b(?:performance|process|globalThis(?!\.Record<)|setTimeout|fetch)\b\s*[.(]/, 'reaches outside the program'],
  [/\.toLocale[A-Z]\w*\(/, 'depends on where it runs'],
]
// The record's schema is written in TypeBox, from which its types and validator come.
const allowedImports = { 'src/record/schema.ts': ['typebox'], 'src/record/validate.ts': ['typebox/compile'] }

const faults = []
for (const room of pure)
  for (const entry of entries(join(root, room))) {
    const file = entry.slice(root.length)
    const code = readFileSync(entry, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, (comment) =>
      comment.replace(/[^\n]/g, ' '),
    )
    code.split('\n').forEach((line, index) => {
      for (const [pattern, why] of forbidden)
        if (pattern.test(line)) faults.push(`${file}:${index + 1} ${why}: ${line.trim()}`)
      const from = /(?<!['"])\b(?:from|import\(?)\s*['"]([^'"]+)['"]/.exec(line)?.[1]
      if (from && !from.startsWith('.') && !allowedImports[file]?.includes(from))
        faults.push(`${file}:${index + 1} imports ${from}, but ${room} stands on nothing from elsewhere`)
    })
  }
for (const fault of faults) console.error(fault)
process.exit(faults.length ? 1 : 0)

function entries(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}
