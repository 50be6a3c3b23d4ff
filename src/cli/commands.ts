import { archiveCommands } from './archive/commands.ts'
import { parts } from './fields.ts'

/** What the command understands, as data: help, argument parsing and shell completion are all made from it. */

export interface Option {
  /** What the option takes, in capitals ("DATE"); without it the option is a switch. */
  value?: string
  /** The words that `value` is a list of, with commas between them. */
  list?: readonly string[]
  short?: string
  help: string
}

export interface Command {
  summary: string
  /** What stands after the command's name: "FILE|URL|FOLDER|-". */
  usage: string
  /** The words it can take as operand; without them, files and folders. */
  operands?: readonly string[]
  options: { readonly [name: string]: Option }
  examples: readonly (readonly [command: string, purpose: string])[]
  notes?: string
}

/** Options that every command and the bare `copydesk` understand. */
export const common: { readonly [name: string]: Option } = {
  help: { short: 'h', help: 'show this help' },
  version: { help: 'show the version' },
}

const readParts = Object.keys(parts)

export const commands = {
  read: {
    summary: 'read articles and tell what they say: who did what and when, who said what, what does not add up',
    usage: '[OPTION…] FILE|URL|FOLDER|- …',
    options: {
      json: { help: 'write the record as JSON; an array where there are several' },
      jsonl: { help: 'write one record a line; with no path, read one document a line from standard input' },
      html: { help: 'write one self-contained page, the article with its facts marked' },
      tokens: { help: 'add the words of every sentence to --json or --jsonl' },
      fields: {
        value: 'LIST',
        list: readParts,
        help: 'only these parts, in full: what, who, where, said, when, figures, checks, background',
      },
      all: { help: 'the whole brief, however long, instead of the most important of each part' },
      why: { help: 'show what was looked at and left out, and the reason' },
      quick: { help: 'leave out the language model: dates, figures and checks alone, several times as fast' },
      model: { value: 'FOLDER', help: 'the language model to read with (the package’s own models/en)' },
      published: { value: 'DATE', help: 'when the article appeared (2023-04-20), if you know better than it says' },
      width: { value: 'N', help: 'columns of the brief, 30 to 400 (the terminal’s, else 80)' },
      jobs: { short: 'j', value: 'N', help: 'how many articles to read at a time (as many as there are cores)' },
      'allow-private': { help: 'fetch from addresses inside your own network too' },
    },
    examples: [
      ['copydesk read story.txt', 'a brief, in the terminal'],
      ['copydesk read https://example.org/news/1', 'the same for a page on the web'],
      ['pbpaste | copydesk read -', 'the same for what you just copied'],
      ['copydesk read --fields said story.txt', 'who said what, and nothing else'],
      ['copydesk read story.txt --why', 'and what was left out, with the reason'],
      ['copydesk read --published 2023-04-20 story.txt', 'for a story that does not say when it appeared'],
      ['copydesk read --html story.txt > story.html', 'a page to read, print or send'],
      ['copydesk read --json story.txt | jq .checks', 'the record, for other programs'],
      ['copydesk read --jsonl < stories.jsonl > records.jsonl', 'a great many, on all cores'],
      ['copydesk read --jsonl --quick < stories.jsonl', 'a great many more, for their dates and figures'],
    ],
    notes: [
      'A document for --jsonl is {"id", "text" or "html", "url", "published", "outlet"}, the last three optional. One that',
      'cannot be read becomes {"id", "error": {"code", "message"}} in its place. Files named .jsonl are read the same way.',
      '',
      '--fields takes one or more of what, who, where, said, when, figures, checks, background, article and sentences,',
      'with commas between them, or the names of the record’s lists: events, entities, statements, times, quantities,',
      'relations. In JSON the other lists are left out.',
      '',
      'NO_COLOR and FORCE_COLOR turn colour off and on. Exit status: 0 when everything was read, 1 when something could',
      'not be, 2 for wrong use.',
    ].join('\n'),
  },
  stories: {
    summary: 'tell which reports are of one story: of the archive, or of those named',
    usage: '[OPTION…] [FILE|URL|FOLDER|- …]',
    options: {
      jsonl: { help: 'write {"id", "story"} a line; with no path, read one document a line from standard input' },
      model: { value: 'FOLDER', help: 'the language model to read with (the package’s own models/en)' },
      limit: { value: 'N', help: 'of the archive: how many stories, the newest (20)' },
      after: { value: 'PLACE', help: 'of the archive: go on where the answer before ended' },
      all: { help: 'of the archive: those of one report too' },
      changes: { help: 'of the archive: which were merged, which came apart, which reports moved' },
      json: { help: 'of the archive: write JSON' },
      archive: { value: 'ARCHIVE', help: 'a file, or postgres://… (COPYDESK_ARCHIVE, else copydesk.db)' },
    },
    examples: [
      ['copydesk stories', 'the newest stories of the archive'],
      ['copydesk stories --changes', 'what became of stories that had another name'],
      ['copydesk stories reports/', 'the stories that a folder of reports tells'],
      ['copydesk stories --jsonl < reports.jsonl', 'the same for other programs'],
    ],
    notes: [
      'A document for --jsonl is the same as for copydesk read --jsonl. A story is named after its first report; nothing is',
      'written before all are read, for a later report can show that two stories are one. Copies of a report count as one',
      'with it when independent reports are counted. A story of the archive that was merged with another is found by its',
      'old name too.',
    ].join('\n'),
  },
  ...archiveCommands,
  desk: {
    summary: 'open the archive in a browser, to look, add and correct (copydesk alone does so too)',
    usage: '[OPTION…]',
    operands: [],
    options: {
      port: { value: 'N', help: 'where it listens (4310, or the next that is free)' },
      host: { value: 'ADDRESS', help: 'who can reach it (127.0.0.1: this machine only); others need a --token' },
      token: { value: 'WORDS', help: 'what whoever opens it must tell (COPYDESK_TOKEN)' },
      proxy: { value: 'ADDRESS', help: 'the proxy that people come through; it tells who asks (X-Forwarded-For)' },
      author: { value: 'NAME', help: 'who puts things right there (you, by the name you logged in with)' },
      log: { help: 'write a line of JSON for every request to standard output' },
      quick: { help: 'leave out the language model in what is added: dates, figures and checks alone' },
      model: { value: 'FOLDER', help: 'the language model to read with (the package’s own models/en)' },
      jobs: { short: 'j', value: 'N', help: 'how many articles to read at a time (one less than there are cores)' },
      'allow-private': { help: 'fetch from addresses inside your own network too' },
      archive: { value: 'ARCHIVE', help: 'a file, or postgres://… (COPYDESK_ARCHIVE, else copydesk.db)' },
    },
    examples: [
      ['copydesk', 'on copydesk.db in this folder, else on samples'],
      ['copydesk desk --host 0.0.0.0 --token "$(cat token)"', 'for the newsroom'],
    ],
    notes: [
      'Ctrl-C ends it: answers under way are finished, and what is being added can go on when the desk is opened again.',
      'Every page has its JSON at its address with .json behind it, every table its .csv; /openapi.json describes them.',
      'Agents ask at /mcp, or by copydesk mcp.',
    ].join('\n'),
  },
  fleet: {
    summary: 'read on many machines at once: the work goes through a NATS stream, the records into one archive',
    usage: 'submit FILE|FOLDER|URL|s3://BUCKET/KEY … | work | status | dead [OPTION…]',
    options: {
      nats: { value: 'ADDRESS', help: 'the NATS servers, with commas (COPYDESK_NATS, else nats://localhost:4222)' },
      archive: { value: 'ARCHIVE', help: 'work: postgres://…, or a file on one machine (COPYDESK_ARCHIVE)' },
      'until-done': { help: 'work: end when nothing is left to read' },
      tries: { value: 'N', help: 'work: how often a piece is tried before it is given up (5)' },
      patience: { value: 'N', help: 'seconds without a word from a worker until its work goes to another (30)' },
      replicas: {
        value: 'N',
        help: 'on how many servers of a cluster the stream is kept, told by whoever is first (1)',
      },
      quick: { help: 'work: leave out the language model: dates, figures and checks alone' },
      model: { value: 'FOLDER', help: 'work: the language model to read with (the package’s own models/en)' },
      jobs: { short: 'j', value: 'N', help: 'work: how many articles to read at a time (as many as there are cores)' },
      'allow-private': { help: 'submit, work: fetch from addresses inside your own network too' },
      metrics: { value: 'ADDRESS', help: 'work: tell Prometheus at this port, or address and port (127.0.0.1:9464)' },
      again: { help: 'dead: put what was given up back on the stream' },
      json: { help: 'status, dead: write JSON, for other programs' },
    },
    examples: [
      ['copydesk fleet submit /news/2026-03-01.warc.gz', 'a web archive, in stretches, by path on every machine'],
      [
        'copydesk fleet submit s3://news/2026/03/',
        'all objects below a prefix (AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL …)',
      ],
      ['copydesk fleet work --archive postgres://desk@db/copydesk', 'on each machine, as many as there are'],
      ['copydesk fleet status', 'how much is left, how fast it goes, and until when'],
      ['copydesk fleet dead', 'what was given up and why'],
    ],
    notes: [
      'A worker that dies loses nothing: its work goes to another, and what the archive has is not read again. Articles',
      'get their stories when all that was submitted is read. See docs/scale.md.',
    ].join('\n'),
  },
  mcp: {
    summary: 'answer agents (MCP) from the archive, on standard input and output: facts with their words and source',
    usage: '[OPTION…]',
    operands: [],
    options: {
      archive: { value: 'ARCHIVE', help: 'a file, or postgres://… (COPYDESK_ARCHIVE, else copydesk.db)' },
    },
    examples: [['copydesk mcp --archive copydesk.db', 'as the command of a server, in the settings of whatever asks']],
    notes: [
      'Tools: find_facts, read_article, quotes_of, figures_of_story, timeline, stories, new_since. Nothing is changed, and',
      'articles are given a part at a time. The desk answers the same over HTTP, at /mcp.',
    ].join('\n'),
  },
  completion: {
    summary: 'print the completion script of a shell',
    usage: 'bash|zsh|fish',
    operands: ['bash', 'zsh', 'fish'],
    options: {},
    examples: [
      ['source <(copydesk completion bash)', 'in ~/.bashrc'],
      ['source <(copydesk completion zsh)', 'in ~/.zshrc, after compinit'],
      ['copydesk completion fish > ~/.config/fish/completions/copydesk.fish', 'once'],
    ],
  },
} satisfies { [name: string]: Command }

export type CommandName = keyof typeof commands
export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
