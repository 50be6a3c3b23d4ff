/** A fenced block of a document. */
export interface Block {
  /** What stands behind the fence: `console`, `sh`, `js`, `json` … or nothing. */
  readonly language: string
  readonly content: string
  /** Where the content begins and ends in the document. */
  readonly start: number
  readonly end: number
  /** What a comment right before it says: `<!-- clock 2026-02-11T08:00Z -->` is "clock 2026-02-11T08:00Z". */
  readonly comment: string
  /** Whether nothing but blank lines is between it and the block before. */
  readonly follows: boolean
}

const fence = /(?:^<!-- (?<comment>.+) -->\n+)?^(?<mark>```+)(?<language>\S*)[^\n]*\n(?<content>[\s\S]*?)^\k<mark>$/gm

/** The fenced blocks of a document, in order. */
export function blocksIn(markdown: string): readonly Block[] {
  let last = 0
  return [...markdown.matchAll(fence)].map((match) => {
    const { comment = '', language = '', content = '' } = match.groups!
    const end = match.index + match[0].lastIndexOf('\n', match[0].length - 2) + 1
    const follows = last > 0 && markdown.slice(last, match.index).trim() === ''
    last = match.index + match[0].length
    return { language, content, start: end - content.length, end, comment, follows }
  })
}

/** The document with other contents of its blocks; those that are missing stay. */
export function withContents(markdown: string, contents: ReadonlyMap<Block, string>): string {
  let [text, at] = ['', 0]
  for (const [{ start, end }, content] of [...contents].toSorted(([a], [b]) => a.start - b.start)) {
    text += markdown.slice(at, start) + content
    at = end
  }
  return text + markdown.slice(at)
}

/** A command of a `console` block, and what it is shown to print. */
export interface Step {
  readonly command: string
  readonly shown: readonly string[]
}

/** `$ command` begins one; lines behind a backslash are of it, and all others are what it prints. */
export function stepsOf(content: string): readonly Step[] {
  const steps: { command: string; shown: string[] }[] = []
  for (const line of content.trimEnd().split('\n')) {
    const last = steps.at(-1)
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), shown: [] })
    else if (!last) throw new Error(`a console block begins with “${line}”: write “$ ” before a command`)
    else if (last.command.endsWith('\\') && last.shown.length === 0) last.command += `\n${line}`
    else last.shown.push(line)
  }
  return steps
}

/** A `console` block of these. */
export const consoleOf = (steps: readonly Step[]): string =>
  steps.map(({ command, shown }) => [`$ ${command}`, ...shown, ''].join('\n')).join('')

/** What a heading is called in an address: "Who says what, and when?" is "who-says-what-and-when". */
export const anchorOf = (heading: string): string =>
  heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

/** The document without its code, fenced or not, and without comments. */
export const proseOf = (markdown: string): string =>
  markdown
    .replace(fence, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/`[^`\n]*`/g, '')
