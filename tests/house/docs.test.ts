/**
 * Every command in the documents is run, document by document, each in a folder of its own, and what a document shows of
 * the program is made by it. Where it is not what is made today, this fails, and `npm run docs` writes it anew.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { change, copyHouse, withCopy } from './docs/copy.ts'
import { documents, root, textOf } from './docs/documents.ts'
import { notRun, staying } from './docs/exceptions.ts'
import { type Block, blocksIn, consoleOf, type Step, stepsOf, withContents } from './docs/markdown.ts'
import { withMade } from './docs/made.ts'
import { recordItem } from './docs/record-item.ts'
import { startServers, withoutServers, withServers } from './docs/servers.ts'
import { type Done, openSession, type Session } from './docs/session.ts'
import { compared } from './docs/shown.ts'

/** A document as it is run. */
interface Run {
  readonly session: Session
  /** Whether a line is not run. */
  readonly isLeft: (line: string) => boolean
  /** What the document shows → what it is this time: `127.0.0.1:4310` → `127.0.0.1:40123`. */
  readonly means: Map<string, string>
  /** Whether it has a copy of the house, which it changes. */
  readonly isCopy: boolean
  /** Commands that failed, and what they said. */
  readonly faults: string[]
}

/** A command as it is this time. */
function asNow(command: string, { means }: Run): string {
  const shown = [...means.keys()]
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[.?*+^$()[\]{}|\\]/g, '\\$&'))
  return shown.length === 0 ? command : command.replace(new RegExp(shown.join('|'), 'g'), (one) => means.get(one)!)
}

/** What is to be shown for what came, which is held against what is shown. */
function shownFor(shown: readonly string[], { output }: Done, { means }: Run): readonly string[] {
  const came = output.replace(/^\n+/, '').trimEnd().split('\n')
  const found = compared(shown, came[0] === '' && came.length === 1 ? [] : came.map((line) => line.trimEnd()))
  for (const [before, now] of found.means) means.set(before, now)
  return found.shown
}

/** Puts down what failed, so that the rest is run too. */
function hold(command: string, { code, failed, output }: Done, { faults }: Run): void {
  if (code !== 0 || failed !== '') faults.push(`${command}\n${failed} ended with ${code}:\n${output.slice(-2000)}`)
}

/** A command may fail where the document shows how it does. */
const isComplaint = (line: string): boolean => /^copydesk: .*\(see copydesk --help\)$/.test(line)

async function step({ command, shown }: Step, run: Run): Promise<Step> {
  if (run.isLeft(command)) return { command, shown }
  const now = asNow(command, run)
  const stays = staying.some((one) => one.test(command))
  const done = await (stays ? run.session.begin(now, shown.length) : run.session.run(now))
  if (!shown.some(isComplaint)) hold(command, done, run)
  return { command, shown: shownFor(shown, done, run) }
}

async function script(content: string, run: Run): Promise<void> {
  const lines = content.split('\n').filter((line) => !run.isLeft(line))
  const done = await run.session.run(asNow(lines.join('\n'), run))
  hold(content, done, run)
}

/** What a block ought to hold, where that is for the program to say, and what a module printed. */
interface Made {
  readonly content?: string
  readonly printed?: Done
}

async function made(block: Block, run: Run, printed?: Done): Promise<Made> {
  const { comment, language, content, follows } = block
  const [, maker, how] = /^(record|clock) (.+)$/.exec(comment) ?? []
  if (maker === 'record') return { content: await recordItem(how!) }
  if (maker === 'clock') run.session.clock(how!)
  if (language === 'text' && printed && follows)
    return { content: `${shownFor(content.trimEnd().split('\n'), printed, run).join('\n')}\n` }
  if (language === 'console') {
    const steps: Step[] = []
    for (const one of stepsOf(content)) steps.push(await step(one, run))
    return { content: consoleOf(steps) }
  }
  if (language === 'sh') await script(content, run)
  if (run.isCopy) {
    const done = await change(block, run.session)
    if (done) hold(content, done, run)
  }
  if (language !== 'js' || content.split('\n').some(run.isLeft)) return {}
  const done = await run.session.module(asNow(content, run))
  hold(content, done, run)
  return { printed: done }
}

/** The document as it ought to be. */
async function filled(document: string): Promise<{ readonly markdown: string; readonly faults: readonly string[] }> {
  const place = newPlace()
  const servers = withServers.has(document) ? await startServers(place) : undefined
  const session = openSession(place, servers?.env)
  try {
    const left = notRun.filter((one) => one.document === document).map(({ begins }) => begins)
    const isLeft = (line: string) => left.some((begins) => line.startsWith(begins))
    const isCopy = withCopy.has(document)
    if (isCopy) copyHouse(session.folder)
    const run: Run = { session, isLeft, means: new Map(servers?.means), isCopy, faults: [] }
    return { markdown: await filledIn(await withMade(textOf(document)), run), faults: run.faults }
  } finally {
    session.close()
    await servers?.end()
    rmSync(place, { recursive: true, force: true })
  }
}

async function filledIn(markdown: string, run: Run): Promise<string> {
  const contents = new Map<Block, string>()
  let printed: Done | undefined
  for (const block of blocksIn(markdown)) {
    const one: Made = await made(block, run, printed)
    printed = one.printed
    if (one.content !== undefined) contents.set(block, one.content)
  }
  return withContents(markdown, contents)
}

/** A folder of a document's own. */
function newPlace(): string {
  mkdirSync(`${root}scratch`, { recursive: true })
  return mkdtempSync(`${root}scratch/docs-`)
}

if (withoutServers) console.warn(withoutServers)

const commanding: ReadonlySet<string> = new Set(['console', 'sh', 'js'])
const isRun = (document: string): boolean =>
  blocksIn(textOf(document)).some(
    ({ language, comment }) => commanding.has(language) || comment.startsWith('record '),
  ) && !(withoutServers && withServers.has(document))

test.concurrent.for(documents.filter(isRun))(
  '%s shows what the program makes',
  { timeout: 900_000 },
  async (document, { expect }) => {
    const { markdown, faults } = await filled(document)
    await expect(markdown).toMatchFileSnapshot(`${root}${document}`)
    expect(faults).toEqual([])
  },
)

describe('what is not run', () => {
  test.each(notRun)('$document still has: $begins', ({ document, begins, because }) => {
    const lines = blocksIn(textOf(document)).flatMap(({ content }) => content.split('\n'))
    expect(lines.some((line) => line.replace(/^\$ /, '').startsWith(begins))).toBe(true)
    expect(because).toMatch(/\w{3}/)
  })

  test.each(documents)('%s hides no command in a block that is none', (document) => {
    const others = blocksIn(textOf(document)).filter(({ language }) => !commanding.has(language))
    const commands = others.flatMap(({ content }) => content.match(/^(\$ |npx |npm |copydesk |curl |node ).*/gm) ?? [])
    expect(commands).toEqual([])
  })
})
